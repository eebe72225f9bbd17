package warmline.dialogue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import warmline.call.Call;
import warmline.call.Phone;
import warmline.callback.Delay;
import warmline.callback.MemoryCallbacks;
import warmline.callback.Missed;
import warmline.callback.Offers;
import warmline.callback.Policy;
import warmline.callback.QuietHours;
import warmline.library.Library;
import warmline.library.Resource;
import warmline.library.Shelf;
import warmline.patient.NumberPlan;
import warmline.peer.MemoryRoster;
import warmline.peer.Peer;
import warmline.peer.Shift;

/** A small centre on a Monday morning, for screenplays: Maria has a shift at every hour, Ana rings from 617 555 0101. */
final class Stage {
    static final Optional<Phone> ANA = Optional.of(new Phone("6175550101"));
    static final Optional<Phone> WITHHELD = Optional.empty();
    static final Optional<Phone> MARIAS = Optional.of(new Phone("5550111"));

    final Screenplay.Time time = new Screenplay.Time("2026-01-05T09:40:00Z");
    final QuietHours quiet = QuietHours.none(ZoneOffset.UTC);
    final Policy policy = new Policy(
            Duration.ofSeconds(2),
            Map.of(
                    Missed.NO_ANSWER,
                    Delay.list("15m, 2h"),
                    Missed.BUSY,
                    Delay.list("5m"),
                    Missed.MACHINE,
                    Delay.list("2h")),
            quiet);
    final MemoryCallbacks callbacks = new MemoryCallbacks(policy);
    final MemoryRoster roster = new MemoryRoster();
    final Peer maria = roster.add("11", "Maria", "246802", MARIAS.orElseThrow(), time.instant());
    final Centre centre = new Centre(ZoneOffset.UTC, new Phone("6175550100"), new Phone("988"));
    final OnTheLine<Phone> onTheLine = new OnTheLine<>();
    final NumberPlan plan = new NumberPlan("US", Set.of(new Phone("6175550100")));
    Library library = _ -> List.of(shelf("calm", "box", "muscles", "place"), shelf("now", "ground", "sleep", "voices"));

    Stage() {
        for (var day : DayOfWeek.values())
            roster.add(new Shift(maria.id(), day, LocalTime.MIDNIGHT, Duration.ofHours(24)));
    }

    static Shelf shelf(String name, String... resources) {
        return new Shelf(
                name,
                Screenplay.recording(name, Duration.ofSeconds(2)),
                List.of(resources).stream()
                        .map(resource -> new Resource(
                                resource,
                                Screenplay.recording("to-" + resource, Duration.ofSeconds(2)),
                                Screenplay.recording(resource, Duration.ofMinutes(3))))
                        .toList());
    }

    Offers offers() {
        return new Offers(
                callbacks,
                window -> roster.onShift(maria.id(), window.from(), ZoneOffset.UTC) ? 1 : 0,
                quiet,
                Duration.ofMinutes(20));
    }

    Consumer<Call> patientLine() {
        var helpNow = new HelpNow(_ -> library.shelves(warmline.prompt.Language.EN));
        var book = new BookCallback(centre, plan, offers(), callbacks, new AfterBooking(callbacks, helpNow), time);
        var line = new PatientLine(
                callbacks,
                new Person(centre, book),
                book,
                helpNow,
                new YourCall(centre, callbacks, book, time),
                onTheLine);
        return line::on;
    }

    void patient(Optional<Phone> from, String script) {
        Screenplay.check(patientLine(), from, time, script);
    }
}
