package warmline.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import warmline.callback.Callbacks;
import warmline.dialogue.FreePeers;
import warmline.dialogue.OnTheLine;
import warmline.dialogue.ReturnCall;
import warmline.peer.Roster;

/** Each question costs a way to the database and back: a round asks a handful, however many peers and callbacks there are. */
class RoundTest {
    private static final int MANY = 20;

    private final Day day = new Day();
    private final Map<String, Integer> asked = new TreeMap<>();

    @Test
    void a_round_with_nothing_due_asks_once() {
        day.onDuty("Maria", "11:00");

        round();

        assertEquals(Map.of("look", 1), asked);
    }

    @Test
    void a_round_that_gives_twenty_peers_a_callback_each_asks_three_times() {
        for (int i = 0; i < MANY; i++) day.onDuty("Peer " + i, "11:00");
        for (int i = 0; i < MANY; i++) day.booked("61755501" + (10 + i), "11:30");

        round();

        assertEquals(Map.of("look", 1, "present", 1, "claim", 1), asked);
        assertEquals(MANY, day.offers.size());
    }

    @Test
    void peers_who_are_left_after_the_first_look_are_a_reason_for_another() {
        for (int i = 0; i < 2 * MANY; i++) day.onDuty("Peer " + i, "11:00");
        for (int i = 0; i < 2 * MANY; i++) day.booked("61755501" + (10 + i), "11:30");

        round();

        assertEquals(Map.of("look", 1, "due", 1, "present", 1, "claim", 1), asked);
        assertEquals(2 * MANY, day.offers.size());
    }

    private void round() {
        var book = counted(Callbacks.class, day.book);
        var roster = counted(Roster.class, day.roster);
        var line = new OnTheLine<Long>();
        var returnCall = new ReturnCall(
                book,
                roster,
                day.exchange,
                day.inHand,
                new OnTheLine<>(),
                day.waitingRoom,
                line,
                day.nextCall(),
                day.whisper(),
                day);
        var free = new FreePeers(roster, line, ZoneOffset.UTC);
        new Dispatcher(book, Day.POLICY, returnCall, free, day.offers::add, day).tick();
    }

    private <T> T counted(Class<T> words, T answering) {
        return words.cast(Proxy.newProxyInstance(
                words.getClassLoader(), new Class<?>[] {words}, (_, method, values) -> {
                    asked.merge(method.getName(), 1, Integer::sum);
                    try {
                        return method.invoke(answering, values);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
