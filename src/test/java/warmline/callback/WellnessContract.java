package warmline.callback;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.patient.Privacy;
import warmline.patient.Wellness;
import warmline.patient.Wellness.Check;

/** How somebody says they are, wherever that is written. */
public interface WellnessContract extends BookUnderTest {
    Check FIRST = new Check(1, 5, NOON);
    Check SECOND = new Check(2, 4, NOON.plusSeconds(60));

    Wellness wellness();

    Privacy privacy();

    @Test
    default void nothing_is_kept_of_who_has_not_agreed() {
        wellness().keep(ANA, FIRST);

        assertFalse(wellness().isAgreed(ANA));
        assertEquals(Optional.empty(), wellness().last(ANA));
        wellness().agree(ANA, NOON);
        assertEquals(Optional.empty(), wellness().last(ANA));
    }

    @Test
    default void the_newest_of_what_they_say_is_found_again() {
        wellness().agree(ANA, NOON);
        wellness().agree(TOMAS, NOON);
        wellness().keep(ANA, FIRST);
        wellness().keep(ANA, SECOND);
        wellness().agree(ANA, NOON.plusSeconds(60));

        assertEquals(Optional.of(SECOND), wellness().last(ANA));
        assertEquals(Optional.empty(), wellness().last(TOMAS));
    }

    @Test
    default void who_ends_it_leaves_nothing() {
        wellness().agree(ANA, NOON);
        wellness().keep(ANA, FIRST);

        wellness().end(ANA);
        wellness().end(ANA);

        assertFalse(wellness().isAgreed(ANA));
        wellness().agree(ANA, NOON);
        assertEquals(Optional.empty(), wellness().last(ANA));
    }

    @Test
    default void what_was_said_is_erased_in_time_and_the_agreement_stays() {
        wellness().agree(ANA, NOON);
        wellness().keep(ANA, FIRST);
        wellness().keep(ANA, SECOND);

        wellness().erase(NOON);
        assertEquals(Optional.of(SECOND), wellness().last(ANA));
        wellness().erase(SECOND.at());
        assertEquals(Optional.empty(), wellness().last(ANA));
        assertTrue(wellness().isAgreed(ANA));
    }

    @Test
    default void who_is_forgotten_has_agreed_to_nothing_any_more() {
        wellness().agree(ANA, NOON);
        wellness().agree(TOMAS, NOON);
        wellness().keep(ANA, FIRST);

        privacy().forget(ANA, NOON);

        assertFalse(wellness().isAgreed(ANA));
        assertEquals(Optional.empty(), wellness().last(ANA));
        assertTrue(wellness().isAgreed(TOMAS));
    }
}
