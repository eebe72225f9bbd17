package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;
import static warmline.LineUnderTest.SOON;
import static warmline.prompt.Prompt.*;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ResourceLock;
import warmline.call.Phone;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Request;
import warmline.callback.Window;
import warmline.prompt.Text;
import warmline.telephone.Behaviour;
import warmline.telephone.Ears;
import warmline.telephone.Leg;

/** Key 4 as it is heard, and what it does: real Asterisk, real SIP, the audio compared with the recordings. */
@Execution(CONCURRENT)
class OtherThingsOnTheLineTest {
    private static final String MARIA = "5550111";
    private static LineUnderTest line;
    private static People people;

    @BeforeAll
    static void up() throws IOException {
        line = new LineUnderTest().up();
        people = new People(line);
    }

    @AfterAll
    static void down() throws IOException {
        line.close();
    }

    /** Returns when this caller has heard all other things; whoever knows the key need not wait for the menu. */
    private static Leg other(String patient) {
        var call = line.dial(patient, "100");
        line.hears(call, LINE_NAME);
        call.press("4");
        line.hears(call, TO_GROUPS, TO_PRIVACY, TO_SLOWER_AND_LOUDER);
        return call;
    }

    @Test
    void groups_are_heard_with_their_names_and_places_and_then_what_we_keep() {
        var call = line.dial("6175550141", "100");
        line.hears(call, TO_TALK, TO_OTHER_THINGS);
        call.press("4");
        line.hears(call, TO_GROUPS);
        call.press("1");
        line.hears(call, NEXT_MEETING_IS);
        call.awaitHeard(line.own("the Tuesday circle"), 0.95, SOON);
        line.hears(call, THE_PLACE_IS);
        call.press("2");
        line.hears(call, TO_HEAR_WHAT_WE_KEEP);
        call.press("1");
        // of long words the beginning: on a busy machine the whole is heard with gaps
        call.awaitHeard(Arrays.copyOf(line.audio(FOR_A_CALL_WE_KEEP), 3 * Ears.RATE), 0.9, SOON);
        call.hangUp();
    }

    @Test
    void louder_is_heard_at_once_and_again_by_who_had_us_remember_it() {
        var call = other("6175550142");
        assertEquals(0, gain(call, TO_SLOWER_AND_LOUDER), 2);
        call.press("4");
        line.hears(call, TO_HEAR_LOUDER);
        call.press("2");
        line.hears(call, WE_ARE_LOUDER);
        assertEquals(6, gain(call, WE_ARE_LOUDER), 2);
        call.press("*");
        line.hears(call, MAY_WE_REMEMBER, TO_REMEMBER);
        call.press("1");
        line.hears(call, TO_PRIVACY);
        call.hangUp();

        var again = line.dial("6175550142", "100");
        line.hears(again, NOT_RECORDED);
        assertEquals(6, gain(again, NOT_RECORDED), 2);
        again.hangUp();
    }

    /** Decibels by which it is heard louder than it was recorded. */
    private static double gain(Leg call, Text text) {
        var audio = line.audio(text);
        var heard = call.hearing().pcm();
        int from = Ears.find(audio, heard).sample();
        return Ears.level(Arrays.copyOfRange(heard, from, from + audio.length)) - Ears.level(audio);
    }

    @Test
    @ResourceLock(MARIA)
    void who_asks_never_to_be_called_is_not_rung_though_a_call_was_due() throws InterruptedException {
        var patient = "6175550143";
        long id = line.book(patient);
        var call = other(patient);
        call.press("2");
        line.hears(call, TO_BE_NEVER_CALLED);
        call.press("2");
        line.hears(call, NEVER_CALL_MEANS, TO_BE_NEVER_CALLED);
        call.press("1");
        line.hears(call, WE_NEVER_CALL_YOU);
        assertTrue(people.isState(id, "CANCELLED"));
        for (var key : List.of("*", "*", "1")) {
            call.press(key);
            call.pause(Duration.ofSeconds(1)); // the same key sooner would count once
        }
        line.hears(call, WE_NEVER_CALL_IT);
        call.hangUp();

        assertInstanceOf(Booked.Unwanted.class, booked(patient));
        line.network.when("6175550144", Behaviour.answer());
        line.network.when(MARIA, people.takesIt());
        line.onDuty("11");
        long another = line.book("6175550144");
        LineUnderTest.until("connected", Duration.ofSeconds(60), () -> people.isState(another, "CONNECTED"));
        line.onDuty();
        assertEquals(0, line.network.rings(patient));
        line.network.telephone("6175550144").legs().forEach(Leg::hangUp);
        line.network.telephone(MARIA).legs().forEach(Leg::hangUp);
    }

    /** As a page or a program would. */
    private static Booked booked(String patient) {
        try (var database = line.database()) {
            var now = Instant.now();
            return line.callbacks(database)
                    .book(Request.soonest(new Phone(patient), ZoneOffset.UTC), Window.hourFrom(now), 100, now);
        }
    }

    @Test
    @ResourceLock(MARIA)
    void a_telephone_that_is_forgotten_is_in_no_file_and_no_log_in_clear_and_its_callback_has_no_owner()
            throws IOException {
        var patient = "6175550145";
        long id = people.book(patient);
        var call = other(patient);
        call.press("2");
        line.hears(call, TO_BE_FORGOTTEN);
        call.press("3");
        line.hears(call, FORGET_MEANS, TO_BE_FORGOTTEN);
        call.press("1");
        line.hears(call, WE_HAVE_FORGOTTEN_YOU);
        call.hangUp();

        assertTrue(people.isState(id, "CANCELLED"));
        assertTrue(line.callback(id).contains("\"telephone\":\"forgotten\""), line.callback(id));
        assertEquals(List.of(), InClear.filesWith(patient, line.home));
        assertNotEquals(List.of(), InClear.filesWith("6175550100", line.home), "this search finds nothing");
    }
}
