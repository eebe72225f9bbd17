package warmline.callback;

/** What became of a call that was asked for, as reports count it: each call has one. */
public enum Outcome {
    /** They talked, and the patient's telephone first rang inside the time that was promised. */
    ON_TIME,
    /** They talked, and it first rang after that time. */
    LATE,
    /** Rung as often as the rules allow, or a wrong number. */
    NOT_REACHED,
    /** Its time passed, and nobody rang. */
    NOT_RUNG,
    CANCELLED,
    /** Whether it was rung is not known, or a person has taken it on. */
    UNCLEAR,
    /** Not over yet. */
    OPEN
}
