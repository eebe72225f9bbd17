package warmline.callback;

/** How the time of a callback came about, in the order in which those that are due are offered: a time we named comes first. */
public enum Timing {
    AT_A_TIME,
    SOONEST
}
