package warmline.web;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;

/** Says that something cannot be shown, and where to go instead. */
public final class ErrorPage {
    private final Site site;
    private final Pages pages;

    ErrorPage(Site site, Pages pages) {
        this.site = site;
        this.pages = pages;
    }

    public record View(Frame frame, String heading, String sentence) {}

    void send(ServerResponse res, Status status, String sentence) {
        var heading = heading(status);
        pages.send(res, status, new View(Frame.before(heading, site, ""), heading, sentence));
    }

    private static String heading(Status status) {
        return switch (status.code()) {
            case 403 -> "Not for you to open";
            case 404 -> "Nothing here";
            case 429, 503 -> "A moment, please";
            default -> status.code() < 500 ? "That did not work" : "Something went wrong";
        };
    }
}
