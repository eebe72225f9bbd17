package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static warmline.dialogue.Stage.*;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;
import warmline.callback.Presence;
import warmline.callback.Request;
import warmline.callback.Staffing;
import warmline.callback.Window;

/** Many are offered the same time at once: whoever says yes too late is offered another one, and nobody is overbooked. */
class JustTakenTest {
    /** What Ana is offered first: one peer has the time for three calls in it. */
    private static final Window OFFERED =
            new Window(Instant.parse("2026-01-05T09:40:21Z"), Instant.parse("2026-01-05T10:40:21Z"));

    private static final int PLACES = 3;

    final Stage stage = new Stage();

    /** As they do who have heard the same offer; only the first of them can. */
    private void othersBook() {
        for (int other = 0; other < 2 * PLACES; other++)
            stage.callbacks.book(
                    Request.soonest(new Phone("617555020" + other), ZoneOffset.UTC),
                    OFFERED,
                    PLACES,
                    stage.time.instant());
    }

    /** Between Ana's key and her booking: the places of this hour are counted then, and not before. */
    private Staffing whileAnaSaysYes() {
        return new Staffing() {
            @Override
            public List<Presence> during(Window window) {
                if (window.to().equals(OFFERED.to())) othersBook();
                return Staffing.always(1).during(window);
            }

            @Override
            public Set<Long> onDuty() {
                return Staffing.always(1).onDuty();
            }
        };
    }

    @Test
    void who_comes_second_hears_so_and_books_the_next_time() {
        stage.staffing = whileAnaSaysYes();
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 1
                line: call-you-here 2026-01-05T09:40:21/10:40:21 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 1
                line: just-taken
                line: call-you-here 2026-01-05T09:40:41/11:40:41 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 1
                line: booked we-call-you 2026-01-05T09:40:41/11:40:41 on-telephone-ending 0101 it-will-show 6175550100 nothing-more
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(PLACES + 1, stage.callbacks.waiting(10).size());
    }
}
