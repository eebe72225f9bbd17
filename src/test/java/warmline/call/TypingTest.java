package warmline.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.prompt.Prompt.*;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import warmline.prompt.Words;

/** Several digits in answer to a question: a telephone number, a team number, a PIN. */
class TypingTest {
    private static final Question NUMBER = Question.of(15, ASK_NUMBER);
    private static final Question PIN = Question.of(6, TEAM_PIN);
    private static final Menu<String> MENU = Menu.<String>asking()
            .on(1, "one", TO_TALK)
            .on(3, "three", ANOTHER_TELEPHONE)
            .otherwise("default");

    private ScriptedLeg leg = ScriptedLeg.pressing("");
    private int persons;

    @Test
    void pound_ends_a_number() {
        assertEquals(digits("617"), callWith("6@500 1@900 7@1300 #@2000").digits(NUMBER));
        assertEquals(Duration.ofSeconds(2), leg.elapsed());
    }

    @Test
    void a_pause_ends_a_number() {
        assertEquals(digits("617"), callWith("6@500 1@900 7@1300").digits(NUMBER));
        assertEquals(Duration.ofMillis(5300), leg.elapsed());
    }

    @Test
    void as_many_digits_as_asked_for_end_it() {
        assertEquals(digits("246802"), callWith(typed("246802", 500, 300)).digits(PIN));
        assertEquals(Duration.ofMillis(2000), leg.elapsed());
    }

    @Test
    void digits_may_come_as_fast_as_fingers_are_also_the_same_ones() {
        assertEquals(digits("112233"), callWith(typed("112233", 500, 120)).digits(PIN));
    }

    @Test
    void star_goes_back_at_any_digit() {
        assertEquals(new Typed.Back(), callWith("*@500").digits(NUMBER));
        assertEquals(new Typed.Back(), callWith("6@500 1@900 *@1300").digits(NUMBER));
    }

    @Test
    void a_lone_zero_leads_to_a_person_and_the_question_is_asked_again() {
        assertEquals(digits("617"), callWith("0@500 6@8000 1@8400 7@8800").digits(NUMBER));
        assertEquals(1, persons);
        assertEquals("ask-number\nask-number", leg.heard());
    }

    @Test
    void zero_pressed_in_haste_leads_to_a_person_too() {
        for (var keys : List.of("0@500 0@700", "0@500 0@1500", "0@500 0@700 0@900 #@1200")) {
            persons = 0;
            assertEquals(new Typed.Nothing(), callWith(keys).digits(NUMBER), keys);
            assertEquals(1, persons, keys);
        }
    }

    @Test
    void a_zero_before_other_digits_is_a_digit() {
        assertEquals(digits("0207"), callWith(typed("0207", 500, 400)).digits(NUMBER));
        assertEquals(0, persons);
    }

    @Test
    void a_whole_pin_of_zeros_is_a_pin() {
        assertEquals(digits("000000"), callWith(typed("000000", 500, 300)).digits(PIN));
        assertEquals(0, persons);
    }

    @Test
    void nothing_twice_is_nothing() {
        assertEquals(new Typed.Nothing(), callWith("").digits(NUMBER));
        assertEquals("ask-number\nask-number", leg.heard());
        assertEquals(Duration.ofSeconds(24), leg.elapsed());
    }

    @Test
    void pound_alone_is_nothing_and_the_question_is_asked_again() {
        assertEquals(digits("617"), callWith("#@500 " + typed("617", 2000, 300)).digits(NUMBER));
        assertEquals(new Typed.Nothing(), callWith("#@500 #@3000").digits(NUMBER));
    }

    @Test
    void a_key_pressed_ahead_is_the_first_digit() {
        var call = callWith(typed("617", 500, 400));
        call.say(NUMBER_HIDDEN);
        assertEquals(digits("617"), call.digits(NUMBER));
        assertEquals("number-hidden", leg.heard());
    }

    @Test
    void the_bounce_of_a_menus_key_is_not_the_first_digit() {
        var call = callWith("3@500 3@650 " + typed("617", 4000, 400));
        assertEquals("three", call.choose(MENU));
        assertEquals(digits("617"), call.digits(NUMBER));
    }

    @Test
    void the_bounce_of_the_last_digit_is_not_an_answer_to_the_next_menu() {
        var call = callWith(typed("246801", 500, 300) + " 1@2200 3@6000");
        assertEquals(digits("246801"), call.digits(PIN));
        assertEquals("three", call.choose(MENU));
    }

    @Test
    void a_second_number_may_begin_with_the_digit_that_the_first_one_ended_with() {
        var call = callWith(typed("1234", 500, 200) + " " + typed("446802", 1200, 200));
        assertEquals(digits("1234"), call.digits(Question.of(4, TEAM_NUMBER)));
        assertEquals(digits("446802"), call.digits(PIN));
    }

    @Test
    void a_stuck_key_cannot_hold_the_line() {
        for (char key : "10#".toCharArray()) {
            leg = ScriptedLeg.stuck(key, 700);
            var call = new Call(leg, leg);
            call.onZero(() -> persons++);
            var typed = call.digits(NUMBER);
            assertTrue(!(typed instanceof Typed.Back), "key " + key + ": " + typed);
            assertTrue(leg.elapsed().toSeconds() < 60, "key " + key + " held it for " + leg.elapsed());
        }
    }

    @Test
    void nobody_is_asked_for_no_digit_or_for_more_than_a_telephone_number_has() {
        for (int most : new int[] {0, -1, 16})
            assertEquals(
                    "a number of " + most + " digits",
                    assertThrows(IllegalArgumentException.class, () -> Question.of(most, ASK_NUMBER))
                            .getMessage());
        assertEquals(List.<Words>of(ASK_NUMBER), Question.of(15, ASK_NUMBER).words());
    }

    private Call callWith(String keys) {
        leg = ScriptedLeg.pressing(keys);
        var call = new Call(leg, leg);
        call.onZero(() -> persons++);
        return call;
    }

    /** The digits, the first at the given moment, the others so many milliseconds apart. */
    private static String typed(String digits, long first, long apart) {
        var keys = new StringBuilder();
        for (int i = 0; i < digits.length(); i++)
            keys.append(i == 0 ? "" : " ").append(digits.charAt(i)).append('@').append(first + i * apart);
        return keys.toString();
    }

    private static Typed digits(String digits) {
        return new Typed.Digits(digits);
    }
}
