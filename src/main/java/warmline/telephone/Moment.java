package warmline.telephone;

import java.time.Instant;

/**
 * Something that happened in a call, for whoever wants to know it exactly and independently of the line.
 *
 * @param detail the key sent, the status of a refusal, the reason given; often empty
 */
public record Moment(Instant at, Step step, String detail) {
    /** What can happen in a call. */
    public enum Step {
        /** INVITE went out or came in. */
        INVITED,
        /** 180 or 183: the called telephone rings. */
        RINGING,
        /** 200: the two are connected. */
        ANSWERED,
        /** A re-INVITE or UPDATE came in. */
        CHANGED,
        /** A key was sent, its last packet included. */
        KEY_SENT,
        /** BYE, CANCEL or a refusal went out or came in, or patience ended. */
        ENDED
    }
}
