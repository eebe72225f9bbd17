package warmline.asterisk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Just enough SIP and RTP to prove the dialplan without any other part of the project: one call at a time, in or out, µ-law,
 * every recording a single repeated byte.
 */
final class RawTelephone implements AutoCloseable {
    /** Asterisk knows calls apart by these, whoever makes them. */
    private static final AtomicInteger CALLS = new AtomicInteger();

    private final DatagramSocket sip;
    private final DatagramSocket audio;
    private final InetSocketAddress exchange;
    private final String name;
    private SocketAddress otherSide;
    private String invitation = "";
    private boolean isRinging;
    private String answer = "";
    private int call;
    private int sent = 90;

    RawTelephone(InetSocketAddress here, InetSocketAddress exchange) throws IOException {
        sip = new DatagramSocket(here);
        audio = new DatagramSocket(new InetSocketAddress(here.getAddress(), 0));
        this.exchange = exchange;
        otherSide = exchange;
        name = here.getAddress().getHostAddress() + ":" + sip.getLocalPort();
    }

    /** Rings the number and returns the final status. */
    int call(String number, String from) throws IOException {
        return call(number, from, "X-Nothing: more");
    }

    /** @param header one more line of the invitation */
    int call(String number, String from, String header) throws IOException {
        call = CALLS.incrementAndGet();
        invitation = """
                INVITE sip:%s@%s SIP/2.0
                Via: SIP/2.0/UDP %s;branch=z9hG4bK%d
                Max-Forwards: 70
                From: "Ana" <sip:%s@%s>;tag=here
                To: <sip:%s@%s>
                Call-ID: %d-%s
                CSeq: 1 INVITE
                Contact: <sip:%s>
                %s
                Content-Type: application/sdp
                Content-Length: %d

                %s""".formatted(
                        number,
                        at(exchange),
                        name,
                        call,
                        from,
                        name,
                        number,
                        at(exchange),
                        call,
                        name,
                        name,
                        header,
                        sdp().length(),
                        sdp());
        send(invitation);
        answer = next("SIP/2.0 [2-6]", Duration.ofSeconds(5));
        send(request("ACK", 1));
        return Integer.parseInt(answer.substring(8, 11));
    }

    /** The next call that arrives, or the empty text when none does in time. */
    String ring(Duration atMost) throws IOException {
        invitation = next("INVITE ", atMost);
        isRinging = !invitation.isEmpty();
        return invitation;
    }

    /** Answers the call that rings with a status, for instance 486, or 200 with audio. */
    void answer(String status) throws IOException {
        isRinging = false;
        var body = status.startsWith("200") ? sdp() : "";
        send("""
                SIP/2.0 %s
                %s
                %s
                %s;tag=there
                %s
                %s
                Contact: <sip:%s>
                Content-Type: application/sdp
                Content-Length: %d

                %s""".formatted(
                        status,
                        header("Via", invitation),
                        header("From", invitation),
                        header("To", invitation),
                        header("Call-ID", invitation),
                        header("CSeq", invitation),
                        name,
                        body.length(),
                        body));
    }

    void hangUp() throws IOException {
        send(request("BYE", 2));
    }

    /** Hangs up a call that was answered here. */
    void hangUpAsCalled() throws IOException {
        next("ACK ", Duration.ofSeconds(2));
        send("""
                BYE %s SIP/2.0
                Via: SIP/2.0/UDP %s;branch=z9hG4bKbye
                Max-Forwards: 70
                From: %s;tag=there
                To: %s
                %s
                CSeq: 1 BYE
                Content-Length: 0

                """.formatted(
                        header("Contact", invitation).replaceFirst(".*<(.*)>.*", "$1"),
                        name,
                        header("To", invitation).substring(4),
                        header("From", invitation).substring(6),
                        header("Call-ID", invitation)));
    }

    /** Whether the other side hangs up in time. */
    boolean isHungUp(Duration atMost) throws IOException {
        return !next("BYE ", atMost).isEmpty();
    }

