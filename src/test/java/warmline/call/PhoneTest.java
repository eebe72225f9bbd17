package warmline.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import warmline.call.Menu.Option;
import warmline.prompt.Words;

/** Telephone numbers, and that nothing private is printed: what is printed may end in a log. */
class PhoneTest {
    private static final String NUMBER = "6175550123";

    @Test
    void two_to_fifteen_digits_with_or_without_plus_are_a_number() {
        for (var number : List.of("11", "988", NUMBER, "+16175550123", "123456789012345", "+123456789012345")) {
            assertTrue(Phone.isOne(number), number);
            assertEquals(number, new Phone(number).number());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "+1",
                "1234567890123456",
                "617-555-0123",
                "617 5550123",
                "6175550123 ",
                "6175550123\n",
                "++16175550123",
                "617+5550123",
                "anonymous",
                "*99",
                "٦١٧٥٥٥",
                "6175550123\r\nAction: Originate"
            })
    void anything_else_is_not_and_is_not_repeated(String text) {
        assertFalse(Phone.isOne(text));
        var refused = assertThrows(IllegalArgumentException.class, () -> new Phone(text));
        assertEquals("not a telephone number", refused.getMessage());
    }

    @Test
    void only_the_last_two_digits_are_printed() {
        assertEquals("…23", new Phone(NUMBER).toString());
        assertEquals("…23", new Phone("+16175550123").toString());
        assertEquals("…88", new Phone("988").toString());
    }

    @Test
    void its_owner_knows_it_by_the_last_four() {
        assertEquals("0123", new Phone(NUMBER).ending());
        assertEquals("988", new Phone("988").ending());
    }

    @Test
    void nothing_that_holds_a_number_or_a_voice_prints_it() {
        var phone = new Phone(NUMBER);
        for (var holder : List.of(
                phone,
                Optional.of(phone),
                new Typed.Digits(NUMBER),
                new Words.Digits(NUMBER),
                new Option<>('1', List.of(new Words.Digits(NUMBER)), "choice"),
                new Question(List.of(new Words.Digits(NUMBER)), 15, Duration.ZERO, Duration.ZERO),
                new warmline.peer.Duty(1, phone, Instant.EPOCH, Instant.EPOCH),
                new Clip(NUMBER.getBytes(StandardCharsets.US_ASCII))))
            assertFalse(holder.toString().contains("555"), holder.getClass() + " prints " + holder);
        assertEquals("Digits[10]", new Typed.Digits(NUMBER).toString());
        assertEquals("Digits[10]", new Words.Digits(NUMBER).toString());
        assertEquals("Clip[10 bytes]", new Clip(new byte[10]).toString());
    }

    @Test
    void a_clip_is_its_bytes_and_hardly_more_than_thirty_seconds() {
        assertEquals(new Clip(new byte[] {1, 2}), new Clip(new byte[] {1, 2}));
        assertEquals(new Clip(new byte[] {1, 2}).hashCode(), new Clip(new byte[] {1, 2}).hashCode());
        assertEquals(496_044, new Clip(new byte[Clip.LARGEST_BYTES]).wav().length);
        assertThrows(IllegalArgumentException.class, () -> new Clip(new byte[Clip.LARGEST_BYTES + 1]));
    }

    @Test
    void a_telephone_has_twelve_keys() {
        for (char key : "0123456789*#".toCharArray()) assertEquals(key, new Heard.Key(key).key());
        for (char key : "AD+ x\0".toCharArray())
            assertThrows(IllegalArgumentException.class, () -> new Heard.Key(key), "key " + key);
    }
}
