package warmline.dialogue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import warmline.call.Call;
import warmline.call.Phone;
import warmline.callback.Delay;
import warmline.callback.MemoryBlockedCallers;
import warmline.callback.MemoryCallbacks;
import warmline.callback.MemoryOfPatients;
import warmline.callback.MemoryPrivacy;
import warmline.callback.MemoryStandingCalls;
import warmline.callback.Missed;
import warmline.callback.Offers;
import warmline.callback.Policy;
import warmline.callback.QuietHours;
import warmline.callback.Staffing;
import warmline.callback.StandingCalls;
import warmline.library.Library;
import warmline.library.Resource;
import warmline.library.Shelf;
import warmline.patient.BlockedCallers;
import warmline.patient.NumberPlan;
import warmline.patient.PatientNumbers;
import warmline.patient.Privacy;
import warmline.peer.Debriefs;
import warmline.peer.MemoryDebriefs;
import warmline.peer.MemoryRoster;
import warmline.peer.Peer;
import warmline.peer.Shift;
import warmline.prompt.Spoken;

/** A small centre on a Monday morning, for screenplays: Maria has a shift at every hour, Ana rings from 617 555 0101. */
final class Stage {
    static final Instant START = Instant.parse("2026-01-05T09:40:00Z");
    static final Optional<Phone> ANA = Optional.of(new Phone("6175550101"));
    static final Optional<Phone> WITHHELD = Optional.empty();
    static final Optional<Phone> MARIAS = Optional.of(new Phone("5550111"));

    final Screenplay.Time time = new Screenplay.Time(START.toString());
    boolean asksAboutMedicines;
    Staffing staffing = Staffing.always(1);
    QuietHours quiet = QuietHours.NONE;
    final Policy policy = new Policy(
            Duration.ofSeconds(2),
            Duration.ofMinutes(15),
            Map.of(
                    Missed.NO_ANSWER,
                    Delay.list("15m, 2h"),
                    Missed.BUSY,
                    Delay.list("5m"),
                    Missed.MACHINE,
                    Delay.list("2h")),
            quiet);
    final MemoryCallbacks callbacks = new MemoryCallbacks(policy);
    final StandingCalls standing = new MemoryStandingCalls(callbacks);
    final MemoryOfPatients remembered = new MemoryOfPatients();
    final Privacy privacy = new MemoryPrivacy(callbacks, standing, remembered);
    final BlockedCallers blocked = new MemoryBlockedCallers(callbacks, standing, _ -> "lead");
    final MemoryRoster roster = new MemoryRoster();
    final Debriefs debriefs = new MemoryDebriefs();
    final Peer maria = roster.add("11", "Maria", "246802", MARIAS.orElseThrow(), time.instant());
    final Centre centre = new Centre(ZoneOffset.UTC, new Phone("6175550100"), new Phone("988"));
    final OnTheLine<Phone> onTheLine = new OnTheLine<>();
    final WaitingRoom waitingRoom = new WaitingRoom();
    final InHand inHand = new InHand();
    final NumberPlan plan = new NumberPlan("US", Set.of(new Phone("6175550100")));
    Function<Phone, ZoneId> zones = _ -> ZoneOffset.UTC;
    final PatientNumbers numbers = new PatientNumbers(plan::dialable, phone -> zones.apply(phone));
    Library library = _ -> List.of(shelf("calm", "box", "muscles", "place"), shelf("now", "ground", "sleep", "voices"));

    /** Nobody hears anything but English, unless a test says so. */
    Spoken spoken = _ -> Optional.empty();

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
        return new Offers(callbacks, staffing, quiet, ZoneOffset.UTC, Duration.ofMinutes(20));
    }

    NextDue nextDue(ReturnCall returnCall) {
        return new NextDue(roster, callbacks, policy, returnCall, ZoneOffset.UTC, time);
    }

    NextCall nextCall() {
        return new NextCall(centre, callbacks, roster, standing, offers(), debriefs, remembered, time);
    }

    Whisper whisper() {
        return new Whisper(callbacks, remembered, ZoneOffset.UTC, time);
    }

    Consumer<Call> patientLine() {
        var manners = new Manners(remembered, numbers, ZoneOffset.UTC, spoken, time);
        var helpNow = new HelpNow(
                language -> library.shelves(language), manners, new HowTheyAre(remembered, numbers, time), time);
        var language = new ChooseLanguage(spoken, manners);
        var book = new BookCallback(
                centre,
                numbers,
                privacy,
                offers(),
                callbacks,
                new WaitNow(
                        callbacks,
                        offers(),
                        waitingRoom,
                        inHand,
                        new FreePeers(roster, new OnTheLine<>(), ZoneOffset.UTC),
                        time),
                new AfterBooking(
                        callbacks,
                        helpNow,
                        new MoreChoices(
                                callbacks, roster, numbers, language, ZoneOffset.UTC, asksAboutMedicines, time)),
                time);
        var person = new Person(centre, book);
        var line = new PatientLine(
                numbers,
                person,
                new CrisisLineOnly(blocked, numbers, person, time),
                book,
                helpNow,
                new YourCall(centre, numbers, callbacks, standing, book, time),
                new GroupsAndCentre(
                        centre, roster, words -> Optional.of(Screenplay.recording(words, Duration.ofSeconds(2))), time),
                new YourPrivacy(privacy, numbers, time),
                language,
                manners,
                onTheLine);
        return line::on;
    }

    void patient(Optional<Phone> from, String script) {
        Screenplay.check(patientLine(), from, time, script);
    }
}
