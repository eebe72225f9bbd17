package warmline.faults;

import java.time.Duration;
import warmline.telephone.Behaviour;

/** What telephones do when they are rung: those of patients, and those of peers who are offered a call. */
final class Telephones {
    /** By then the service listens to keys. */
    private static final Duration A_MOMENT = Duration.ofMillis(300);

    /** A key too early would be a bounce of the last. */
    static final Duration BETWEEN_KEYS = Duration.ofMillis(900);

    /** In which whoever waits hears how it goes on. */
    private static final Duration SLOWLY = Duration.ofSeconds(5);

    /** More often than it takes to be heard once. */
    private static final int TIMES = 15;

    private Telephones() {}

    /** A patient who answers and hangs up again. */
    static Behaviour answersBriefly() {
        return Behaviour.answer().then(Behaviour.pause(A_MOMENT)).then(Behaviour.hangUp());
    }

    /** A patient who lets it ring, talks for a while, and hangs up. */
    static Behaviour answersSlowly() {
        return Behaviour.answerAfter(Duration.ofSeconds(2))
                .then(Behaviour.pause(Duration.ofSeconds(2)))
                .then(Behaviour.hangUp());
    }

    /** A peer who takes the call, and cuts the words short that follow. */
    static Behaviour takes() {
        return takesAfter(A_MOMENT);
    }

    static Behaviour takesSlowly() {
        return takesAfter(SLOWLY);
    }

    private static Behaviour takesAfter(Duration time) {
        return presses(time, "1").then(Behaviour.pause(BETWEEN_KEYS)).then(Behaviour.press("#"));
    }

    private static Behaviour presses(Duration after, String key) {
        return Behaviour.answer().then(Behaviour.pause(after)).then(Behaviour.press(key));
    }

    /** Who takes it, and from then on says again and again how it went. */
    static Behaviour takesAndSays(String outcome) {
        var says = takes();
        for (int times = 0; times < TIMES; times++)
            says = says.then(Behaviour.pause(BETWEEN_KEYS)).then(Behaviour.press(outcome));
        return says;
    }

    static Behaviour declines() {
        return presses(A_MOMENT, "2");
    }

    /** Who takes it, and hangs up after a while: that leaves the outcome that the line has seen. */
    static Behaviour takesAndHangsUp(Duration after) {
        return takes().then(Behaviour.pause(after)).then(Behaviour.hangUp());
    }
}
