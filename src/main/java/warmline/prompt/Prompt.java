package warmline.prompt;

import java.util.Locale;

/**
 * Every sentence the line can say, in the order a caller may meet them. {@code TO_TALK} is the file {@code
 * prompts/<language>/to-talk.txt}. An option of a menu is a prompt without its key: "press", "one" are spoken after it
 * from pieces, so that words and keys cannot disagree.
 */
public enum Prompt implements Text {
    // Greeting and main menu
    LINE_NAME,
    NOT_RECORDED,
    FOR_A_PERSON,
    TO_TALK,
    TO_HELP_NOW,
    TO_YOUR_CALL,
    OR_STAY_TO_BOOK,
    OR_STAY,
    WRONG_KEY,
    BACK_ON_THE_LINE,
    GOODBYE,

    // A person
    TO_CRISIS_LINE,
    TO_GO_BACK,
    CONNECTING,
    NOT_CONNECTED,
    ONCE_MORE,

    // Booking
    CALL_YOU_HERE,
    CALL_YOU_THERE,
    IF_THAT_IS_GOOD,
    ANOTHER_TIME,
    ANOTHER_TELEPHONE,
    OR_STAY_TO_ACCEPT,
    NUMBER_HIDDEN,
    ASK_NUMBER,
    YOU_GAVE,
    IF_RIGHT,
    GIVE_AGAIN,
    NUMBER_UNUSABLE,
    FIRST_TIME_AGAIN,
    JUST_TAKEN,
    NO_TIME_FREE,
    BOOKED,
    MOVED,
    WE_CALL_YOU,
    ON_TELEPHONE_ENDING,
    IT_WILL_SHOW,
    NOTHING_MORE,
    BEING_CALLED,
    TO_LEAVE_NAME,
    TO_HEAR_MEANWHILE,
    SAY_NAME,
    THANK_YOU,

    // Your call
    A_CALL_IS_BOOKED,
    TO_KEEP,
    TO_MOVE,
    TO_CANCEL,
    KEPT,
    CANCELLED,
    NO_CALL_NOW,
    WITH_THE_TEAM,

    // Help now
    WHAT_MAY_HELP,
    FOR_MORE,
    OR_STAY_TO_HEAR,
    WHILE_IT_PLAYS,
    TO_HEAR_BACK,
    TO_PAUSE,
    TO_HEAR_AHEAD,
    TO_LEAVE,
    PAUSED,
    TO_HEAR_AGAIN,
    TO_HEAR_ANOTHER,
    REST_WELL,
    NO_RECORDINGS,

    // The team's line: signing in
    TEAM_NUMBER,
    TEAM_PIN,
    TEAM_UNKNOWN,
    TEAM_WAIT,
    TEAM_SIGNED_IN,

    // The team's line: duty
    YOU_ARE_ON_DUTY,
    YOU_ARE_OFF_DUTY,
    NO_SHIFT_NOW,
    TO_GO_ON_DUTY,
    TO_GO_OFF_DUTY,
    AT_THIS_TELEPHONE,
    AT_MY_TELEPHONE,
    TO_TAKE_NEXT,
    TO_HEAR_WAITING,
    NONE_DUE,
    NONE_WAITING,
    CALLS_WAITING,
    NEXT_IS_DUE,
    TEAM_GOODBYE,

    // The team's line: a callback
    A_CALL_IS_DUE,
    THE_NAME_IS,
    THIS_IS_ATTEMPT,
    TO_TAKE_IT,
    NOT_NOW,
    WE_RING_NOW,
    NOBODY_ANSWERED,
    IT_WAS_BUSY,
    IT_WAS_REFUSED,
    IT_DID_NOT_GO_THROUGH,
    WE_CANNOT_TELL,
    NO_MORE_TRIES,
    CALL_WAS_WITHDRAWN,
    HOW_DID_IT_GO,
    WE_TALKED,
    NO_ANSWER,
    A_MACHINE,
    SOMEBODY_ELSE,
    WRONG_NUMBER,
    NOTED,

    // Spoken by Asterisk itself while the service is down
    FALLBACK_SORRY,
    FALLBACK_TEAM_SORRY;

    @Override
    public String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
