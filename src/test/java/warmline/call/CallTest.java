package warmline.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.prompt.Prompt.*;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import warmline.prompt.Recording;

/** The manners of the line in menus: one press is one press, nobody is scolded, nobody is lost, nothing lasts for ever. */
class CallTest {
    private static final Menu<String> MENU = Menu.<String>asking(WHAT_MAY_HELP)
            .on(1, "one", TO_TALK)
            .on(2, "two", TO_HELP_NOW)
            .back("back")
            .staying(OR_STAY)
            .otherwise("default");
    private static final Menu<String> WITHOUT_BACK = Menu.<String>asking()
            .on(1, "one", TO_TALK)
            .on(2, "two", TO_HELP_NOW)
            .otherwise("default");
    private static final String ASKED = "what-may-help to-talk press 1 to-help-now press 2";
    private static final String ASKED_AGAIN = "to-talk press 1 to-help-now press 2 or-stay";
    private static final Recording RECORDING = new Recording(Path.of("/recordings/box"), Duration.ofMinutes(3));

    private ScriptedLeg leg = ScriptedLeg.pressing("");
    private int persons;

    @Test
    void a_key_is_a_choice_while_the_menu_is_said_and_after_it() {
        assertEquals("two", callWith("2@500").choose(MENU));
        assertEquals("two", callWith("2@9000").choose(MENU));
    }

    @Test
    void the_same_key_within_600_ms_counts_once_across_menus() {
        var call = callWith("1@500 1@1099 2@3000");
        assertEquals("one", call.choose(MENU));
        assertEquals("two", call.choose(MENU));
    }

    @Test
    void the_same_key_after_600_ms_counts_again() {
        var call = callWith("1@500 1@1100 2@3000");
        assertEquals("one", call.choose(MENU));
        assertEquals("one", call.choose(MENU));
    }

    @Test
    void another_key_at_once_is_a_press_of_its_own() {
        var call = callWith("1@500 2@550");
        assertEquals("one", call.choose(MENU));
        assertEquals("two", call.choose(MENU));
    }

    @Test
    void a_held_key_is_one_press_however_long_it_is_held() {
        var call = callWith("1@500 1@900 1@1300 1@1700 1@2100 1@2500 2@6000");
        assertEquals("one", call.choose(MENU));
        assertEquals("two", call.choose(MENU));
    }

    @Test
    void a_bounced_key_does_not_cut_the_question_short() {
        var call = callWith("1@500 1@600 2@4000");
        call.choose(MENU);
        call.choose(MENU);
        assertHeard(ASKED, ASKED, ASKED);
        assertEquals(Duration.ofSeconds(4), leg.elapsed());
    }

    @Test
    void a_wrong_key_is_answered_kindly_and_the_menu_said_again() {
        assertEquals("two", callWith("7@500 2@6000").choose(MENU));
        assertHeard(ASKED, "wrong-key", ASKED);
    }

    @Test
    void a_right_key_during_those_kind_words_is_taken() {
        assertEquals("two", callWith("7@500 2@1200").choose(MENU));
        assertHeard(ASKED, "wrong-key");
    }

    @Test
    void pound_says_it_again_and_is_no_silence() {
        assertEquals("default", callWith("#@500").choose(MENU));
        assertHeard(ASKED, ASKED, ASKED_AGAIN);
    }

    @Test
    void star_goes_back() {
        assertEquals("back", callWith("*@500").choose(MENU));
    }

    @Test
    void star_says_it_again_where_there_is_nothing_to_go_back_to() {
        assertEquals("one", callWith("*@500 1@5000").choose(WITHOUT_BACK));
        assertHeard("to-talk press 1 to-help-now press 2", "to-talk press 1 to-help-now press 2");
    }

    @Test
    void zero_leads_to_a_person_and_the_menu_is_said_again() {
        assertEquals("one", callWith("0@500 1@5000").choose(MENU));
        assertEquals(1, persons);
        assertHeard(ASKED, ASKED);
    }

    @Test
    void zero_is_an_ordinary_key_where_a_menu_offers_it() {
        var menu = Menu.<String>asking().on(0, "crisis", TO_CRISIS_LINE).otherwise("default");
        assertEquals("crisis", callWith("0@500").choose(menu));
        assertEquals(0, persons);
    }

    @Test
    void asking_for_a_person_where_nobody_was_named_is_harmless() {
        leg = ScriptedLeg.pressing("0@500 1@5000");
        assertEquals("one", new Call(leg, leg).choose(MENU));
    }

    @Test
    void after_a_silence_the_question_is_shorter_and_says_what_staying_does() {
        assertEquals("one", callWith("1@13000").choose(MENU));
        assertHeard(ASKED, ASKED_AGAIN);
    }

