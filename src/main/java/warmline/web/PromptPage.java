package warmline.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.HttpMediaType;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import warmline.prompt.Chapter;
import warmline.prompt.PublishGate;
import warmline.prompt.Version;

/** One sentence of the line: its texts as they were written, how each is heard, and which of them callers hear. */
public final class PromptPage {
    private static final String SHIPPED = "0";
    private static final int LONGEST = 400;
    private static final HttpMediaType WAV = HttpMediaType.create("audio/wav");

    private final Site site;
    private final Pages pages;
    private final Editing editing;
    private final Wording wording;
    private final InstantSource clock;

    PromptPage(Site site, Pages pages, Editing editing, Wording wording, InstantSource clock) {
        this.site = site;
        this.pages = pages;
        this.editing = editing;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * @param place where in a call it is heard
     * @param notice what became of the last form
     */
    public record View(
            Frame frame,
            String name,
            String place,
            String back,
            Optional<String> notice,
            Optional<String> trouble,
            Entry entry,
            List<Row> rows,
            String publication) {}

    /**
     * @param version as the form sends it
     * @param audio where it is heard
     * @param current whether callers hear it
     */
    public record Row(String version, String text, String aside, String audio, boolean current) {}

    void show(ServerRequest req, ServerResponse res) {
        var address = PromptAddress.of(req);
        send(Status.OK_200, address, Optional.empty(), entry(address), req, res);
    }

    /** A draft, which can be heard on this page, and by nobody else. */
    void write(ServerRequest req, ServerResponse res) {
        var address = PromptAddress.of(req);
        var form = Form.sent(req);
        try {
            var text = form.text("text").strip();
            allow(address, text);
            editing.versions().write(address.prompt(), address.language(), text, account(req), now());
        } catch (Mistake mistake) {
            var again = empty(address).again(form, mistake);
            send(Status.UNPROCESSABLE_CONTENT_422, address, Optional.empty(), again, req, res);
            return;
        }
        to(address, "written", res);
    }

    private void allow(PromptAddress address, String text) {
        new PublishGate(editing.rehearsal())
                .trouble(address.prompt(), address.language(), text)
                .ifPresent(trouble -> {
                    throw new Mistake("text", trouble);
                });
    }

    void publish(ServerRequest req, ServerResponse res) {
        var address = PromptAddress.of(req);
        try {
            var version = chosen(address, Form.sent(req).text("version"));
            version.ifPresent(own -> allow(address, own.text()));
            editing.versions().publish(address.prompt(), address.language(), version, account(req), now());
        } catch (Mistake refused) {
            var trouble = Optional.of(refused.sentence());
            send(Status.UNPROCESSABLE_CONTENT_422, address, trouble, entry(address), req, res);
            return;
        }
        to(address, "published", res);
    }

    private Optional<Version> chosen(PromptAddress address, String version) {
        if (version.equals(SHIPPED)) return Optional.empty();
        if (!version.matches("[1-9][0-9]{0,17}"))
            throw new Mistake("version", "Choose which version callers are to hear.");
        return Optional.of(editing.version(address, Long.parseLong(version)));
    }

    /** As the telephone plays it. */
    void audio(ServerRequest req, ServerResponse res) {
        var address = PromptAddress.of(req);
        var text = req.path().pathParameters().get("id").equals(SHIPPED)
                ? editing.shippedIfSpoken(address.prompt(), address.language())
                : editing.version(address, Ids.of(req).orElse(-1L)).text();
        try {
            var recording = editing.rehearsal().heard(text, address.language());
            res.headers().contentType(WAV);
            res.send(Files.readAllBytes(recording.file()));
        } catch (IllegalArgumentException unspeakable) {
            throw new Refusal(Status.NOT_FOUND_404, String.valueOf(unspeakable.getMessage()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static long account(ServerRequest req) {
        return Guard.session(req).account().id();
    }

    private Instant now() {
        return clock.instant();
    }

    private static void to(PromptAddress address, String notice, ServerResponse res) {
        res.status(Status.SEE_OTHER_303)
                .header(HeaderNames.LOCATION, address.path() + "?notice=" + notice)
                .send();
    }

    private static Optional<String> notice(ServerRequest req) {
        return switch (req.query().first("notice").orElse("")) {
            case "written" ->
                Optional.of("It is kept as a draft. Listen to it below, and publish it when it is right.");
            case "published" -> Optional.of("It is published: calls that begin from now on hear it.");
            default -> Optional.empty();
        };
    }

    private static Entry empty(PromptAddress address) {
        var label = "What the line says here, in " + PromptAddress.name(address.language());
        return Entry.empty("wording", address.path(), "Keep as a draft", Entry.input("text", label, "text", LONGEST));
    }

    /** With the text to begin from: the newest that was written. */
    private Entry entry(PromptAddress address) {
        var text = editing.versions().of(address.prompt(), address.language()).stream()
                .findFirst()
                .map(Version::text)
                .orElseGet(() -> editing.shippedIfSpoken(address.prompt(), address.language()));
        return empty(address).with("text", text);
    }

    private void send(
            Status status,
            PromptAddress address,
            Optional<String> trouble,
            Entry entry,
            ServerRequest req,
            ServerResponse res) {
        var name = address.prompt().file();
        pages.send(
                res,
                status,
                new View(
                        Frame.inside("Prompt " + name, site, req),
                        name,
                        Chapter.of(address.prompt()).title() + ", in " + PromptAddress.name(address.language()),
                        "/prompts?language=" + address.language().folder(),
                        trouble.isPresent() ? Optional.empty() : notice(req),
                        trouble,
                        entry,
                        rows(address),
                        address.path() + "/publication"));
    }

    private List<Row> rows(PromptAddress address) {
        var current = editing.published(address).map(Version::id);
        var shipped = row(
                address,
                SHIPPED,
                editing.shippedIfSpoken(address.prompt(), address.language()),
                "as shipped",
                current.isEmpty());
        var own = editing.versions().of(address.prompt(), address.language()).stream()
                .map(version -> row(
                        address,
                        Long.toString(version.id()),
                        version.text(),
                        "by " + version.by() + ", " + wording.moment(version.at(), now()),
                        current.equals(Optional.of(version.id()))));
        return Stream.concat(own, Stream.of(shipped)).toList();
    }

    private static Row row(PromptAddress address, String version, String text, String aside, boolean current) {
        return new Row(version, text, aside, address.path() + "/audio/" + version, current);
    }
}
