package warmline.telephone;

/** How a call ended, in words; {@code here} is this telephone, {@code there} the other side. */
public sealed interface Ending {
    /** This telephone hung up a call that was up. */
    record HungUpHere() implements Ending {}

    /** The other side hung up a call that was up; the reason is that of its BYE (RFC 3326), or empty. */
    record HungUpThere(String reason) implements Ending {}

    /** This telephone gave up before the other answered. */
    record CancelledHere() implements Ending {}

    /** The other side stopped ringing this telephone; the reason is that of its CANCEL (RFC 3326), or empty. */
    record CancelledThere(String reason) implements Ending {}

    /** This telephone did not take the call. */
    record RefusedHere(int status) implements Ending {}

    /** The other side did not take the call: 486 busy, 603 declined, 404 no such number, 503 no line free. */
    record RefusedThere(int status, String words) implements Ending {}

    /** The other side did not say anything at all, or stopped saying what it had to. */
    record Unreachable() implements Ending {}
}
