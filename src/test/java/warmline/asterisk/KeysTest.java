package warmline.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import warmline.call.Heard;

class KeysTest {
    private final Keys keys = new Keys();

    private static Heard key(char key) {
        return new Heard.Key(key);
    }

    @Test
    void a_key_that_agi_gives_is_heard_once_whether_it_was_told_before_or_after() {
        keys.told('1');
        assertEquals(key('1'), keys.given('1'));
        assertEquals(key('2'), keys.given('2'));
        keys.told('2');
        assertFalse(keys.areWaiting());
    }

    @Test
    void a_key_that_agi_dropped_is_heard_before_the_next() {
        keys.told('1');
        keys.told('2');
        assertEquals(key('1'), keys.given('2'));
        assertTrue(keys.areWaiting());
        assertEquals(Optional.of(key('2')), keys.next());
        assertEquals(Optional.empty(), keys.next());
    }

    @Test
    void a_key_that_agi_dropped_is_heard_before_the_next_though_that_is_told_later() {
        keys.told('1');
        assertEquals(key('1'), keys.given('2'));
        keys.told('2');
        assertEquals(Optional.of(key('2')), keys.next());
        assertFalse(keys.areWaiting());
    }

    @Test
    void a_key_that_ordinary_telephones_have_not_means_nothing() {
        keys.told('A');
        assertEquals(Optional.empty(), keys.next());
    }

    @Test
    void what_was_pressed_for_others_is_forgotten() {
        keys.told('1');
        keys.forget();
        assertEquals(Optional.empty(), keys.next());
    }

    @Test
    void whatever_agi_drops_every_key_is_heard_once_and_in_its_order() {
        for (long seed = 0; seed < 2_000; seed++) everyKeyIsHeard(seed);
    }

    /** Each key is dropped by AGI or not, and told before the next is pressed, before AGI gives it or after. */
    private static void everyKeyIsHeard(long seed) {
        var dice = new Random(seed);
        var keys = new Keys();
        var pressed = new StringBuilder();
        var heard = new StringBuilder();
        for (int press = 0; press < 20; press++) {
            char key = "123".charAt(dice.nextInt(3));
            pressed.append(key);
            boolean toldFirst = dice.nextBoolean();
            if (toldFirst) keys.told(key);
            if (dice.nextInt(3) > 0) hear(keys.given(key), heard);
            if (!toldFirst) keys.told(key);
            if (dice.nextBoolean()) keys.next().ifPresent(next -> hear(next, heard));
        }
        for (var next = keys.next(); next.isPresent(); next = keys.next()) hear(next.get(), heard);
        assertEquals(pressed.toString(), heard.toString(), "seed " + seed);
    }

    private static void hear(Heard key, StringBuilder heard) {
        heard.append(((Heard.Key) key).key());
    }
}
