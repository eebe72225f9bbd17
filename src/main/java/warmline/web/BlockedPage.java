package warmline.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import warmline.patient.BlockedCallers.Block;

/** Which telephones are blocked: until when, why, and by whom. */
public final class BlockedPage {
    /** More than a centre blocks; what is over goes by itself. */
    private static final int SHOWN = 200;

    private final Site site;
    private final Pages pages;
    private final Line line;
    private final Wording wording;
    private final InstantSource clock;

    BlockedPage(Site site, Pages pages, Line line, Wording wording, InstantSource clock) {
        this.site = site;
        this.pages = pages;
        this.line = line;
        this.wording = wording;
        this.clock = clock;
    }

    /** @param notice what became of the last form */
    public record View(Frame frame, Optional<String> notice, List<Row> blocked, Entry entry) {}

    /**
     * @param state until when, or since when it is over
     * @param holds whether it can be lifted
     */
    public record Row(long id, String telephone, String state, Tone tone, String reason, String by, boolean holds) {}

    void show(ServerRequest req, ServerResponse res) {
        send(Status.OK_200, BlockForm.forANumber(), req, res);
    }

    void block(ServerRequest req, ServerResponse res) {
        var sent = Form.sent(req);
        var form = new BlockForm(sent);
        var now = clock.instant();
        try {
            var telephone = form.telephone(line.numbers());
            line.blocked().block(telephone, form.reason(), form.until(now), lead(req), now);
        } catch (Mistake mistake) {
            send(Status.UNPROCESSABLE_CONTENT_422, BlockForm.forANumber().again(sent, mistake), req, res);
            return;
        }
        to("blocked", res);
    }

    void lift(ServerRequest req, ServerResponse res) {
        boolean lifted = Ids.of(req)
                .filter(id -> line.blocked().lift(id, lead(req), clock.instant()))
                .isPresent();
        to(lifted ? "lifted" : "changed", res);
    }

    private static long lead(ServerRequest req) {
        return Guard.session(req).account().id();
    }

    static void to(String notice, ServerResponse res) {
        res.status(Status.SEE_OTHER_303)
                .header(HeaderNames.LOCATION, Route.BLOCKED.path + "?notice=" + notice)
                .send();
    }

    private static Optional<String> notice(ServerRequest req) {
        return switch (req.query().first("notice").orElse("")) {
            case "blocked" ->
                Optional.of("It is blocked from now on. A call that was booked for it is in your hands: the line does"
                        + " not ring it.");
            case "lifted" ->
                Optional.of("It is lifted: they can book a call again. A call that was in your hands stays there.");
            case "changed" -> Optional.of("That was over already; this is how it stands.");
            default -> Optional.empty();
        };
    }

    private void send(Status status, Entry entry, ServerRequest req, ServerResponse res) {
        var now = clock.instant();
        var rows = line.blocked().newest(SHOWN).stream()
                .map(block -> row(block, now))
                .toList();
        pages.send(res, status, new View(Frame.inside("Blocked callers", site, req), notice(req), rows, entry));
    }

    private Row row(Block block, Instant now) {
        return new Row(
                block.id(),
                block.telephone().toString(),
                state(block, now),
                block.holds(now) ? Tone.LOOK : Tone.DONE,
                block.reason(),
                "by " + block.by() + ", " + wording.moment(block.since(), now),
                block.holds(now));
    }

    private String state(Block block, Instant now) {
        if (block.holds(now)) return "Blocked until " + wording.moment(block.until(), now);
        return block.lifted()
                .map(lifted -> "Lifted by " + lifted.by() + ", " + wording.moment(lifted.at(), now))
                .orElseGet(() -> "Expired " + wording.moment(block.until(), now));
    }
}
