package warmline.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import warmline.peer.Debriefs.Debrief;

/** What every list of wishes to debrief does, whatever it is written on. */
public interface DebriefsContract {
    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    Debriefs debriefs();

    long maria();

    long sam();

    long lead();

    private List<Long> waiting() {
        return debriefs().wished(10).stream().map(Debrief::peer).toList();
    }

    private Debrief first() {
        return debriefs().wished(1).getFirst();
    }

    @Test
    default void whoever_has_waited_longest_comes_first() {
        debriefs().wish(sam(), NOON);
        debriefs().wish(maria(), NOON.plusSeconds(1));
        assertEquals(List.of(sam(), maria()), waiting());
        assertEquals(NOON, first().wishedAt());
    }

    @Test
    default void who_wishes_it_twice_is_waiting_once_since_the_first_time() {
        debriefs().wish(maria(), NOON);
        debriefs().wish(maria(), NOON.plusSeconds(60));
        assertEquals(List.of(maria()), waiting());
        assertEquals(NOON, first().wishedAt());
    }

    @Test
    default void what_is_done_is_off_the_list_and_can_be_wished_again() {
        debriefs().wish(maria(), NOON);
        long id = first().id();
        debriefs().done(id, lead(), NOON);
        debriefs().done(id, lead(), NOON.plusSeconds(1));
        assertEquals(List.of(), waiting());
        debriefs().wish(maria(), NOON.plusSeconds(2));
        debriefs().done(id, lead(), NOON.plusSeconds(3));
        assertEquals(List.of(maria()), waiting());
    }

    @Test
    default void no_more_are_told_than_asked_for() {
        debriefs().wish(maria(), NOON);
        debriefs().wish(sam(), NOON);
        assertEquals(1, debriefs().wished(1).size());
    }
}
