package warmline.callback;

import java.time.Duration;
import java.util.Optional;
import warmline.prompt.Language;

/** What can happen to a callback. Facts in the past tense; what follows from them is in {@link Callback#after}. */
public sealed interface Event {
    /** Whether it comes from the conversation that works on the callback, and counts only while its lease holds. */
    default boolean isWork() {
        return switch (this) {
            case PeerDeclined _,
                    PeerAccepted _,
                    PatientDialled _,
                    PatientAnswered _,
                    PatientMissed _,
                    LostSight _,
                    PeerLeft _,
                    Talked _,
                    TalkedToNobody _,
                    WrongNumber _ -> true;
            case Claimed _,
                    PatientCancelled _,
                    Rebooked _,
                    Wished _,
                    Deferred _,
                    WindowClosed _,
                    Interrupted _,
                    Restored _,
                    PutBack _,
                    TakenOn _,
                    CallerBlocked _ -> false;
        };
    }

    record Claimed(long peer, Lease lease) implements Event {}

    /** The peer said not now, did not answer, or could not be reached. */
    record PeerDeclined() implements Event {}

    record PeerAccepted() implements Event {}

    /** Committed before the dial, so that no crash can make us forget that we may have rung. */
    record PatientDialled() implements Event {}

    record PatientAnswered() implements Event {}

    record PatientMissed(Missed why) implements Event {}

    /** We lost sight of the patient's leg. */
    record LostSight(String why) implements Event {}

    record PeerLeft() implements Event {}

    /** They talked, as the peer says or the line itself saw; the time until the peer had said so. */
    record Talked(Duration talk) implements Event {}

    /** A telephone answered, but not the patient. */
    record TalkedToNobody(Missed why) implements Event {}

    record WrongNumber() implements Event {}

    record PatientCancelled() implements Event {}

    /** The patient rang again and chose another time. */
    record Rebooked(Window window, Timing timing, Language language) implements Event {
        public Rebooked(Window window, Request request) {
            this(window, request.timing(), request.language());
        }
    }

    /** After the booking the patient said with whom, and in which language, they would like to talk. */
    record Wished(Optional<Long> preferred, Language language) implements Event {}

    /** It is due in the patient's quiet hours: not now. */
    record Deferred() implements Event {}

    record WindowClosed() implements Event {}

    /**
     * Nobody works on it any more.
     *
     * @param version as it was seen: if it has a later one by now, somebody does
     * @param sawThemTalk whether the exchange showed the two joined after the one who worked on it had gone
     */
    record Interrupted(int version, boolean sawThemTalk) implements Event {}

    /** The line came back from a backup, and nobody can tell what has happened to this callback since that was made. */
    record Restored() implements Event {}

    /** @param lead the account of the person who took it on */
    record TakenOn(long lead) implements Event {}

    /**
     * The patient's telephone was blocked: the line does not ring it any more.
     *
     * @param lead the account of the person who has blocked it, and looks after the call
     */
    record CallerBlocked(long lead) implements Event {}

    /** A lead has looked at it, and lets the line ring. */
    record PutBack(Window window) implements Event {}
}
