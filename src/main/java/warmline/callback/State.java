package warmline.callback;

/** Where a callback stands. Each line says who moves it on. */
public enum State {
    /** The dispatcher, once it is due and a peer is free. */
    WAITING,
    /** The peer's telephone rings, or the peer hears what the call is about. The peer. */
    RINGING_PEER,
    /** A peer has taken it by key and is on the line. The dialogue, at once. */
    ACCEPTED,
    /** The intent to ring the patient is committed. The patient, the network, or our patience. */
    RINGING_PATIENT,
    /** They talk, or the peer is saying how it went. */
    CONNECTED,
    COMPLETED,
    CANCELLED,
    EXPIRED,
    FAILED,
    /** The patient may have been rung: we lost sight of the call, or restored a backup. A lead; never redialled by itself. */
    UNKNOWN,
    /** A person has taken it on. That person. */
    HANDED_OVER;

    /** A peer's time is spent on it at this moment. */
    public boolean isRunning() {
        return switch (this) {
            case RINGING_PEER, ACCEPTED, RINGING_PATIENT, CONNECTED -> true;
            case WAITING, COMPLETED, CANCELLED, EXPIRED, FAILED, UNKNOWN, HANDED_OVER -> false;
        };
    }

    /** The patient may still expect our call; one such callback for each person at a telephone. */
    public boolean isOpen() {
        return switch (this) {
            case WAITING, RINGING_PEER, ACCEPTED, RINGING_PATIENT, CONNECTED, UNKNOWN -> true;
            case COMPLETED, CANCELLED, EXPIRED, FAILED, HANDED_OVER -> false;
        };
    }
}
