package warmline.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Consumer;

/**
 * Breaks a line again and again while people use it, lets it come to rest, and has the witness say what became of everybody.
 * The callbacks that one fault has interrupted live on into the next.
 */
final class Campaign implements AutoCloseable {
    /** Most come about within seconds; only that Asterisk is gone may take half a minute to be noticed. */
    private static final Duration REACHED_WITHIN = Duration.ofSeconds(40);

    /** The service gives a connection up after five seconds: by then it must have been killed. */
    private static final Duration OTHERS_WITHIN = Duration.ofMillis(2_500);

    private static final int CALLERS = 3;

    /** Telephones may still ring from the fault before. */
    private static final int MOST_TRIES = 3;

    private final BreakableLine broken;
    private final Scene scene;
    private final Report report;
    private final Consumer<String> tell;

    Campaign(Report report, Consumer<String> tell) throws IOException, InterruptedException {
        broken = new BreakableLine();
        scene = new Scene(broken);
        this.report = report;
        this.tell = tell;
    }

    /** Everything once that can befall a service alone. */
    void alone() throws InterruptedException {
        for (var transition : Transition.ALL) for (var side : Stop.Side.values()) killAt(transition, side);
        for (var trouble : Trouble.ALL) suffer(trouble);
    }

    /** Two services on one database; the second one goes in order before all is judged. */
    void together() throws InterruptedException {
        try (var _ = SecondService.beside(broken)) {
            for (var trouble : Trouble.OF_ONE_OF_TWO) suffer(trouble);
        }
    }

    /** More than once if too few were interrupted: on a busy machine some come too late to be caught with the others. */
    void killAt(Transition transition, Stop.Side side) throws InterruptedException {
        var begun = Instant.now();
        var kills = new ArrayList<Instant>();
        int caught = 0;
        while (caught < transition.most(side) && kills.size() < MOST_TRIES) {
            caught += hold(transition, side);
            kills.add(broken.kill());
            scene.patients.hangUp();
        }
        done(new Fault(transition.name(), side.word(), kills.size(), caught, kills.getFirst()), begun);
    }

    private int hold(Transition transition, Stop.Side side) throws InterruptedException {
        if (transition.start() == Transition.Start.CALM) calm();
        scene.staff.nobodyOnDuty();
        broken.relay.gate().closeFor(new Stop(transition.event(), side));
        broken.service();
        return held(transition, side);
    }

    private void calm() throws InterruptedException {
        try {
            scene.calm();
        } catch (AssertionError restless) {
            tell.accept(restless.getMessage() + ": " + scene.restless());
        }
    }

    /** How many are held; none when it could not be brought about, which the report tells. */
    private int held(Transition transition, Stop.Side side) throws InterruptedException {
        try {
            transition.script().play(scene);
        } catch (AssertionError notInTime) {
            tell.accept(transition.name() + " did not come about: " + notInTime.getMessage());
        }
        return broken.relay.gate().awaitHeld(transition.most(side), REACHED_WITHIN, OTHERS_WITHIN);
    }

    void suffer(Trouble trouble) throws InterruptedException {
        var begun = Instant.now();
        scene.ready();
        scene.staff.nobodyOnDuty();
        int underWay = underWay();
        for (int tries = 1; underWay == 0 && tries < MOST_TRIES; tries++) underWay = underWay();
        var at = Instant.now();
        trouble.deed().on(broken);
        Thread.sleep(Scene.SECOND); // until it is noticed
        scene.ready();
        scene.patients.hangUp();
        done(new Fault(trouble.name(), "", trouble.kills(), underWay, at), begun);
    }

    /** How many patients are rung or talk, while others book; none when it could not be brought about. */
    private int underWay() throws InterruptedException {
        var begun = Instant.now();
        try {
            scene.meet(Telephones.takesAndHangsUp(Duration.ofSeconds(6)), Telephones.answersSlowly());
            scene.patientsRing();
            scene.patients.call(CALLERS, "11");
        } catch (AssertionError notInTime) {
            tell.accept("nobody is rung: " + notInTime.getMessage());
        }
        return (int) scene.patients.inCall(begun);
    }

    private void done(Fault fault, Instant begun) {
        report.add(fault);
        tell.accept("%s: %d interrupted, %d ms"
                .formatted(
                        fault.name(),
                        fault.interrupted(),
                        Duration.between(begun, Instant.now()).toMillis()));
    }

    /** What came of everybody. */
    void judge() throws InterruptedException {
        broken.relay.gate().open();
        var begun = Instant.now();
        calm();
        var calm = Instant.now();
        var others = scene.bookedByTelephone();
        var witness = new Witness(broken.line.network, broken.line::audio, scene.decisions);
        for (var patient : scene.patients.all()) report.add(witness.judge(patient, scene.shown(patient, others), calm));
        tell.accept("calm and judged %d patients in %d ms"
                .formatted(
                        scene.patients.all().size(),
                        Duration.between(begun, Instant.now()).toMillis()));
    }

    @Override
    public void close() throws Exception {
        scene.close();
        broken.close();
    }
}
