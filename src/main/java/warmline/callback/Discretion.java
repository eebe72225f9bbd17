package warmline.callback;

/** What a peer says to somebody else who answers the patient's telephone. No reason is asked. */
public enum Discretion {
    SAY_NOTHING,
    /** The peer's own, and that they will ring again. */
    FIRST_NAME_ONLY
}
