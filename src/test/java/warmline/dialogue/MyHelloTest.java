package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static warmline.dialogue.Desk.OFF_DUTY;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.call.Clip;

/** Key 3 of what else a peer needs: their hello, in their own voice. */
class MyHelloTest {
    private static final Clip SAID = new Clip(new byte[100]);
    private static final Clip BEFORE = new Clip(new byte[7]);
    private static final String TO_HELLO = OFF_DUTY + """
            caller: 4
            line: to-change-pin press 2 to-record-hello press 3 to-go-back press star
            caller: 3
            """;
    private static final String CHOOSE =
            "line: to-keep-what-you-said press 1 to-say-it-again press 2 to-erase-it press 3\n";
    private static final String SAYS_IT = """
            line: say-hello
            caller: speaks
            line: you-said
            line: plays Clip[100 bytes]
            """ + CHOOSE;
    private static final String HEARS_IT = """
            line: you-said
            line: plays Clip[7 bytes]
            """ + CHOOSE;

    private final Desk desk = new Desk();

    private Optional<Clip> hello() {
        return desk.stage.roster.hello(desk.stage.maria.id());
    }

    private void hasOne() {
        desk.stage.roster.keepHello(desk.stage.maria.id(), BEFORE);
    }

    @Test
    void it_is_heard_back_said_again_and_kept() {
        desk.maria(TO_HELLO + SAYS_IT + "caller: 2\n" + SAYS_IT + """
                caller: 1
                line: hello-is-kept
                """ + OFF_DUTY);
        assertEquals(Optional.of(SAID), hello());
    }

    @Test
    void silence_keeps_it() {
        desk.maria(TO_HELLO + SAYS_IT + "caller: silence\n" + CHOOSE + """
                caller: silence
                line: hello-is-kept
                """ + OFF_DUTY);
        assertEquals(Optional.of(SAID), hello());
    }

    @Test
    void the_one_that_is_there_is_heard_first_and_can_be_erased() {
        hasOne();
        desk.maria(TO_HELLO + HEARS_IT + """
                caller: 4
                line: wrong-key
                """ + CHOOSE + """
                caller: 3
                line: it-is-erased
                """ + OFF_DUTY);
        assertEquals(Optional.empty(), hello());
    }

    @Test
    void who_says_nothing_or_hangs_up_keeps_the_one_before() {
        hasOne();
        desk.maria(TO_HELLO + HEARS_IT + """
                caller: 2
                line: say-hello
                caller: says nothing
                line: nothing-was-heard
                """ + OFF_DUTY);
        desk.maria(TO_HELLO + HEARS_IT + """
                caller: 2
                line: say-hello
                """);
        desk.maria(TO_HELLO + HEARS_IT);
        assertEquals(Optional.of(BEFORE), hello());
    }

    @Test
    void who_hangs_up_when_it_is_said_has_it() {
        desk.maria(TO_HELLO + SAYS_IT);
        assertEquals(Optional.of(SAID), hello());
    }
}
