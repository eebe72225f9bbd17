package warmline.asterisk;

import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import warmline.call.Answer;

/** The causes of ITU-T Q.850, as Asterisk reports them for a telephone that was never answered, in our words. */
final class HangupCause {
    private static final int UNALLOCATED = 1;
    private static final int NO_ROUTE = 3;
    private static final int NORMAL = 16;
    private static final int BUSY = 17;
    private static final int NO_RESPONSE = 18;
    private static final int NO_ANSWER = 19;
    private static final int ABSENT = 20;
    private static final int REJECTED = 21;
    private static final int FORMAT = 28;

    /** What Asterisk calls a channel that was answered. */
    private static final int UP = 6;

    /** The reason of an originate that nobody answered in time; every other failure is 0. */
    private static final int NOT_IN_TIME = 3;

    private HangupCause() {}

    static boolean wasAnswered(HangupEvent hangup) {
        Integer state = hangup.getChannelState();
        return state != null && state == UP;
    }

    static boolean isPatienceEnded(OriginateResponseEvent response) {
        Integer reason = response.getReason();
        return reason != null && reason == NOT_IN_TIME;
    }

    static Answer of(HangupEvent hangup) {
        Integer cause = hangup.getCause();
        return switch (cause == null ? 0 : cause) {
            case BUSY -> new Answer.Busy();
            case 0, NORMAL, NO_RESPONSE, NO_ANSWER, ABSENT -> new Answer.Silent();
            case REJECTED, UNALLOCATED, FORMAT -> new Answer.Refused();
            case NO_ROUTE -> new Answer.Failed("no route to the trunk");
            default -> new Answer.Failed("cause " + cause);
        };
    }
}
