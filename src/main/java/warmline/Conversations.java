package warmline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import warmline.call.Call;
import warmline.call.Leg;
import warmline.call.Phone;
import warmline.call.Switchboard;
import warmline.callback.Callbacks;
import warmline.callback.Offers;
import warmline.callback.Staffing;
import warmline.callback.StandingCalls;
import warmline.dialogue.AfterBooking;
import warmline.dialogue.BookCallback;
import warmline.dialogue.Centre;
import warmline.dialogue.ChooseLanguage;
import warmline.dialogue.CrisisLineOnly;
import warmline.dialogue.FreePeers;
import warmline.dialogue.GroupsAndCentre;
import warmline.dialogue.HelpNow;
import warmline.dialogue.HowTheyAre;
import warmline.dialogue.InHand;
import warmline.dialogue.Manners;
import warmline.dialogue.MoreChoices;
import warmline.dialogue.NextCall;
import warmline.dialogue.NextDue;
import warmline.dialogue.OnTheLine;
import warmline.dialogue.PatientLine;
import warmline.dialogue.Person;
import warmline.dialogue.ReturnCall;
import warmline.dialogue.TeamLine;
import warmline.dialogue.WaitNow;
import warmline.dialogue.WaitingRoom;
import warmline.dialogue.Whisper;
import warmline.dialogue.YourCall;
import warmline.dialogue.YourPrivacy;
import warmline.dispatch.CallNow;
import warmline.dispatch.Dispatcher;
import warmline.dispatch.Exchanges;
import warmline.dispatch.LeasedSwitchboard;
import warmline.dispatch.Recovery;
import warmline.dispatch.Standing;
import warmline.dispatch.Tenure;
import warmline.library.Library;
import warmline.library.OwnWords;
import warmline.patient.BlockedCallers;
import warmline.patient.Memory;
import warmline.patient.PatientNumbers;
import warmline.patient.Privacy;
import warmline.patient.Wellness;
import warmline.peer.Debriefs;
import warmline.peer.Roster;
import warmline.prompt.Spoken;

/** Everything that is said, and the clockwork that says it in time, composed on whatever keeps the book and rings the telephones. */
public final class Conversations {
    private final PatientLine patientLine;
    private final TeamLine teamLine;
    private final CallNow callNow;
    private final Dispatcher dispatcher;
    private final Recovery recovery;
    private final Standing standing;
    private final InstantSource clock;

    /**
     * What the conversations stand on: PostgreSQL and Asterisk on the line, others in a simulation.
     *
     * @param others the exchanges of all services, our own among them
     * @param calls runs each conversation beside the others
     * @param dice throws new PINs: nobody may foresee them on the line
     */
    public record Ground(
            Callbacks callbacks,
            StandingCalls standing,
            Roster roster,
            Debriefs debriefs,
            Staffing staffing,
            Library library,
            Spoken spoken,
            OwnWords ownWords,
            PatientNumbers numbers,
            Privacy privacy,
            Memory memory,
            BlockedCallers blocked,
            Wellness wellness,
            Tenure tenure,
            Switchboard exchange,
            Exchanges others,
            Executor calls,
            RandomGenerator dice,
            InstantSource clock) {}

    public Conversations(CentreSettings centre, Ground ground) {
        clock = ground.clock();
        var callbacks = ground.callbacks();
        var roster = ground.roster();
        var facts = new Centre(centre.zone(), centre.shownNumber(), centre.crisisNumber());
        var offers = new Offers(
                callbacks,
                ground.staffing(),
                centre.policy().quiet(),
                centre.zone(),
                centre.perCall(),
                centre.cutOff());
        var manners = new Manners(ground.memory(), ground.numbers(), centre.zone(), ground.spoken(), clock);
        var howTheyAre = new HowTheyAre(ground.wellness(), ground.numbers(), clock);
        var helpNow = new HelpNow(ground.library(), manners, howTheyAre, clock);
        var inHand = new InHand();
        var patients = new OnTheLine<Phone>();
        var peers = new OnTheLine<Long>();
        var freePeers = new FreePeers(roster, peers, centre.zone());
        var room = new WaitingRoom();
        var language = new ChooseLanguage(ground.spoken(), manners);
        var more = new MoreChoices(
                callbacks, roster, ground.numbers(), language, centre.zone(), centre.asksAboutMedicines(), clock);
        var book = new BookCallback(
                facts,
                ground.numbers(),
                ground.privacy(),
                offers,
                callbacks,
                new WaitNow(callbacks, offers, room, inHand, freePeers, clock),
                new AfterBooking(callbacks, helpNow, more),
                clock);
        var switchboard = new LeasedSwitchboard(ground.exchange(), ground.tenure());
        var nextCall = new NextCall(
                facts, callbacks, roster, ground.standing(), offers, ground.debriefs(), ground.wellness(), clock);
        var whisper = new Whisper(callbacks, ground.wellness(), centre.zone(), clock);
        var returnCall =
                new ReturnCall(callbacks, roster, switchboard, inHand, patients, room, peers, nextCall, whisper, clock);
        var person = new Person(facts, book);
        patientLine = new PatientLine(
                ground.numbers(),
                person,
                new CrisisLineOnly(ground.blocked(), ground.numbers(), person, clock),
                book,
                helpNow,
                new YourCall(facts, ground.numbers(), callbacks, ground.standing(), book, clock),
                new GroupsAndCentre(facts, roster, ground.ownWords(), clock),
                new YourPrivacy(ground.privacy(), ground.numbers(), clock),
                language,
                manners,
                patients);
        var nextDue = new NextDue(roster, callbacks, centre.policy(), returnCall, centre.zone(), clock);
        teamLine = new TeamLine(facts, roster, callbacks, nextDue, returnCall, peers, ground.dice(), clock);
        callNow = new CallNow(callbacks, roster, nextDue, returnCall, peers, ground.calls(), centre.zone(), clock);
        dispatcher = new Dispatcher(callbacks, centre.policy(), returnCall, freePeers, ground.calls(), clock);
        standing = new Standing(ground.standing(), callbacks, offers, clock);
        recovery = new Recovery(callbacks, ground.exchange(), ground.others(), inHand, ground.tenure(), clock);
    }

    public Consumer<Leg> patientLine() {
        return leg -> patientLine.on(new Call(leg, clock));
    }

    public Consumer<Leg> teamLine() {
        return leg -> teamLine.on(new Call(leg, clock));
    }

    /** For peers who sit at a page. */
    public CallNow callNow() {
        return callNow;
    }

    /** Books what is agreed for every week. */
    public void bookStanding() {
        standing.tick();
    }

    /** One round in which what nobody looks after is set right. */
    public void recover() {
        recovery.tick();
    }

    /** One round in which what is due is offered. When the next one has something to do, should nothing else happen. */
    public Optional<Instant> dispatch() {
        return dispatcher.tick();
    }
}
