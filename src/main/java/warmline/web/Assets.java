package warmline.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.helidon.http.HeaderNames;
import io.helidon.http.HttpMediaType;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The few files that pages need, from {@code static/}, held in memory. What is not in the list does not exist. */
final class Assets {
    private static final String DESCRIPTION = "openapi.json";

    private static final Map<String, String> TYPES = Map.of(
            "console.css", "text/css; charset=UTF-8",
            "live.js", "text/javascript; charset=UTF-8",
            "icon.svg", "image/svg+xml",
            DESCRIPTION, "application/json");

    private final Map<String, Asset> assets =
            TYPES.keySet().stream().collect(toUnmodifiableMap(identity(), Assets::read));

    private record Asset(byte[] bytes, HttpMediaType type, String tag) {}

    private static Asset read(String name) {
        try (var in = Assets.class.getResourceAsStream("/static/" + name)) {
            if (in == null) throw new FileNotFoundException("static/" + name + " is missing from this build");
            var bytes = in.readAllBytes();
            var type = HttpMediaType.create(String.valueOf(TYPES.get(name)));
            return new Asset(bytes, type, "\"%08x\"".formatted(Arrays.hashCode(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void show(ServerRequest req, ServerResponse res) {
        send(req.path().pathParameters().get("name"), req, res);
    }

    /** What the API can do, as OpenAPI 3.1. */
    void describe(ServerRequest req, ServerResponse res) {
        send(DESCRIPTION, req, res);
    }

    private void send(String name, ServerRequest req, ServerResponse res) {
        var asset = Optional.ofNullable(assets.get(name))
                .orElseThrow(() -> new Refusal(Status.NOT_FOUND_404, "There is nothing at this address."));
        res.header(HeaderNames.CACHE_CONTROL, "no-cache").header(HeaderNames.ETAG, asset.tag);
        if (req.headers().first(HeaderNames.IF_NONE_MATCH).filter(asset.tag::equals).isPresent()) {
            res.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        res.headers().contentType(asset.type);
        res.send(asset.bytes);
    }
}