    /** Whether the recording made of this byte is heard in time. */
    boolean hears(byte sound, Duration atMost) throws IOException {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < deadline) {
            var heard = listen(100);
            if (heard.length > 0 && heard[0] == sound && heard[heard.length - 1] == sound) {
                return true;
            }
        }
        return false;
    }

    /** Listens until the recording has ended, which is when nothing or something else is heard. */
    void hearsNothingMoreOf(byte sound) throws IOException {
        for (var heard = listen(100); heard.length > 0 && heard[0] == sound; ) {
            heard = listen(100);
        }
    }

    boolean hearsAnything() throws IOException {
        return listen(200).length > 0;
    }

    private byte[] listen(int milliseconds) throws IOException {
        var packet = new DatagramPacket(new byte[1500], 1500);
        audio.setSoTimeout(milliseconds);
        try {
            audio.receive(packet);
            return Arrays.copyOfRange(packet.getData(), 12, Math.max(12, packet.getLength()));
        } catch (SocketTimeoutException _) {
            return new byte[0];
        }
    }

    /** Presses a key as RFC 4733 events: three that begin it, three that end it, after the audio that any telephone sends. */
    void press(char key) throws IOException {
        for (var i = 0; i < 10; i++) {
            sound((byte) 0xff);
        }
        var begun = 160 * sent;
        for (var i = 0; i < 6; i++) {
            var event = ByteBuffer.allocate(16)
                    .put((byte) 0x80)
                    .put((byte) (i == 0 ? 0x80 | 101 : 101))
                    .putShort((short) sent++)
                    .putInt(begun)
                    .putInt(77)
                    .put((byte) "0123456789*#".indexOf(key))
                    .put((byte) (i < 3 ? 10 : 0x80 | 10))
                    .putShort((short) (160 * Math.min(i + 1, 5)));
            audio.send(new DatagramPacket(event.array(), 16, media()));
        }
    }

    /** Keys one after another, as fast as a hand that is used to it. */
    void type(String keys) throws IOException, InterruptedException {
        for (var key : keys.toCharArray()) {
            press(key);
            Thread.sleep(150);
        }
    }

    /** Speaks at the pace of speech. */
    void speak(byte sound, Duration length) throws IOException, InterruptedException {
        for (var i = 0; i < length.toMillis() / 20; i++) {
            sound(sound);
            Thread.sleep(20);
        }
    }

    private void sound(byte sound) throws IOException {
        var packet = ByteBuffer.allocate(172).put((byte) 0x80).put((byte) 0).putShort((short) sent);
        Arrays.fill(packet.putInt(160 * sent).putInt(77).array(), 12, 172, sound);
        sent++;
        audio.send(new DatagramPacket(packet.array(), 172, media()));
    }

    private InetSocketAddress media() {
        return new InetSocketAddress(
                exchange.getAddress(),
                Integer.parseInt(Pattern.compile("m=audio (\\d+)")
                        .matcher(answer)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1)));
    }

    private String request(String method, int sequence) {
        return """
                %s %s SIP/2.0
                Via: SIP/2.0/UDP %s;branch=z9hG4bK%s
                Max-Forwards: 70
                %s
                %s
                %s
                CSeq: %d %s
                Content-Length: 0

                """.formatted(
                        method,
                        answer.startsWith("SIP/2.0 200")
                                ? header("Contact", answer).replaceFirst(".*<(.*)>.*", "$1")
                                : "sip:" + at(exchange),
                        name,
                        answer.startsWith("SIP/2.0 200") ? method + call : call,
                        header("From", answer),
                        header("To", answer),
                        header("Call-ID", answer),
                        sequence,
                        method);
    }

    private String sdp() {
        var address = name.substring(0, name.indexOf(':'));
        return """
                v=0
                o=- 1 1 IN IP4 %s
                s=-
                c=IN IP4 %s
                t=0 0
                m=audio %d RTP/AVP 0 101
                a=rtpmap:0 PCMU/8000
                a=rtpmap:101 telephone-event/8000
                """.formatted(address, address, audio.getLocalPort()).replace("\n", "\r\n");
    }

    /** The next message that begins so; requests in between are agreed to, other messages left out. */
    private String next(String beginning, Duration atMost) throws IOException {
        var deadline = System.nanoTime() + atMost.toNanos();
        var packet = new DatagramPacket(new byte[4000], 4000);
        while (System.nanoTime() < deadline) {
            sip.setSoTimeout(50);
            try {
                sip.receive(packet);
            } catch (SocketTimeoutException _) {
                continue;
            }
            otherSide = packet.getSocketAddress();
            var message = new String(packet.getData(), 0, packet.getLength(), US_ASCII);
            if (message.startsWith("BYE ") || message.startsWith("CANCEL ")) {
                agree(message);
            }
            if (Pattern.compile(beginning).matcher(message).lookingAt()) {
                return message;
            }
        }
        return "";
    }

    private void agree(String message) throws IOException {
        send("SIP/2.0 200 OK\n%s\n%s\n%s\n%s\n%s\nContent-Length: 0\n\n"
                .formatted(
                        header("Via", message),
                        header("From", message),
                        header("To", message),
                        header("Call-ID", message),
                        header("CSeq", message)));
    }

    void send(String message) throws IOException {
        var bytes = message.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(US_ASCII);
        sip.send(new DatagramPacket(bytes, bytes.length, otherSide));
    }

    static String header(String name, String message) {
        return Pattern.compile("(?m)^" + name + ": .*?$")
                .matcher(message)
                .results()
                .findFirst()
                .orElseThrow()
                .group()
                .strip();
    }

    private static String at(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** Refuses a call that still rings: it would be repeated to whoever has this address next, for half a minute. */
    @Override
    public void close() throws IOException {
        if (isRinging) answer("486 Busy Here");
        sip.close();
        audio.close();
    }
}
