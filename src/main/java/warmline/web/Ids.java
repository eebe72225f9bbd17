package warmline.web;

import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/** The number in a path such as {@code /callbacks/7}. */
final class Ids {
    private Ids() {}

    /** Empty when it is none that could exist. */
    static Optional<Long> of(ServerRequest req) {
        var id = req.path().pathParameters().get("id");
        return id.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }
}
