package warmline.web;

import io.helidon.http.Status;

/** A request we do not do, with a sentence for whoever asked. Shown as a page, or as a problem to users of the API. */
final class Refusal extends RuntimeException {
    private final Status status;

    Refusal(Status status, String sentence) {
        super(sentence);
        this.status = status;
    }

    Status status() {
        return status;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
