package warmline.dispatch;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Discretion;
import warmline.callback.Event;
import warmline.callback.MemoryStandingCalls;
import warmline.callback.Offers;
import warmline.callback.Presence;
import warmline.callback.QuietHours;
import warmline.callback.Request;
import warmline.callback.Staffing;
import warmline.callback.StandingCall;
import warmline.callback.StandingCalls;
import warmline.callback.Window;
import warmline.prompt.Language;

/** Ana is rung by Maria every Monday at three in the afternoon. */
class StandingTest {
    private static final Phone ANA = new Phone("6175550101");
    private static final Window MONDAY = new Window(Day.at("15:00"), Day.at("16:00"));
    private static final Clip WORD = new Clip(new byte[7]);
    private static final Duration WEEK = Duration.ofDays(7);

    private final Day day = new Day();
    private final long maria = day.onDuty("Maria", "08:00").id();
    private final StandingCalls agreed = new MemoryStandingCalls(day.book);
    private int peers = 3;
    private final Staffing staffing = new Staffing() {
        @Override
        public List<Presence> during(Window window) {
            return Staffing.always(peers).during(window);
        }

        @Override
        public Set<Long> onDuty() {
            return Set.of(maria);
        }
    };
    private final Standing standing = new Standing(
            agreed,
            day.book,
            new Offers(day.book, staffing, QuietHours.NONE, ZoneOffset.UTC, Duration.ofHours(1)),
            day);

    private void agree() {
        agreed.agree(StandingCall.weekly(Request.soonest(ANA, ZoneOffset.UTC), MONDAY, maria), day.instant());
    }

    private Optional<Callback> next() {
        standing.tick();
        return day.book.expected(ANA).stream().findFirst();
    }

    private Instant start() {
        return next().orElseThrow().window().from();
    }

    @Test
    void the_next_one_is_booked_and_maria_is_asked_first() {
        agree();

        assertEquals(MONDAY, next().orElseThrow().window());
        assertEquals(Optional.of(maria), next().orElseThrow().request().preferred());
        assertEquals(1, day.book.waiting(10).size());
    }

    @Test
    void once_it_is_over_the_one_a_week_later_is_booked() {
        agree();
        var first = next().orElseThrow();
        day.pass(Duration.ofHours(5));
        day.book.move(first.id(), new Event.WindowClosed(), day.instant());

        assertEquals(MONDAY.from().plus(WEEK), start());
    }

    @Test
    void every_one_is_in_the_language_and_with_the_words_to_others_of_the_one_before() {
        var first = spanish();
        agreed.agree(StandingCall.weekly(first.request(), first.window(), maria), day.instant());
        day.book.wishes().discretion(first.id(), Discretion.FIRST_NAME_ONLY);
        day.book.wishes().trustWord(first.id(), WORD);
        day.book.move(first.id(), new Event.PatientCancelled(), day.instant());

        var second = next().orElseThrow();
        assertEquals(Language.ES, second.request().language());
        assertEquals(Optional.of(Discretion.FIRST_NAME_ONLY), day.book.wishes().discretion(second.id()));

        day.book.wishes().discretion(second.id(), Discretion.SAY_NOTHING);
        day.book.move(second.id(), new Event.PatientCancelled(), day.instant());
        var third = next().orElseThrow();
        assertEquals(Language.ES, third.request().language());
        assertEquals(Optional.of(Discretion.SAY_NOTHING), day.book.wishes().discretion(third.id()));
        assertEquals(Optional.of(WORD), day.book.wishes().trustWord(third.id()));
    }

    private Callback spanish() {
        day.book.book(Request.soonest(ANA, ZoneOffset.UTC).in(Language.ES), MONDAY, 3, day.instant());
        return day.book.expected(ANA).getFirst();
    }

    @Test
    void one_that_the_patient_cancels_is_not_booked_again() {
        agree();
        day.book.move(next().orElseThrow().id(), new Event.PatientCancelled(), day.instant());

        assertEquals(MONDAY.from().plus(WEEK), start());
    }

    @Test
    void one_that_is_more_than_a_week_away_is_booked_when_its_time_comes() {
        agree();
        for (int cancelled = 0; cancelled < 2; cancelled++)
            day.book.move(next().orElseThrow().id(), new Event.PatientCancelled(), day.instant());

        assertEquals(Optional.empty(), next());
        day.pass(WEEK);
        assertEquals(MONDAY.from().plus(WEEK.multipliedBy(2)), start());
    }

    @Test
    void where_there_is_no_place_it_is_tried_again() {
        agree();
        peers = 0;
        assertEquals(Optional.empty(), next());
        peers = 3;
        assertEquals(MONDAY.from(), start());
    }

    @Test
    void after_the_end_nothing_is_booked() {
        agree();
        day.book.move(next().orElseThrow().id(), new Event.PatientCancelled(), day.instant());
        agreed.end(ANA);

        assertEquals(Optional.empty(), next());
    }
}
