package warmline.telephone;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import warmline.telephone.Moment.Step;

/** An exchange that speaks SIP letter by letter, loses messages and misbehaves, against one network. */
class SignallingTest {
    private static final Duration SOON = ofSeconds(5);
    private static final String SDP =
            "v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio 4000 RTP/AVP 0 101\r\na=rtpmap:101 telephone-event/8000\r\n";

    private Network network;
    private DatagramSocket exchange;

    @BeforeEach
    void open() throws IOException {
        network = Network.start(0);
        exchange = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        exchange.setSoTimeout(5_000);
    }

    @AfterEach
    void close() {
        exchange.close();
        network.close();
    }

    private SipMessage request(String method, int sequence, String toTag) {
        return SipMessage.request(method, "sip:5550111@127.0.0.1")
                .with("Via", "SIP/2.0/UDP 127.0.0.1:" + exchange.getLocalPort() + ";branch=z9hG4bK" + sequence)
                .with("From", "\"Line\" <sip:100@127.0.0.1>;tag=line")
                .with("To", "<sip:5550111@127.0.0.1>" + (toTag.isEmpty() ? "" : ";tag=" + toTag))
                .with("Call-ID", "1@line")
                .with("CSeq", sequence + " " + method)
                .with("Contact", "<sip:line@127.0.0.1:" + exchange.getLocalPort() + ">");
    }

    private void send(SipMessage message) throws IOException {
        send(message.format());
    }

    private void send(byte[] bytes) throws IOException {
        exchange.send(new DatagramPacket(bytes, bytes.length, network.address()));
    }

    private SipMessage receive() throws IOException {
        var datagram = new DatagramPacket(new byte[8_192], 8_192);
        exchange.receive(datagram);
        return SipMessage.parse(datagram.getData(), datagram.getLength()).orElseThrow();
    }

    private SipMessage receive(String start) throws IOException {
        for (var tries = 0; tries < 2_000; tries++) {
            var message = receive();
            if (message.start().startsWith(start)) return message;
        }
        return fail("never said " + start);
    }

    private String tag(SipMessage reply) {
        return SipAddress.of(reply.header("To")).tag();
    }

    private String established() throws IOException {
        network.when("5550111", Behaviour.answer());
        send(request("INVITE", 1, "").withSdp(SDP));
        var tag = tag(receive("SIP/2.0 200"));
        send(request("ACK", 1, tag));
        return tag;
    }

    @Test
    void answers_a_repeated_invite_again_and_counts_one_ring() throws IOException {
        send(request("INVITE", 1, "").withSdp(SDP));
        var first = receive("SIP/2.0 180");
        send(request("INVITE", 1, "").withSdp(SDP));
        assertEquals(first, receive("SIP/2.0 180"));
        assertEquals(1, network.rings("5550111"));
        assertEquals("100", network.telephone("5550111").leg().other());
    }

    @Test
    void repeats_its_answer_until_it_is_acknowledged() throws IOException {
        network.when("5550111", Behaviour.answer());
        send(request("INVITE", 1, "").withSdp(SDP));
        var answer = receive("SIP/2.0 200");
        assertEquals(answer, receive());
        send(request("ACK", 1, tag(answer)));
        exchange.setSoTimeout(1_500);
        assertThrows(IOException.class, this::receive);
    }

    @Test
    void ends_a_ringing_call_when_told_why() throws IOException {
        send(request("INVITE", 1, "").withSdp(SDP));
        receive("SIP/2.0 180");
        send(request("CANCEL", 1, "").with("Reason", "Q.850;cause=26"));
        assertEquals("CANCEL", receive("SIP/2.0 200").method());
        assertEquals("INVITE", receive("SIP/2.0 487").method());
        var ending = network.telephone("5550111").awaitEnd(SOON);
        assertEquals(new Ending.CancelledThere("Q.850;cause=26"), ending);
    }

    @Test
    void follows_a_change_of_the_call_and_remembers_who_it_was_told_to_be_with() throws IOException {
        var tag = established();
        send(request("INVITE", 2, tag)
                .withSdp(SDP.replace("4000", "4002"))
                .with("P-Asserted-Identity", "<sip:5550999@127.0.0.1>"));
        assertTrue(receive("SIP/2.0 200").body().contains("m=audio"));
        send(request("ACK", 2, tag));
        send(request("UPDATE", 3, tag));
        assertEquals("UPDATE", receive("SIP/2.0 200").method());
        var leg = network.telephone("5550111").leg();
        assertEquals(
                2, leg.moments().stream().filter(m -> m.step() == Step.CHANGED).count());
        assertTrue(leg.isUp());
        assertTrue(leg.received().stream()
                .anyMatch(m -> m.header("P-Asserted-Identity").contains("5550999")));
    }

