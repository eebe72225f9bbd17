package warmline.web;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import warmline.callback.Callback;
import warmline.callback.Ledger.Counts;
import warmline.peer.Duty;

/** The state of the line at a look: what is due, who is on duty, what works. */
public final class OverviewPage {
    private final Site site;
    private final Pages pages;
    private final Line line;
    private final DebriefList debriefs;
    private final Wording wording;
    private final InstantSource clock;

    OverviewPage(Site site, Pages pages, Line line, DebriefList debriefs, Wording wording, InstantSource clock) {
        this.site = site;
        this.pages = pages;
        this.line = line;
        this.debriefs = debriefs;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * @param summary the most important in one sentence, said to screen readers when it changes
     * @param asOf the time of day
     */
    public record View(
            Frame frame,
            String summary,
            String asOf,
            String zone,
            List<Count> counts,
            List<Row> callbacks,
            List<OnDuty> onDuty,
            List<DebriefList.Row> debriefs,
            List<Check> checks,
            List<Check> languages) {}

    public record Count(String label, int number, Tone tone) {}

    /** @param path empty when this role may not open it */
    public record Row(
            long id,
            Optional<String> path,
            String state,
            Tone tone,
            String window,
            String telephone,
            String attempts) {}

    public record OnDuty(String name, String since) {}

    public record Check(String name, String words, Tone tone) {}

    void show(ServerRequest req, ServerResponse res) {
        var now = clock.instant();
        var counts = line.ledger().counts(now);
        var mayOpen = Route.CALLBACK.allows(Guard.session(req).account().role());
        pages.send(
                res,
                Status.OK_200,
                new View(
                        Frame.inside("The line now", site, req),
                        summary(counts),
                        wording.time(now),
                        site.zone().getId(),
                        counts(counts, now),
                        line.ledger().newest(Line.SHOWN).stream()
                                .map(callback -> row(callback, mayOpen, now))
                                .toList(),
                        line.roster().onDuty().stream()
                                .map(duty -> onDuty(duty, now))
                                .toList(),
                        debriefs.rows(req, now),
                        line.checks().stream().map(OverviewPage::check).toList(),
                        line.languages().stream().map(OverviewPage::language).toList()));
    }

    private static String summary(Counts counts) {
        var due = counts.due() == 1
                ? "One call is due"
                : (counts.due() == 0 ? "No call is" : counts.due() + " calls are") + " due";
        var look = counts.inPersonsHands();
        return look == 0 ? due + "." : due + "; " + (look == 1 ? "one needs" : look + " need") + " a person.";
    }

    private List<Count> counts(Counts counts, Instant now) {
        return List.of(
                new Count("Due now", counts.due(), counts.due() == 0 ? Tone.CALM : Tone.NOW),
                new Count("Running", counts.running(), counts.running() == 0 ? Tone.CALM : Tone.BUSY),
                new Count(
                        "Need a person", counts.inPersonsHands(), counts.inPersonsHands() == 0 ? Tone.CALM : Tone.LOOK),
                new Count("Upcoming", counts.upcoming(), Tone.CALM),
                // The ledger's day begins at midnight UTC.
                new Count(
                        "Done since "
                                + wording.time(now.atZone(ZoneOffset.UTC)
                                        .truncatedTo(ChronoUnit.DAYS)
                                        .toInstant()),
                        counts.doneToday(),
                        Tone.DONE));
    }

    private Row row(Callback callback, boolean mayOpen, Instant now) {
        return new Row(
                callback.id(),
                mayOpen ? Optional.of("/callbacks/" + callback.id()) : Optional.empty(),
                Wording.state(callback, line.peerOf(callback).orElse("a peer"), now),
                Wording.tone(callback, now),
                wording.window(callback.window(), now),
                callback.patient().toString(),
                Wording.attempts(callback.attempts()));
    }

    private OnDuty onDuty(Duty duty, Instant now) {
        var resting = now.isBefore(duty.notBefore());
        return new OnDuty(
                line.nameOf(duty.peer()),
                resting
                        ? "resting until " + wording.time(duty.notBefore())
                        : "since " + wording.recently(duty.since(), now));
    }

    private static Check language(SpokenLanguage language) {
        return language.trouble()
                .get()
                .map(trouble -> new Check(language.name(), trouble, Tone.LOOK))
                .orElseGet(() -> new Check(language.name(), "can be heard", Tone.DONE));
    }

    private static Check check(HealthCheck check) {
        return check.trouble()
                .map(trouble -> new Check(check.name(), trouble, Tone.LOOK))
                .orElseGet(() -> new Check(check.name(), "works", Tone.DONE));
    }
}
