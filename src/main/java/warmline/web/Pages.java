package warmline.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.helidon.http.HttpMediaType;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;

/** Turns a page's view into HTML. Each {@code …Page} class has a record {@code View} and a template of its own name. */
final class Pages {
    private static final HttpMediaType HTML = HttpMediaType.create("text/html; charset=UTF-8");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "warmline.web.views");

    void send(ServerResponse res, Status status, Record view) {
        var html = new StringOutput();
        templates.render(template(view), view, html);
        res.headers().contentType(HTML);
        res.status(status).send(html.toString());
    }

    private static String template(Record view) {
        return view.getClass().getEnclosingClass().getSimpleName() + ".jte";
    }
}