    @Test
    void keeps_the_reason_of_a_hang_up_and_answers_it_as_often_as_asked() throws IOException {
        var tag = established();
        for (var times = 0; times < 2; times++) {
            send(request("BYE", 2, tag).with("Reason", "Q.850;cause=16"));
            assertEquals("BYE", receive("SIP/2.0 200").method());
        }
        assertEquals(
                new Ending.HungUpThere("Q.850;cause=16"),
                network.telephone("5550111").awaitEnd(SOON));
    }

    @Test
    void repeats_a_hang_up_that_got_lost() throws IOException {
        established();
        network.telephone("5550111").hangUp();
        var bye = receive("BYE");
        assertEquals(bye, receive("BYE"));
        assertEquals("sip:line@127.0.0.1:" + exchange.getLocalPort(), bye.uri());
        send(Dialog.replyOutside(bye, 200, "OK"));
    }

    @Test
    void gives_up_only_after_the_other_side_said_something() throws IOException {
        var here = (InetSocketAddress) exchange.getLocalSocketAddress();
        var leg = network.telephone("6175550123").dial(here, "100");
        var invite = receive("INVITE");
        leg.hangUp();
        send(Dialog.replyOutside(invite, 100, "Trying"));
        var cancel = receive("CANCEL");
        assertEquals(invite.header("Via"), cancel.header("Via"));
        send(Dialog.replyOutside(cancel, 200, "OK"));
        send(Dialog.replyOutside(invite, 487, "Request Terminated"));
        assertEquals(invite.header("Via"), receive("ACK").header("Via"));
    }

    @Test
    void hangs_up_an_answer_that_crossed_its_giving_up() throws IOException {
        var here = (InetSocketAddress) exchange.getLocalSocketAddress();
        var leg = network.telephone("6175550123").dial(here, "100");
        var invite = receive("INVITE");
        leg.hangUp();
        send(Dialog.replyOutside(invite, 200, "OK").withSdp(SDP));
        receive("ACK");
        var bye = receive("BYE");
        send(Dialog.replyOutside(bye, 200, "OK"));
        assertEquals(new Ending.CancelledHere(), leg.awaitEnd(SOON));
    }

    @Test
    void repeats_an_invite_that_got_lost() throws IOException {
        network.telephone("6175550123").dial((InetSocketAddress) exchange.getLocalSocketAddress(), "100#");
        var invite = receive("INVITE");
        assertEquals("INVITE sip:100%23@127.0.0.1:" + exchange.getLocalPort() + " SIP/2.0", invite.start());
        assertEquals(invite, receive("INVITE"));
    }

    @Test
    void answers_what_belongs_to_no_call() throws IOException {
        send(request("OPTIONS", 1, ""));
        receive("SIP/2.0 200");
        send(request("BYE", 2, "nobody"));
        receive("SIP/2.0 481");
        send(request("INVITE", 3, "nobody").withSdp(SDP));
        receive("SIP/2.0 481");
        send(request("SUBSCRIBE", 4, ""));
        receive("SIP/2.0 501");
        send(request("REGISTER", 5, ""));
        receive("SIP/2.0 403");
        network.acceptRegistrations();
        send(request("REGISTER", 6, "").with("Expires", "60"));
        assertEquals("60", receive("SIP/2.0 200").header("Expires"));
        assertEquals(1, network.registrations());
        assertEquals(0, network.rings("5550111"));
    }

    @Test
    void refuses_a_call_without_a_codec_that_it_speaks() throws IOException {
        send(request("INVITE", 1, "").withSdp(SDP.replace("AVP 0 101", "AVP 8 101")));
        receive("SIP/2.0 488");
        assertEquals(0, network.rings("5550111"));
    }

    @Test
    void goes_on_after_garbage() throws IOException {
        var seed = 42L;
        var dice = new Random(seed);
        for (var i = 0; i < 500; i++) {
            var garbage = new byte[dice.nextInt(1, 2_000)];
            dice.nextBytes(garbage);
            send(garbage);
        }
        var invite = request("INVITE", 1, "").withSdp(SDP).format();
        for (var i = 0; i < 500; i++) {
            var damaged = invite.clone();
            for (var hits = 0; hits < 3; hits++) damaged[dice.nextInt(damaged.length)] = (byte) dice.nextInt(32, 127);
            send(damaged);
        }
        send("INVITE sip:%0d%0a@x SIP/2.0\r\nVia: x\r\nFrom: x\r\nTo: x\r\nCall-ID: x\r\nCSeq: 1 INVITE\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        receive("SIP/2.0 404");
        assertTrue(network.unreadable() >= 500, "seed " + seed);
        send(request("OPTIONS", 900, ""));
        var answer = receive("SIP/2.0 200");
        while (!answer.method().equals("OPTIONS")) answer = receive("SIP/2.0 200");
        assertEquals(900, answer.sequence());
    }

    @Test
    void says_that_an_exchange_is_unreachable() {
        var leg = network.telephone("6175550123").dial((InetSocketAddress) exchange.getLocalSocketAddress(), "100");
        assertFalse(leg.awaitProgress(ofMillis(300)));
        assertEquals(new Ending.Unreachable(), leg.awaitEnd(ofSeconds(12)));
    }
}
