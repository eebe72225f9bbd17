package warmline.web;

import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.util.Set;

/** A form that was sent from one of our own pages. */
record Form(Parameters fields) {
    /** The hidden field that every form of ours carries; another site cannot know its value. */
    static final String TOKEN = "token";

    /** Sent by browsers on TLS and on localhost (W3C Fetch Metadata). */
    private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");

    private static final Set<String> OURSELVES = Set.of("same-origin", "none");

    /** @throws Refusal when it is no form, or comes from elsewhere */
    static Form read(ServerRequest req, String token) {
        if (!type(req).equalsIgnoreCase(MediaTypes.APPLICATION_FORM_URLENCODED.text()))
            throw new Refusal(Status.UNSUPPORTED_MEDIA_TYPE_415, "Only the form of a page can be sent here.");
        if (!OURSELVES.contains(req.headers().first(FETCH_SITE).orElse("none"))) throw foreign();
        var form = new Form(fields(req));
        if (!Tokens.same(form.text(TOKEN), token)) throw foreign();
        return form;
    }

    /** Without its parameters, and as it came: parsing a nonsense one would throw. */
    private static String type(ServerRequest req) {
        return req.headers()
                .first(HeaderNames.CONTENT_TYPE)
                .orElse("")
                .split(";", 2)[0]
                .strip();
    }

    private static Parameters fields(ServerRequest req) {
        try {
            return req.content().hasEntity() ? req.content().as(Parameters.class) : Parameters.empty("form");
        } catch (IllegalArgumentException | InsufficientDataAvailableException e) {
            throw new Refusal(Status.BAD_REQUEST_400, "The form arrived damaged. Please send it again.");
        }
    }

    private static Refusal foreign() {
        return new Refusal(
                Status.FORBIDDEN_403,
                "This form is out of date or was not sent from our page. Go back, reload, and try again.");
    }

    /** The form of a request that came through {@link Route.Door#SESSION}. */
    static Form sent(ServerRequest req) {
        return req.context().get(Form.class).orElseThrow();
    }

    /** Empty when the field is missing. */
    String text(String field) {
        return fields.first(field).orElse("");
    }
}
