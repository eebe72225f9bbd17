package warmline.callback;

import java.time.Duration;

/** What can happen to a callback. Facts in the past tense; what follows from them is in {@link Callback#after}. */
public sealed interface Event {
    record Claimed(long peer) implements Event {}

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
    record Rebooked(Window window) implements Event {}

    record WindowClosed() implements Event {}

    /** The service that worked on it is gone. */
    record Interrupted() implements Event {}

    record TakenOn(long lead) implements Event {}
}
