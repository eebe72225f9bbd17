package warmline.faults;

import static warmline.faults.Telephones.answersBriefly;
import static warmline.faults.Telephones.declines;
import static warmline.faults.Telephones.takes;
import static warmline.faults.Telephones.takesAndHangsUp;
import static warmline.faults.Telephones.takesAndSays;
import static warmline.faults.Telephones.takesSlowly;
import static warmline.telephone.Behaviour.answer;
import static warmline.telephone.Behaviour.busy;
import static warmline.telephone.Behaviour.ringForEver;

import java.time.Duration;
import java.util.List;
import warmline.faults.Patient.Wish;

/**
 * A transition that is committed, and how it is brought about by people with telephones, or by a lead with a browser.
 *
 * @param event as it is written down
 * @param when it is another matter than at other times; empty: as usual
 * @param start what must be so before
 * @param alone whether the service commits them one after the other, so that only one can be caught
 */
record Transition(String event, String when, Start start, boolean alone, Script script) {
    enum Start {
        WHATEVER_IS_LEFT,
        /** Nobody else is due, whose turn would come first. */
        CALM
    }

    /** Returns once everything is under way; the service is being started, and nobody is on duty. */
    interface Script {
        void play(Scene scene) throws InterruptedException;
    }

    /**
     * In an order in which each leaves what the next can use. Not here: Restored, which is written aside and by no service, and
     * LeftAtFallback, which {@link warmline.LeftOnTheLineTest} has.
     */
    static final List<Transition> ALL = List.of(
            whileTheyWait("PatientAnswered"),
            whileTheyWait("PeerAccepted"),
            one("Booked", scene -> scene.call("11")),
            one("Rebooked", scene -> scene.callAboutTomorrow("111")),
            many("PatientCancelled", scene -> scene.callAboutTomorrow("33")),
            many("Claimed", scene -> scene.meetAtOnce(takes(), answer())),
            many("PeerDeclined", scene -> scene.meet(declines(), answer())),
            many("PeerAccepted", scene -> scene.meet(takes(), answer())),
            many("PatientDialled", scene -> scene.meet(takes(), answer())),
            one("Interrupted", _ -> {}),
            many("PatientCancelled", scene -> {
                        scene.meet(takes(), ringForEver());
                        scene.patientsRing();
                        scene.cancelElsewhere();
                    })
                    .when("while it rings"),
            many("PatientMissed", scene -> scene.meet(takes(), busy())),
            many("PatientAnswered", scene -> scene.meet(takes(), answer())),
            many("Talked", scene -> scene.meet(takesAndSays("1"), answersBriefly())),
            many("TalkedToNobody", scene -> scene.meet(takesAndSays("2"), answersBriefly())),
            many("WrongNumber", scene -> scene.meet(takesAndSays("5"), answersBriefly())),
            many("PeerLeft", scene -> scene.meet(takesAndHangsUp(Duration.ofSeconds(3)), ringForEver())),
            many("LostSight", scene -> {
                scene.meet(takes(), ringForEver());
                scene.patientsRing();
                scene.broken.killAsterisk();
            }),
            many("TakenOn", scene -> scene.decideUnknown(Lead::takesOn)),
            many("PutBack", scene -> scene.decideUnknown(Lead::putsBack)),
            one("Deferred", scene -> scene.patients.book(Scene.CAST, Wish.AFTER_THE_NIGHT)),
            one("WindowClosed", scene -> scene.patients.book(Scene.CAST, Wish.AT_ONCE_OR_NEVER)));

    String name() {
        return when.isEmpty() ? event : event + " " + when;
    }

    /** As its row in the report is called. */
    String name(Stop.Side side) {
        return side.word() + " " + name();
    }

    /**
     * How many can be caught at once. A booking waits for the one before it to be committed; afterwards the next may follow. And
     * one thread looks for what is late, asleep or abandoned: it writes the next when it has heard that the last is committed.
     */
    int most(Stop.Side side) {
        boolean afterOneAnother = alone && !(event.endsWith("ooked") && side == Stop.Side.AFTER);
        return afterOneAnother ? 1 : Scene.CAST;
    }

    private static Transition one(String event, Script script) {
        return new Transition(event, "", Start.WHATEVER_IS_LEFT, true, script);
    }

    private static Transition many(String event, Script script) {
        return new Transition(event, "", Start.WHATEVER_IS_LEFT, false, script);
    }

    private Transition when(String other) {
        return new Transition(event, other, start, alone, script);
    }

    /** Callers on the line, for each of whom a peer is rung who takes the call when they have heard that we look for one. */
    private static Transition whileTheyWait(String event) {
        return new Transition(event, "while they wait", Start.CALM, false, scene -> {
            scene.ready();
            scene.staff.onDuty(takesSlowly());
            scene.call("11");
        });
    }
}
