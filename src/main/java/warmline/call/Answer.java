package warmline.call;

/** What came of ringing a telephone. */
public sealed interface Answer {
    record Answered(Leg leg) implements Answer {}

    record Busy() implements Answer {}

    /** It rang, or the network was silent about it, until patience ended or the ringing was stopped. */
    record Silent() implements Answer {}

    /** Declined by hand, or a number that does not exist. */
    record Refused() implements Answer {}

    /** The network or the exchange could not place the call: the telephone did not ring. */
    record Failed(String why) implements Answer {}

    /** We lost sight of the call: it may have rung, it may not. */
    record Unclear(String why) implements Answer {}
}
