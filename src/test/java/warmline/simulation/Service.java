package warmline.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import warmline.call.Phone;
import warmline.callback.Offers;
import warmline.dialogue.AfterBooking;
import warmline.dialogue.BookCallback;
import warmline.dialogue.Centre;
import warmline.dialogue.HelpNow;
import warmline.dialogue.InHand;
import warmline.dialogue.OnTheLine;
import warmline.dialogue.PatientLine;
import warmline.dialogue.Person;
import warmline.dialogue.ReturnCall;
import warmline.dialogue.TeamLine;
import warmline.dialogue.YourCall;
import warmline.dispatch.Dispatcher;
import warmline.dispatch.Recovery;
import warmline.patient.NumberPlan;

/** The service as Main composes it, on the simulated world. */
final class Service {
    private static final NumberPlan PLAN = new NumberPlan("US", Set.of());

    private final World world;
    private final List<Runnable> calls = new ArrayList<>();
    private final PatientLine patientLine;
    private final TeamLine teamLine;
    private final Dispatcher dispatcher;
    private final Recovery recovery;

    Service(World world) {
        this.world = world;
        var callbacks = world.callbacks();
        var roster = world.roster();
        var switchboard = world.switchboard();
        var centre = new Centre(World.ZONE, new Phone("6175550100"), new Phone("988"));
        var inHand = new InHand();
        var patients = new OnTheLine<Phone>();
        var offers = new Offers(callbacks, _ -> 3, World.POLICY.quiet(), Duration.ofMinutes(20));
        var helpNow = new HelpNow(_ -> List.of());
        var book = new BookCallback(centre, PLAN, offers, callbacks, new AfterBooking(callbacks, helpNow), world);
        var returnCall = new ReturnCall(callbacks, roster, switchboard, inHand, patients, world);
        patientLine = new PatientLine(
                callbacks,
                new Person(centre, book),
                book,
                helpNow,
                new YourCall(centre, callbacks, book, world),
                patients);
        var onTheLine = new OnTheLine<Long>();
        teamLine = new TeamLine(centre, roster, callbacks, returnCall, onTheLine, world);
        dispatcher = new Dispatcher(callbacks, roster, returnCall, onTheLine, calls::add, world, World.ZONE);
        recovery = new Recovery(callbacks, switchboard, inHand, world);
    }

    PatientLine patientLine() {
        return patientLine;
    }

    TeamLine teamLine() {
        return teamLine;
    }

    void tick() {
        recovery.tick();
        dispatcher.tick();
    }

    /** One of the calls that wait for a thread, any of them. */
    void runOne() {
        if (!calls.isEmpty()) calls.remove(world.dice.nextInt(calls.size())).run();
    }

    void runAll() {
        while (!calls.isEmpty()) runOne();
    }
}
