package warmline.callback;

/** Why an attempt did not lead to a talk. The policy has a list of delays for each. */
public enum Missed {
    NO_ANSWER,
    BUSY,
    REFUSED,
    /** The network could not place the call. */
    TRUNK,
    /** The peer left while the patient's telephone rang. */
    PEER_GONE,
    MACHINE,
    SOMEBODY_ELSE
}
