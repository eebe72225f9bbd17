package warmline.callback;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.prompt.Language;

/** What is agreed for every week, wherever it is written. */
public interface StandingCallsContract extends BookUnderTest {
    StandingCalls standing();

    private StandingCall agreed() {
        var call = StandingCall.weekly(BookUnderTest.asked(ANA), LATER, maria());
        standing().agree(call, NOON);
        return call;
    }

    @Test
    default void is_found_by_its_telephone_until_it_is_ended() {
        var call = agreed();

        assertEquals(Optional.of(call), standing().of(ANA, 0));
        assertEquals(Optional.empty(), standing().of(TOMAS, 0));
        standing().end(TOMAS);
        assertEquals(Optional.of(call), standing().of(ANA, 0));
        standing().end(ANA);
        assertEquals(Optional.empty(), standing().of(ANA, 0));
    }

    @Test
    default void it_is_in_the_language_in_which_it_was_agreed() {
        standing().agree(StandingCall.weekly(BookUnderTest.asked(ANA).in(Language.ES), NEXT_HOUR, maria()), NOON);
        assertEquals(Language.ES, standing().of(ANA, 0).orElseThrow().request().language());
    }

    @Test
    default void a_telephone_has_one_the_newest() {
        agreed();
        var other = StandingCall.weekly(BookUnderTest.asked(ANA), NEXT_HOUR, sam());
        standing().agree(other, NOON);

        assertEquals(Optional.of(other), standing().of(ANA, 0));
        assertEquals(1, standing().unbooked(MANY).size());
    }

    @Test
    default void is_to_be_booked_while_its_telephone_has_no_open_callback() {
        var call = agreed();

        assertEquals(List.of(new StandingCalls.Next(call, NOON)), standing().unbooked(MANY));
        assertEquals(List.of(), standing().unbooked(0));
        var ana = booked(ANA, NEXT_HOUR);
        assertEquals(List.of(), standing().unbooked(MANY));
        moved(ana, new Event.PatientCancelled());
        assertEquals(1, standing().unbooked(MANY).size());
    }

    @Test
    default void what_was_booked_is_not_booked_again() {
        var call = agreed();
        standing().booked(ANA, 0, LATER.to());

        assertEquals(
                List.of(new StandingCalls.Next(call, LATER.to())), standing().unbooked(MANY));
        standing().booked(ANA, 0, NOON);
        assertEquals(LATER.to(), standing().unbooked(MANY).getFirst().after());
        assertEquals(
                LATER.from().plus(Duration.ofDays(7)), call.next(LATER.to()).from());
    }
}
