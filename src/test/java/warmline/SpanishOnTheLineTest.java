package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static warmline.LineUnderTest.SAME;
import static warmline.LineUnderTest.SOON;
import static warmline.LineUnderTest.until;
import static warmline.prompt.Prompt.*;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;
import warmline.prompt.Language;
import warmline.prompt.Piece;
import warmline.prompt.Text;
import warmline.speech.Recordings;
import warmline.telephone.Leg;
import warmline.telephone.NotInTime;

/** A call in Spanish as it is heard: real Asterisk, real SIP, the audio compared with the Spanish recordings. */
class SpanishOnTheLineTest {
    private static final String ROSA = "6175550151";
    private static final String LUIS = "6175550152";

    /** Once, all of it is rendered; afterwards it is kept from one run to the next. */
    private static final Duration TO_PREPARE = Duration.ofMinutes(5);

    private static LineUnderTest line;
    private static SeparateService service;
    private static Recordings spanish;

    @BeforeAll
    static void up() throws IOException, InterruptedException {
        line = new LineUnderTest();
        service = inSpanishToo();
        spanish = line.installation().inSpanish(line.installation().spanish());
    }

    private static SeparateService inSpanishToo() throws InterruptedException {
        var up = SeparateService.up(line);
        until("Spanish", TO_PREPARE, () -> up.output().contains("Spanish can be heard too."));
        return up;
    }

    @AfterAll
    static void down() throws IOException {
        line.close();
    }

    private static void hears(Leg call, Text... texts) {
        for (var text : texts)
            try {
                call.awaitHeard(line.audio(spanish.of(text).file()), SAME, SOON);
            } catch (NotInTime never) {
                throw new AssertionError(text.file() + ": " + line.keep(call, text.file()), never);
            }
    }

    @Test
    void the_greeting_says_in_spanish_how_to_hear_it_and_a_call_is_booked_in_it() {
        var call = chosen(ROSA);
        call.press("1");
        hears(call, CALL_YOU_HERE, Piece.WITHIN_TWO_HOURS, IF_THAT_IS_GOOD, ANOTHER_TIME, ANOTHER_TELEPHONE);
        call.press("1");
        hears(call, BOOKED, WE_CALL_YOU, Piece.WITHIN_TWO_HOURS, ON_TELEPHONE_ENDING, Piece.N0, Piece.N1, Piece.N5);
        hears(
                call,
                IT_WILL_SHOW,
                NOTHING_MORE,
                TO_LEAVE_NAME,
                TO_CHOOSE_DISCRETION,
                TO_HEAR_MEANWHILE,
                FOR_MORE_CHOICES);
        call.press("*");
        hears(call, GOODBYE);
        call.awaitEnd(SOON);
        assertEquals(Optional.of(Language.ES), booked(ROSA));
    }

    @Test
    void asterisk_goes_on_in_it_when_the_service_is_killed_and_leads_back_to_english() throws InterruptedException {
        var call = chosen(LUIS);
        service.send("KILL");
        service.awaitEnd();
        hears(call, FALLBACK_SORRY, TO_CRISIS_LINE, Piece.PRESS, Piece.N0, FALLBACK_LEAVE_NUMBER);
        line.hears(call, TO_SPEAK_ENGLISH, Piece.PRESS, Piece.N3);
        call.press("3");
        line.hears(call, FALLBACK_SORRY, TO_CRISIS_LINE);
        hears(call, TO_SPEAK_SPANISH, Piece.PRESS, Piece.N3);
        call.press("3");
        hears(call, FALLBACK_SORRY);
        call.press("1");
        hears(call, CALL_YOU_HERE);
        call.press("1");
        hears(call, SAY_NAME);
        call.hangUp();

        service = inSpanishToo();
        until("in the book", SOON, () -> booked(LUIS).equals(Optional.of(Language.ES)));
    }

    private static Leg chosen(String caller) {
        var call = line.dial(caller, "100");
        line.hears(call, LINE_NAME, FOR_A_PERSON);
        hears(call, TO_SPEAK_SPANISH, Piece.PRESS, Piece.N4, Piece.N3);
        line.hears(call, TO_TALK);
        call.press("4");
        line.hears(call, TO_PRIVACY);
        hears(call, TO_SPEAK_SPANISH);
        call.press("3");
        hears(call, WE_SPEAK_IT, MAY_WE_REMEMBER, TO_REMEMBER_NOTHING);
        call.press("2");
        hears(call, TO_TALK, TO_HELP_NOW, TO_OTHER_THINGS);
        return call;
    }

    private static Optional<Language> booked(String caller) {
        try (var database = line.database()) {
            return line.callbacks(database).expected(new Phone(caller)).stream()
                    .findFirst()
                    .map(callback -> callback.request().language());
        }
    }
}
