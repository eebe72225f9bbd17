package warmline.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetSocketAddress;
import java.util.List;

/** Who is at the other end. A proxy's word counts only where the site says that there is one. */
final class Client {
    private static final HeaderName PROTO = HeaderNames.create("X-Forwarded-Proto");
    private static final HeaderName FOR = HeaderNames.create("X-Forwarded-For");

    private final boolean behindProxy;

    Client(Site site) {
        this.behindProxy = site.behindProxy();
    }

    boolean secure(ServerRequest req) {
        return req.isSecure() || behindProxy && last(req, PROTO).equals("https");
    }

    /** Where the browser is, such as {@code https://warmline.example}: for links that somebody else opens. */
    String origin(ServerRequest req) {
        return (secure(req) ? "https://" : "http://") + req.authority();
    }

    /** The address in digits. */
    String address(ServerRequest req) {
        var forwarded = behindProxy ? last(req, FOR) : "";
        return forwarded.isEmpty() ? peer(req) : forwarded;
    }

    private static String peer(ServerRequest req) {
        return req.remotePeer().address() instanceof InetSocketAddress inet
                ? inet.getAddress().getHostAddress()
                : req.remotePeer().host();
    }

    /** The last value is the one that our own proxy added; those before it are the client's claim. */
    private static String last(ServerRequest req, HeaderName name) {
        List<String> values =
                req.headers().contains(name) ? req.headers().get(name).allValues(true) : List.of();
        return values.isEmpty() ? "" : values.getLast().strip();
    }
}
