package warmline.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static warmline.prompt.Prompt.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.prompt.Piece;
import warmline.prompt.Sound.Pause;
import warmline.prompt.Words;
import warmline.prompt.Words.Digits;

class MenuTest {
    private static final Pause BEFORE_KEY = Pause.ofMillis(150);
    private static final Pause AFTER_QUESTION = Pause.ofMillis(400);
    private static final Pause BETWEEN = Pause.ofMillis(600);

    private static final Menu<String> MENU = Menu.<String>asking(HOW_DID_IT_GO)
            .on(1, "talked", WE_TALKED)
            .on(4, "machine", A_MACHINE)
            .back("back", TO_GO_BACK)
            .staying(OR_STAY)
            .otherwise("default");

    @Test
    void the_question_comes_first_then_every_option_with_its_key_last() {
        assertEquals(
                List.<Words>of(
                        HOW_DID_IT_GO,
                        AFTER_QUESTION,
                        WE_TALKED,
                        BEFORE_KEY,
                        Piece.PRESS,
                        new Digits("1"),
                        BETWEEN,
                        A_MACHINE,
                        BEFORE_KEY,
                        Piece.PRESS,
                        new Digits("4"),
                        BETWEEN,
                        TO_GO_BACK,
                        BEFORE_KEY,
                        Piece.PRESS,
                        Piece.STAR),
                MENU.asked());
    }

    @Test
    void again_it_is_asked_without_the_question_and_with_what_staying_does() {
        assertEquals(
                List.<Words>of(
                        WE_TALKED,
                        BEFORE_KEY,
                        Piece.PRESS,
                        new Digits("1"),
                        BETWEEN,
                        A_MACHINE,
                        BEFORE_KEY,
                        Piece.PRESS,
                        new Digits("4"),
                        BETWEEN,
                        TO_GO_BACK,
                        BEFORE_KEY,
                        Piece.PRESS,
                        Piece.STAR,
                        BETWEEN,
                        OR_STAY),
                MENU.askedAgain());
    }

    @Test
    void without_a_question_and_without_staying_only_the_options_are_said() {
        var menu = Menu.<String>asking().on(2, "two", TO_TALK).otherwise("default");
        assertEquals(List.<Words>of(TO_TALK, BEFORE_KEY, Piece.PRESS, new Digits("2")), menu.asked());
        assertEquals(menu.asked(), menu.askedAgain());
    }

    @Test
    void words_and_keys_agree() {
        var asked = MENU.asked();
        for (var option : MENU.options()) {
            int at = asked.indexOf(option.words().getLast());
            assertEquals(option.key() == '*' ? Piece.STAR : Digits.of(option.key()), asked.get(at + 3));
            assertEquals(Optional.of(option.choice()), MENU.choice(option.key()));
        }
    }

    @Test
    void other_keys_mean_nothing_here() {
        for (char key : "0235678#".toCharArray()) assertEquals(Optional.empty(), MENU.choice(key), "key " + key);
    }

    @Test
    void a_star_that_is_not_said_is_no_option() {
        var menu = Menu.<String>asking().on(1, "one", TO_TALK).back("back").otherwise("default");
        assertEquals(Optional.empty(), menu.choice('*'));
        assertEquals(Optional.of("back"), menu.back());
        assertEquals(1, menu.options().size());
    }

    @Test
    void a_menu_has_one_to_five_options() {
        var menu = Menu.<Integer>asking();
        assertEquals("a menu of 0 options", refusal(menu));
        for (int key = 1; key <= 5; key++) menu.on(key, key, TO_TALK);
        assertEquals(5, menu.otherwise(0).options().size());
        menu.on(6, 6, TO_TALK);
        assertEquals("a menu of 6 options", refusal(menu));
    }

    @Test
    void a_key_has_one_meaning() {
        assertEquals(
                "a key of this menu has two meanings",
                refusal(Menu.<Integer>asking().on(1, 1, TO_TALK).on(1, 2, TO_HELP_NOW)));
    }

    private static String refusal(Menu.Asking<Integer> menu) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> menu.otherwise(0))
                .getMessage());
    }
}
