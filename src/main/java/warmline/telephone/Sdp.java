package warmline.telephone;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Where the other side wants its audio, and how (RFC 4566): of a session description only what a PCMU telephone needs.
 *
 * @param audio where to send RTP; empty while the call is held
 * @param pcmu whether it takes G.711 µ-law, the only thing that we speak
 * @param keys the payload type of RFC 4733 keys, if it takes them
 */
record Sdp(Optional<InetSocketAddress> audio, boolean pcmu, OptionalInt keys) {
    /** The payload type that our own offers give to keys. */
    static final int OUR_KEYS = 101;

    private static final Pattern CONNECTION = Pattern.compile("(?m)^c=IN IP4 ([0-9.]{7,15})\\s*$");
    private static final Pattern MEDIA =
            Pattern.compile("(?m)^m=audio ([0-9]{1,5}) RTP/AVP((?: [0-9]{1,3}){1,40})\\s*$");
    private static final Pattern KEYS = Pattern.compile("(?im)^a=rtpmap:([0-9]{1,3}) telephone-event/8000\\s*$");

    /** Reads a message's body; empty when it carries no audio description. */
    static Optional<Sdp> of(SipMessage message) {
        var media = MEDIA.matcher(message.body());
        var connection = CONNECTION.matcher(message.body());
        if (!media.find() || !connection.find()) return Optional.empty();
        var keys = KEYS.matcher(message.body());
        return Optional.of(new Sdp(
                address(connection.group(1), Integer.parseInt(media.group(1))),
                (media.group(2) + " ").contains(" 0 "),
                keys.find() ? OptionalInt.of(Integer.parseInt(keys.group(1)) & 0x7f) : OptionalInt.empty()));
    }

    private static Optional<InetSocketAddress> address(String host, int port) {
        if (port < 1 || port > 65_535) return Optional.empty();
        try {
            var address = InetAddress.ofLiteral(host);
            return address.isAnyLocalAddress() ? Optional.empty() : Optional.of(new InetSocketAddress(address, port));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Our own description: PCMU at this port, with keys under this payload type if any. */
    static String text(InetSocketAddress here, OptionalInt keys) {
        var host = here.getAddress().getHostAddress();
        var common = "v=0\r\no=- 1 1 IN IP4 %s\r\ns=-\r\nc=IN IP4 %s\r\nt=0 0\r\n".formatted(host, host);
        if (keys.isEmpty())
            return common
                    + "m=audio %d RTP/AVP 0\r\na=rtpmap:0 PCMU/8000\r\na=ptime:20\r\na=sendrecv\r\n"
                            .formatted(here.getPort());
        return common
                + "m=audio %1$d RTP/AVP 0 %2$d\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:%2$d telephone-event/8000\r\na=fmtp:%2$d 0-15\r\na=ptime:20\r\na=sendrecv\r\n"
                        .formatted(here.getPort(), keys.getAsInt());
    }
}
