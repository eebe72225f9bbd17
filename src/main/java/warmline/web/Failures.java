package warmline.web;

import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportRequest;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** What is sent when something cannot be answered: the right status and a sentence of ours, never an exception's words. */
final class Failures {
    private static final System.Logger LOG = System.getLogger(Failures.class.getName());

    private final ErrorPage page;

    Failures(ErrorPage page) {
        this.page = page;
    }

    /** Helidon's own errors need a handler beside that of {@code Throwable}, or a missing page becomes an internal error. */
    void register(HttpRouting.Builder routing) {
        routing.error(Refusal.class, (req, res, e) -> send(req, res, e.status(), e.sentence()));
        routing.error(HttpException.class, (req, res, e) -> send(req, res, e.status(), sentence(e.status())));
        routing.error(RequestException.class, (req, res, e) -> send(req, res, e.status(), sentence(e.status())));
        routing.error(Throwable.class, this::broken);
    }

    private void broken(ServerRequest req, ServerResponse res, Throwable e) {
        LOG.log(System.Logger.Level.ERROR, "A " + req.prologue().method() + " request failed", e);
        send(req, res, Status.INTERNAL_SERVER_ERROR_500, sentence(Status.INTERNAL_SERVER_ERROR_500));
    }

    private void send(ServerRequest req, ServerResponse res, Status status, String sentence) {
        // Helidon empties the answer before it hands it to an error handler.
        SecurityHeaders.put(res.headers());
        if (req.path().path().startsWith("/api/")) Problem.send(res, status, sentence);
        else page.send(res, status, sentence);
    }

    private static String sentence(Status status) {
        return switch (status.code()) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take that kind of request.";
            case 413 -> "That was more than we can take at once. Please send less.";
            case 415 -> "Only the form of a page can be sent here.";
            default ->
                status.code() < 500
                        ? "We did not understand this request."
                        : "Something went wrong on our side; the telephone line may well be working. Please try again in a minute.";
        };
    }

    /** For requests so broken that they never reach a route. */
    DirectHandlers direct() {
        var handlers = DirectHandlers.builder();
        for (var type : EventType.values()) handlers.addHandler(type, (DirectHandler) Failures::plain);
        return handlers.build();
    }

    private static TransportResponse plain(
            TransportRequest req, EventType type, Status status, ServerResponseHeaders headers, String message) {
        SecurityHeaders.put(headers);
        headers.contentType(io.helidon.common.media.type.MediaTypes.TEXT_PLAIN);
        return TransportResponse.builder()
                .status(status)
                .headers(headers)
                .keepAlive(type.keepAlive())
                .entity(sentence(status))
                .build();
    }
}
