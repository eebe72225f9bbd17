package warmline.telephone;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SipMessageTest {
    private static final String INVITE = """
            INVITE sip:100@127.0.0.1:5060 SIP/2.0
            Via: SIP/2.0/UDP 127.0.0.1:5070;branch=z9hG4bKa
            From: "Ana" <sip:6175550123@127.0.0.1>;tag=ana
            To: <sip:100@127.0.0.1>
            Call-ID: 1@ana
            CSeq: 7 INVITE
            Content-Length: 5

            helloTRAILING""";

    private static Optional<SipMessage> parse(String text) {
        var bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return SipMessage.parse(bytes, bytes.length);
    }

    @Test
    void reads_a_request_and_no_more_of_its_body_than_it_says() {
        var invite = parse(INVITE).orElseThrow();
        assertFalse(invite.isResponse());
        assertEquals("INVITE", invite.method());
        assertEquals("sip:100@127.0.0.1:5060", invite.uri());
        assertEquals(7, invite.sequence());
        assertEquals("hello", invite.body());
        assertEquals(
                new SipAddress("sip:6175550123@127.0.0.1", "6175550123", "ana"), SipAddress.of(invite.header("from")));
    }

    @Test
    void writes_what_it_can_read_again() {
        var invite = parse(INVITE).orElseThrow();
        var again = invite.format();
        assertArrayEquals(
                again, SipMessage.parse(again, again.length).orElseThrow().format());
    }

    @Test
    void reads_compact_names_and_folded_lines() {
        var message = parse("""
                SIP/2.0 486 Busy Here
                v: SIP/2.0/UDP 127.0.0.1:5070
                  ;branch=z9hG4bKa
                f: sip:6175550123@127.0.0.1;tag=ana
                t: <sip:100@127.0.0.1;user=phone>;x=1;TAG=line
                i: 1@ana
                CSeq: 7   INVITE

                """).orElseThrow();
        assertEquals(486, message.status());
        assertEquals("Busy Here", message.words());
        assertEquals("INVITE", message.method());
        assertEquals("SIP/2.0/UDP 127.0.0.1:5070 ;branch=z9hG4bKa", message.header("Via"));
        assertEquals(
                new SipAddress("sip:6175550123@127.0.0.1", "6175550123", "ana"), SipAddress.of(message.header("From")));
        assertEquals("line", SipAddress.of(message.header("To")).tag());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "hello",
                "GET / HTTP/1.1\nHost: x\n\n",
                "INVITE sip:1@x SIP/2.0\n\n",
                "INVITE sip:1@x SIP/2.0\nVia: x\nFrom: x\nTo: x\nCall-ID: x\nCSeq: 99999999999 INVITE\n\n",
                "INVITE sip:1@x SIP/2.0\nVia: x\nFrom: x\nTo: x\nCall-ID: x\nCSeq: 1\n\n",
                "INVITE sip:1@x SIP/2.0\nVia: x\nFrom: x\nTo: x\nCall-ID: x\nCSeq: 1 INVITE\nno colon\n\n",
                "INVITE sip:1@x SIP/2.0\nVia: x\nFrom: x\nTo: x\nCall-ID: x\nCSeq: 1 INVITE\nContent-Length: 99\n\nshort",
                "INVITE sip:1@x SIP/2.0\nVia: x\nFrom: x\nTo: x\nCall-ID: x\nCSeq: 1 INVITE\nContent-Length: -1\n\n",
                "INVITE sip:1@x SIP/2.0\nVia: x\nFrom: x\nTo: x\nCall-ID: x\nCSeq: 1 INVITE\nContent-Length: 0\n",
                "SIP/2.0 20 OK\nVia: x\nFrom: x\nTo: x\nCall-ID: x\nCSeq: 1 INVITE\n\n",
                "invite sip:1@x SIP/2.0\nVia: x\nFrom: x\nTo: x\nCall-ID: x\nCSeq: 1 INVITE\n\n"
            })
    void does_not_read_what_is_no_message(String text) {
        assertEquals(Optional.empty(), parse(text));
    }

    @Test
    void does_not_read_what_is_too_much() {
        assertEquals(
                Optional.empty(), parse(INVITE.replace("CSeq", "X: x\n".repeat(SipMessage.MOST_HEADERS) + "CSeq")));
        assertEquals(Optional.empty(), parse(INVITE.replace("Ana", "A".repeat(SipMessage.LONGEST_LINE))));
        assertEquals(Optional.empty(), parse(INVITE.replace("sip:100@127.0.0.1:5060", "sip:" + "1".repeat(2_000))));
    }

    @Test
    void survives_anything() {
        var seed = 20_261_123L;
        var dice = new Random(seed);
        var bytes = INVITE.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        var read = 0;
        for (var round = 0; round < 20_000; round++) {
            var damaged = bytes.clone();
            for (var hits = dice.nextInt(8); hits >= 0; hits--)
                damaged[dice.nextInt(damaged.length)] = (byte) dice.nextInt();
            var message =
                    SipMessage.parse(damaged, dice.nextInt(10) == 0 ? dice.nextInt(damaged.length) : damaged.length);
            if (message.isPresent()) {
                read++;
                var asked = message.get();
                Sdp.of(asked);
                SipAddress.of(asked.header("From"));
                assertTrue(Dialog.replyOutside(asked, 400, "Bad Request").format().length > 0, "seed " + seed);
            }
        }
        assertTrue(read > 1_000, "only " + read + " of seed " + seed + " were read");
    }

    @Test
    void reads_where_audio_goes_and_looks_no_name_up() {
        var sdp = "v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio 4000 RTP/AVP 8 0 96\r\na=rtpmap:96 telephone-event/8000\r\n";
        var offer = SipMessage.request("INVITE", "sip:1@x").withSdp(sdp);
        var read = Sdp.of(offer).orElseThrow();
        assertEquals(4000, read.audio().orElseThrow().getPort());
        assertTrue(read.pcmu());
        assertEquals(96, read.keys().orElseThrow());
        assertEquals(Optional.empty(), Sdp.of(offer.withSdp(sdp.replace("127.0.0.1", "example.org"))));
        assertEquals(
                Optional.empty(),
                Sdp.of(offer.withSdp(sdp.replace("127.0.0.1", "999.0.0.1")))
                        .orElseThrow()
                        .audio());
        assertEquals(
                Optional.empty(),
                Sdp.of(offer.withSdp(sdp.replace("4000", "0"))).orElseThrow().audio());
        assertFalse(Sdp.of(offer.withSdp(sdp.replace("8 0 96", "8 96")))
                .orElseThrow()
                .pcmu());
    }
}