    @Test
    void a_second_silence_takes_the_default_and_nobody_is_hung_up_on() {
        assertEquals("default", callWith("").choose(MENU));
        assertHeard(ASKED, ASKED_AGAIN);
        assertEquals(Duration.ofSeconds(20), leg.elapsed());
        assertTrue(!leg.isOver());
    }

    @Test
    void a_wrong_key_between_two_silences_does_not_begin_the_count_anew() {
        assertEquals("default", callWith("7@12500").choose(MENU));
        assertHeard(ASKED, ASKED_AGAIN, "wrong-key", ASKED_AGAIN);
    }

    @ParameterizedTest
    @ValueSource(longs = {50, 300, 599, 600, 1000, 5000})
    void a_stuck_key_cannot_hold_the_line(long everyMillis) {
        for (char key : "3479#*0".toCharArray()) {
            var call = call(ScriptedLeg.stuck(key, everyMillis));
            assertEquals("default", call.choose(WITHOUT_BACK), "key " + key);
            assertTrue(leg.elapsed().toSeconds() < 180, "key " + key + " held it for " + leg.elapsed());
        }
        assertTrue(persons <= Call.MOST_TURNS, persons + " persons");
    }

    @Test
    void who_has_pressed_more_keys_than_anybody_needs_is_led_on_as_if_they_pressed_none() {
        var call = call(ScriptedLeg.stuck('1', 700));
        for (int i = 0; i < Call.MOST_KEYS; i++) assertEquals("one", call.choose(MENU));
        assertEquals("default", call.choose(MENU));
    }

    @Test
    void a_key_pressed_ahead_is_the_answer_to_the_next_question() {
        var call = callWith("2@500");
        call.say(LINE_NAME);
        call.say(NOT_RECORDED);
        assertEquals("two", call.choose(MENU));
        assertHeard("line-name");
    }

    @Test
    void keys_pressed_ahead_answer_one_question_each() {
        var call = callWith("2@500 1@800");
        call.say(LINE_NAME);
        assertEquals("two", call.choose(MENU));
        assertEquals("one", call.choose(MENU));
    }

    @Test
    void a_clip_is_left_out_once_a_key_is_pressed() {
        var call = callWith("1@500");
        call.say(new Clip(new byte[10]));
        call.say(new Clip(new byte[10]));
        assertEquals("one", call.choose(MENU));
        assertEquals(Duration.ofMillis(500), leg.elapsed());
    }

    @Test
    void a_key_that_cuts_short_what_to_record_answers_nothing_afterwards() {
        var call = callWith("1@500");
        call.say(LINE_NAME);
        assertEquals(Optional.empty(), call.record(Duration.ofSeconds(10)));
        assertEquals("default", call.choose(MENU));
    }

    @Test
    void a_recording_stops_at_a_key_and_says_where() {
        assertEquals(
                new Stopped(new Heard.Key('2'), Duration.ofMillis(5500)),
                callWith("2@500").play(RECORDING, Duration.ofSeconds(5)));
    }

    @Test
    void a_bounced_key_does_not_stop_a_recording() {
        var call = callWith("1@500 1@700 2@2000");
        call.choose(MENU);
        assertEquals(new Stopped(new Heard.Key('2'), Duration.ofMillis(1500)), call.play(RECORDING, Duration.ZERO));
    }

    @Test
    void a_recording_to_its_end_is_a_silence() {
        assertEquals(
                new Stopped(new Heard.Silence(), RECORDING.length()),
                callWith("").play(RECORDING, Duration.ZERO));
    }

    @Test
    void a_key_pressed_ahead_stops_a_recording_before_it_begins() {
        var call = callWith("2@500");
        call.say(LINE_NAME);
        assertEquals(
                new Stopped(new Heard.Key('2'), Duration.ofSeconds(7)), call.play(RECORDING, Duration.ofSeconds(7)));
    }

    @Test
    void last_words_are_said_then_the_line_hangs_up_and_the_dialogue_ends() {
        var call = callWith("");
        assertThrows(Hangup.class, () -> call.part(THANK_YOU, GOODBYE));
        assertHeard("thank-you goodbye");
        assertTrue(leg.isOver());
        assertThrows(Hangup.class, () -> call.choose(MENU));
    }

    private Call callWith(String keys) {
        return call(ScriptedLeg.pressing(keys));
    }

    private Call call(ScriptedLeg leg) {
        this.leg = leg;
        var call = new Call(leg, leg);
        call.onZero(() -> persons++);
        return call;
    }

    private void assertHeard(String... lines) {
        assertEquals(String.join("\n", lines), leg.heard());
    }
}
