package warmline;

import static warmline.prompt.Prompt.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import warmline.prompt.Language;
import warmline.prompt.Prompt;
import warmline.speech.Recordings;
import warmline.telephone.Leg;
import warmline.telephone.NotInTime;
import warmline.telephone.Telephone;
import warmline.telephone.Wav;

/** The caller of {@link Check}: what they hear is compared with the line's own recordings. Each step says what is worth saying of it. */
final class CheckCaller {
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);

    /** The longest that is said before it, and a moment. */
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(20);

    private static final Duration LISTEN_EVERY = Duration.ofMillis(300);
    private static final double SAME = 0.9;

    private final Installation installation;
    private final Recordings recordings;
    private final Telephone telephone;
    private Optional<Leg> call = Optional.empty();
    private boolean booked;

    CheckCaller(Installation installation, Telephone telephone) {
        this.installation = installation;
        this.recordings = Press.inForce(installation, Language.EN, installation.recordings(_ -> {}));
        this.telephone = telephone;
    }

    String hears() {
        var leg = dial();
        first(leg, "no greeting was heard, though the call was answered", LINE_NAME);
        first(leg, "the menu was not heard, though the greeting was", TO_TALK);
        return "the greeting and the menu, as recorded";
    }

    private Leg dial() {
        var line = AsteriskSetup.address(installation.settings(), "sip");
        var leg = telephone.dial(line, installation.centre().patientNumber().number());
        call = Optional.of(leg);
        try {
            return leg.awaitAnswer(ANSWERED_WITHIN);
        } catch (NotInTime never) {
            throw new Check.Trouble("Asterisk took no call at " + line + "; " + look());
        }
    }

    /** One that has no meaning: the line says so, and asks again. */
    String presses() {
        var leg = call.orElseThrow();
        leg.press("9");
        first(leg, "the line did not notice that a key was pressed", WRONG_KEY);
        first(leg, "the menu was not said again after a wrong key", TO_TALK);
        return "";
    }

    /** Not for the soonest time: a peer would be rung at once. */
    String books() {
        var leg = call.orElseThrow();
        leg.press("1");
        var words = offered(leg);
        if (words == A_PEER_IS_FREE) {
            leg.press("2");
            words = first(leg, "nothing was offered", CALL_YOU_HERE, NO_TIME_FREE);
        }
        switch (words) {
            case NO_TIME_FREE ->
                throw new Check.Trouble(
                        "the line has no time to offer; enter shifts and opening hours in the console, under Times.");
            case NUMBER_HIDDEN ->
                throw new Check.Trouble("the line would not ring " + telephone.number()
                        + "; give a number of this country, such as your own: ./warmline check NUMBER.");
            case BEING_CALLED ->
                throw new Check.Trouble(telephone.number() + " is being rung at this moment; try again later.");
            default -> leg.press("2");
        }
        if (first(leg, "no other time was offered", FIRST_TIME_AGAIN, CALL_YOU_HERE) == FIRST_TIME_AGAIN)
            return "there is one time only, which was left alone: a peer would be rung at once";
        booked = true; // from this key on, whatever comes back, there may be something to cancel
        leg.press("1");
        first(leg, "a time was accepted, and not confirmed", BOOKED, MOVED);
        return "with one key, after the one for another time";
    }

    /** A call that is left from an earlier check is moved. */
    private Prompt offered(Leg leg) {
        var trouble = "nothing was offered";
        var words = first(
                leg,
                trouble,
                THERE_IS_A_CALL,
                A_PEER_IS_FREE,
                CALL_YOU_HERE,
                NO_TIME_FREE,
                NUMBER_HIDDEN,
                BEING_CALLED);
        if (words != THERE_IS_A_CALL) return words;
        leg.press("1");
        return first(leg, trouble, A_PEER_IS_FREE, CALL_YOU_HERE, NO_TIME_FREE, BEING_CALLED);
    }

    boolean hasBooked() {
        return booked;
    }

    String cancels() {
        var trouble = "the call that was booked for this check may still stand, for the telephone " + telephone.number()
                + "; cancel it in the console";
        var leg = dial();
        first(leg, trouble, TO_YOUR_CALL);
        leg.press("3");
        first(leg, trouble, A_CALL_IS_BOOKED);
        leg.press("3");
        first(leg, trouble, CANCELLED);
        hangUp();
        return "";
    }

    void hangUp() {
        call.ifPresent(Leg::hangUp);
    }

    /** Which of these was heard first. */
    private Prompt first(Leg leg, String otherwise, Prompt... prompts) {
        for (var until = HEARD_WITHIN.dividedBy(LISTEN_EVERY); until > 0 && !leg.hasEnded(); until--) {
            for (var prompt : prompts) if (isHeard(leg, prompt)) return prompt;
            leg.pause(LISTEN_EVERY);
        }
        throw new Check.Trouble(otherwise + "; " + look());
    }

    private boolean isHeard(Leg leg, Prompt prompt) {
        try {
            leg.awaitHeard(Wav.read(recordings.of(prompt).file()), SAME, Duration.ZERO);
            return true;
        } catch (NotInTime notYet) {
            return false;
        } catch (IOException gone) {
            throw new UncheckedIOException("A recording cannot be read: " + gone.getMessage(), gone);
        }
    }

    private String look() {
        return "look into the logs under " + installation.home() + ", then start the line again.";
    }
}
