package warmline.telephone;

import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** The names that hold one SIP call together (RFC 3261 section 12) and the messages made of them. Sends nothing itself. */
final class Dialog {
    private static final String ALLOW = "INVITE, ACK, CANCEL, BYE, OPTIONS, UPDATE, INFO";

    private final String callId;
    private final String contact;
    private final String via;
    /** From and To as they stand in our own requests. */
    private final String local;

    private String remote;
    private String target;
    private String inviteBranch = branch();
    private int sequence = 1;

    private Dialog(String callId, InetSocketAddress here, String number, String local, String remote, String target) {
        var host = here.getAddress().getHostAddress() + ":" + here.getPort();
        this.callId = callId;
        this.contact = "<sip:" + escaped(number) + "@" + host + ">";
        this.via = "SIP/2.0/UDP " + host + ";rport;branch=";
        this.local = local;
        this.remote = remote;
        this.target = target;
    }

    /** A call that we make; {@code from} is the From without its tag. */
    static Dialog calling(
            InetSocketAddress here, String number, String from, InetSocketAddress exchange, String called) {
        var uri = "sip:" + escaped(called) + "@" + exchange.getAddress().getHostAddress() + ":" + exchange.getPort();
        return new Dialog(random() + "@warmline", here, number, from + ";tag=" + random(), "<" + uri + ">", uri);
    }

    /** A call that comes in with this INVITE. */
    static Dialog called(InetSocketAddress here, String number, SipMessage invite) {
        var target = SipAddress.of(invite.header("Contact")).uri();
        return new Dialog(
                invite.header("Call-ID"),
                here,
                number,
                invite.header("To") + ";tag=" + random(),
                invite.header("From"),
                target.isEmpty() ? SipAddress.of(invite.header("From")).uri() : target);
    }

    static String random() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    private static String branch() {
        return "z9hG4bK" + random();
    }

    private static String escaped(String user) {
        return user.replace("#", "%23");
    }

    String localTag() {
        return SipAddress.of(local).tag();
    }

    SipMessage invite() {
        return request("INVITE", inviteBranch, sequence)
                .with("Contact", contact)
                .with("Allow", ALLOW);
    }

    SipMessage options() {
        return request("OPTIONS", branch(), sequence).with("Contact", contact);
    }

    SipMessage cancel() {
        return request("CANCEL", inviteBranch, 1);
    }

    /** Learns from a 2xx to our INVITE where the call goes from now on. */
    void established(SipMessage response) {
        remote = response.header("To");
        response.first("Contact").map(SipAddress::of).map(SipAddress::uri).ifPresent(uri -> target = uri);
    }

    SipMessage ackAnswer() {
        return request("ACK", branch(), 1);
    }

    /** RFC 3261 section 17.1.1.3: a refusal's ACK belongs to the INVITE's own transaction. */
    SipMessage ackRefusal(SipMessage response) {
        remote = response.header("To");
        return request("ACK", inviteBranch, 1);
    }

    SipMessage bye() {
        return request("BYE", branch(), ++sequence);
    }

    private SipMessage request(String method, String branch, int number) {
        return SipMessage.request(method, target)
                .with("Via", via + branch)
                .with("Max-Forwards", "70")
                .with("From", local)
                .with("To", remote)
                .with("Call-ID", callId)
                .with("CSeq", number + " " + method);
    }

    SipMessage reply(SipMessage request, int status, String words) {
        return reply(request, status, words, localTag())
                .with("Contact", contact)
                .with("Allow", ALLOW);
    }

    /** An answer to a request that belongs to no call. */
    static SipMessage replyOutside(SipMessage request, int status, String words) {
        return reply(request, status, words, random());
    }

    private static SipMessage reply(SipMessage request, int status, String words, String tag) {
        var reply = SipMessage.response(status, words);
        for (var header : request.headers()) {
            switch (header.name().toLowerCase(Locale.ROOT)) {
                case "via", "from", "call-id", "cseq", "record-route" ->
                    reply = reply.with(header.name(), header.value());
                case "to" ->
                    reply = reply.with(
                            "To",
                            SipAddress.of(header.value()).tag().isEmpty()
                                    ? header.value() + ";tag=" + tag
                                    : header.value());
                default -> {}
            }
        }
        return reply;
    }
}
