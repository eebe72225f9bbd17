package warmline.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import warmline.callback.State;
import warmline.callback.Window;
import warmline.peer.Closure;
import warmline.peer.Recruiting;
import warmline.peer.Rota;
import warmline.peer.Span;

/** When calls are promised: who is there every week, what is different on a date, when the line is open. */
public final class TimesPage {
    private static final Duration A_WEEK = Duration.ofDays(8);

    /** More than a centre books for the week that can be booked. */
    private static final int LOOKED_AT = 2_000;

    private final Site site;
    private final Pages pages;
    private final Line line;
    private final Recruiting team;
    private final Wording wording;
    private final InstantSource clock;

    TimesPage(Site site, Pages pages, Line line, Recruiting team, Wording wording, InstantSource clock) {
        this.site = site;
        this.pages = pages;
        this.line = line;
        this.team = team;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * @param notice what became of the last form
     * @param alone calls that are booked for a time when nobody is there any more
     */
    public record View(
            Frame frame, String summary, Optional<String> notice, List<Alone> alone, List<Section> sections) {}

    public record Alone(String path, String callback, String window) {}

    /** @param none what an empty section means */
    public record Section(String id, String heading, String none, List<Row> rows, Entry entry) {}

    /** @param hidden the fields that say which entry it is */
    public record Row(String words, String removal, List<Hidden> hidden) {}

    public record Hidden(String name, String value) {}

    void show(ServerRequest req, ServerResponse res) {
        send(Status.OK_200, Optional.empty(), req, res);
    }

    void add(ServerRequest req, ServerResponse res) {
        var kind = PlanKind.of(req);
        var form = Form.sent(req);
        try {
            var entry = new PlanForm(form, line.roster().team()).read(kind);
            new PlanCheck(rota(), now(), words()).check(entry);
            team.add(entry);
        } catch (Mistake mistake) {
            var typed = PlanSections.form(kind, line.roster().team()).again(form, mistake);
            send(Status.UNPROCESSABLE_CONTENT_422, Optional.of(typed), req, res);
            return;
        }
        to("entered", kind, res);
    }

    void remove(ServerRequest req, ServerResponse res) {
        var kind = PlanKind.of(req);
        try {
            boolean gone =
                    team.remove(new PlanForm(Form.sent(req), line.roster().team()).read(kind));
            to(gone ? "removed" : "changed", kind, res);
        } catch (Mistake damaged) {
            throw new Refusal(Status.BAD_REQUEST_400, "The form arrived damaged. Please send it again.");
        }
    }

    private static void to(String notice, PlanKind kind, ServerResponse res) {
        res.status(Status.SEE_OTHER_303)
                .header(HeaderNames.LOCATION, "/times?notice=" + notice + "#" + kind.key)
                .send();
    }

    private static Optional<String> notice(ServerRequest req) {
        return switch (req.query().first("notice").orElse("")) {
            case "entered" ->
                Optional.of(
                        "It is entered. What is offered from now on follows it; calls that are booked stay booked.");
            case "removed" ->
                Optional.of(
                        "It is removed. What is offered from now on follows that; calls that are booked stay booked.");
            case "changed" -> Optional.of("Somebody changed or removed that meanwhile; this is how it stands.");
            default -> Optional.empty();
        };
    }

    private void send(Status status, Optional<Entry> typed, ServerRequest req, ServerResponse res) {
        var rota = rota();
        var sections = new PlanSections(rota, line.roster().team(), words());
        pages.send(
                res,
                status,
                new View(
                        Frame.inside("Times", site, req),
                        summary(rota),
                        notice(req),
                        alone(rota),
                        sections.all(typed)));
    }

    /** The plan was changed after they were booked: a person has to find somebody, or to tell the patient. */
    private List<Alone> alone(Rota rota) {
        var now = clock.instant();
        return line.ledger().newest(LOOKED_AT).stream()
                .filter(callback -> callback.state() == State.WAITING
                        && now.isBefore(callback.window().to()))
                .filter(callback -> !rota.covers(rest(callback.window(), now), site.zone()))
                .sorted(Comparator.comparing(callback -> callback.window().from()))
                .limit(Line.SHOWN)
                .map(callback -> new Alone(
                        "/callbacks/" + callback.id(),
                        "Callback " + callback.id(),
                        wording.window(callback.window(), now)))
                .toList();
    }

    private static Span rest(Window window, Instant now) {
        return new Span(window.from().isAfter(now) ? window.from() : now, window.to());
    }

    /** What a caller is offered at this moment, and what is different next. */
    private String summary(Rota rota) {
        var now = clock.instant();
        var week = new Span(now, now.plus(A_WEEK));
        var open = rota.open(week, site.zone());
        var closures = rota.closures().stream()
                .filter(closure -> closure.to().isAfter(now()))
                .min(Comparator.comparing(Closure::from))
                .map(closure -> " Next: " + words().of(closure) + ".");
        return state(open, week) + closures.orElse("");
    }

    private String state(List<Span> open, Span week) {
        if (open.isEmpty()) return "Closed now, and for the week to come.";
        var first = open.getFirst();
        if (first.from().isAfter(week.from()))
            return "Closed now; opens " + wording.moment(first.from(), week.from()) + ".";
        return first.to().equals(week.to())
                ? "Open now, and around the clock."
                : "Open now; closes " + wording.moment(first.to(), week.from()) + ".";
    }

    private Rota rota() {
        return line.roster().rota(clock.instant());
    }

    private PlanWording words() {
        return new PlanWording(line::nameOf, now().toLocalDate());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), site.zone());
    }
}
