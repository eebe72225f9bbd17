package warmline;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import warmline.call.Call;
import warmline.call.Leg;
import warmline.call.Phone;
import warmline.call.Switchboard;
import warmline.callback.Callbacks;
import warmline.callback.Offers;
import warmline.callback.Staffing;
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
import warmline.library.Library;
import warmline.patient.NumberPlan;
import warmline.peer.Roster;

/** Everything that is said, and the clockwork that says it in time, composed on whatever keeps the book and rings the telephones. */
final class Conversations {
    private final PatientLine patientLine;
    private final TeamLine teamLine;
    private final Dispatcher dispatcher;
    private final Recovery recovery;
    private final InstantSource clock;

    Conversations(
            CentreSettings centre,
            Callbacks callbacks,
            Roster roster,
            Library library,
            Switchboard switchboard,
            Executor calls,
            InstantSource clock) {
        this.clock = clock;
        var facts = new Centre(centre.zone(), centre.shownNumber(), centre.crisisNumber());
        var plan = new NumberPlan(centre.country(), centre.ownNumbers());
        var offers =
                new Offers(callbacks, staffing(roster, centre), centre.policy().quiet(), centre.perCall());
        var helpNow = new HelpNow(library);
        var book = new BookCallback(facts, plan, offers, callbacks, new AfterBooking(callbacks, helpNow), clock);
        var inHand = new InHand();
        var patients = new OnTheLine<Phone>();
        var returnCall = new ReturnCall(callbacks, roster, switchboard, inHand, patients, clock);
        patientLine = new PatientLine(
                callbacks,
                new Person(facts, book),
                book,
                helpNow,
                new YourCall(facts, callbacks, book, clock),
                patients);
        var peers = new OnTheLine<Long>();
        teamLine = new TeamLine(facts, roster, callbacks, returnCall, peers, clock);
        dispatcher = new Dispatcher(callbacks, roster, returnCall, peers, calls, clock, centre.zone());
        recovery = new Recovery(callbacks, switchboard, inHand, clock);
    }

    /** A peer counts for a window when on shift at its start and at its end. */
    private static Staffing staffing(Roster roster, CentreSettings centre) {
        return window -> {
            var shifts = roster.shifts();
            return (int) shifts.stream()
                    .mapToLong(shift -> shift.peer())
                    .distinct()
                    .filter(peer -> roster.onShift(peer, window.from(), centre.zone())
                            && roster.onShift(peer, window.to().minusNanos(1), centre.zone()))
                    .count();
        };
    }

    Consumer<Leg> patientLine() {
        return leg -> patientLine.on(new Call(leg, clock));
    }

    Consumer<Leg> teamLine() {
        return leg -> teamLine.on(new Call(leg, clock));
    }

    /** One round of the clockwork. */
    void tick() {
        recovery.tick();
        dispatcher.tick();
    }
}
