package warmline.telephone;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One SIP request or response (RFC 3261). Reading is lenient about spelling (compact names, folded lines) and strict about size; writing always gives the
 * true Content-Length.
 *
 * @param start the first line, for instance {@code INVITE sip:100@127.0.0.1 SIP/2.0} or {@code SIP/2.0 200 OK}
 */
public record SipMessage(String start, List<Header> headers, String body) {
    /** One header line; the name is in its long form. */
    public record Header(String name, String value) {}

    /** More headers than any telephone sends; a message with more is not read. */
    static final int MOST_HEADERS = 100;
    /** Bytes in one unfolded header line; a message with a longer one is not read. */
    static final int LONGEST_LINE = 4_096;

    private static final Pattern REQUEST = Pattern.compile("[A-Z]{2,20} [^ ]{1,1000} SIP/2\\.0");
    private static final Pattern RESPONSE = Pattern.compile("SIP/2\\.0 [1-6][0-9]{2}( .{0,1000})?");
    private static final Pattern CSEQ = Pattern.compile("[0-9]{1,9}[ \t]+[A-Z]{2,20}");
    private static final Map<String, String> COMPACT = Map.of(
            "v",
            "Via",
            "f",
            "From",
            "t",
            "To",
            "i",
            "Call-ID",
            "m",
            "Contact",
            "l",
            "Content-Length",
            "c",
            "Content-Type",
            "k",
            "Supported",
            "s",
            "Subject",
            "e",
            "Content-Encoding");

    public SipMessage {
        headers = List.copyOf(headers);
    }

    static SipMessage request(String method, String uri) {
        return new SipMessage(method + " " + uri + " SIP/2.0", List.of(), "");
    }

    static SipMessage response(int status, String words) {
        return new SipMessage("SIP/2.0 " + status + " " + words, List.of(), "");
    }

    SipMessage with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new SipMessage(start, more, body);
    }

    SipMessage withSdp(String sdp) {
        return new SipMessage(start, with("Content-Type", "application/sdp").headers, sdp);
    }

    /** Reads a datagram; empty when it is not a SIP message that a telephone could act on. Never throws. */
    public static Optional<SipMessage> parse(byte[] datagram, int length) {
        var bodyAt = bodyAt(datagram, length);
        if (bodyAt < 0) return Optional.empty();
        var lines = unfolded(new String(datagram, 0, bodyAt, StandardCharsets.UTF_8));
        if (lines.isEmpty() || lines.size() > MOST_HEADERS + 1) return Optional.empty();
        var start = lines.getFirst();
        if (!REQUEST.matcher(start).matches() && !RESPONSE.matcher(start).matches()) return Optional.empty();
        var headers = new ArrayList<Header>();
        for (var line : lines.subList(1, lines.size())) {
            var colon = line.indexOf(':');
            if (colon < 1 || line.length() > LONGEST_LINE) return Optional.empty();
            var name = line.substring(0, colon).strip();
            headers.add(new Header(
                    COMPACT.getOrDefault(name.toLowerCase(Locale.ROOT), name),
                    line.substring(colon + 1).strip()));
        }
        var body = new String(datagram, bodyAt, length - bodyAt, StandardCharsets.UTF_8);
        return Optional.of(new SipMessage(start, headers, body))
                .filter(SipMessage::isComplete)
                .flatMap(m -> m.cut(length - bodyAt));
    }

    private static int bodyAt(byte[] datagram, int length) {
        for (var i = 3; i < length; i++) {
            if (datagram[i] == '\n' && datagram[i - 1] == '\r' && datagram[i - 2] == '\n' && datagram[i - 3] == '\r')
                return i + 1;
        }
        return -1;
    }

    private static List<String> unfolded(String head) {
        var lines = new ArrayList<String>();
        for (var line : head.split("\r\n")) {
            if (!lines.isEmpty() && (line.startsWith(" ") || line.startsWith("\t")))
                lines.add(lines.removeLast() + " " + line.strip());
            else lines.add(line);
        }
        return lines;
    }

    private boolean isComplete() {
        return List.of("Via", "From", "To", "Call-ID").stream()
                        .allMatch(name -> first(name).isPresent())
                && first("CSeq").filter(c -> CSEQ.matcher(c).matches()).isPresent();
    }

    /** The body as long as Content-Length says; empty when that is a lie. */
    private Optional<SipMessage> cut(int available) {
        var said = first("Content-Length");
        if (said.isEmpty()) return Optional.of(this);
        if (!said.get().matches("[0-9]{1,5}") || Integer.parseInt(said.get()) > available) return Optional.empty();
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var length = Math.min(bytes.length, Integer.parseInt(said.get()));
        return Optional.of(new SipMessage(start, headers, new String(bytes, 0, length, StandardCharsets.UTF_8)));
    }

    /** The message as it goes over the wire. */
    public byte[] format() {
        var text = new StringBuilder(start).append("\r\n");
        for (var header : headers) {
            if (!header.name.equalsIgnoreCase("Content-Length"))
                text.append(header.name).append(": ").append(header.value).append("\r\n");
        }
        text.append("Content-Length: ")
                .append(body.getBytes(StandardCharsets.UTF_8).length)
                .append("\r\n\r\n")
                .append(body);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public boolean isResponse() {
        return start.startsWith("SIP/2.0 ");
    }

    /** The three digits of a response. */
    public int status() {
        return Integer.parseInt(start.substring(8, 11));
    }

    /** The words after the three digits of a response. */
    public String words() {
        return start.substring(11).strip();
    }

    /** The method of a request, or the one that a response answers. */
    public String method() {
        return isResponse() ? cseq()[1] : start.substring(0, start.indexOf(' '));
    }

    /** The request URI. */
    public String uri() {
        return start.substring(start.indexOf(' ') + 1, start.lastIndexOf(' '));
    }

    public int sequence() {
        return Integer.parseInt(cseq()[0]);
    }

    private String[] cseq() {
        return header("CSeq").split("[ \t]+");
    }

    /** The first header of that name, or an empty text. */
    public String header(String name) {
        return first(name).orElse("");
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    public List<String> all(String name) {
        return headers.stream()
                .filter(h -> h.name.equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }
}
