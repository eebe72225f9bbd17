package warmline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import warmline.callback.Event;
import warmline.callback.Window;

class WordingTest {
    private final Wording wording = new Wording(ZoneId.of("America/New_York"));
    private final Instant now = Riverside.NOW;

    @Test
    void a_window_reads_as_people_say_it() {
        assertWindow("today, 5:00 to 6:00 pm", "2026-11-18T22:00:00Z", "2026-11-18T23:00:00Z");
        assertWindow("today, 11:30 am to 12:30 pm", "2026-11-18T16:30:00Z", "2026-11-18T17:30:00Z");
        assertWindow("tomorrow, 9:00 to 10:00 am", "2026-11-19T14:00:00Z", "2026-11-19T15:00:00Z");
        assertWindow("yesterday, 12:00 to 12:45 am", "2026-11-17T05:00:00Z", "2026-11-17T05:45:00Z");
        assertWindow("Mon, Nov 23, 9:00 to 10:00 am", "2026-11-23T14:00:00Z", "2026-11-23T15:00:00Z");
        assertWindow("today, 11:30 pm to tomorrow, 12:30 am", "2026-11-19T04:30:00Z", "2026-11-19T05:30:00Z");
    }

    @Test
    void the_clock_is_the_centres_across_the_change_of_summer_time() {
        assertWindow("Sun, Mar 14, 1:30 to 3:30 am", "2027-03-14T06:30:00Z", "2027-03-14T07:30:00Z");
    }

    private void assertWindow(String words, String from, String to) {
        assertEquals(words, wording.window(new Window(Instant.parse(from), Instant.parse(to)), now));
    }

    @Test
    void every_event_has_words() {
        for (var event : Event.class.getPermittedSubclasses()) {
            var name = event.getSimpleName();
            assertNotEquals(name, Wording.event(name), "no words for the event");
        }
    }

    @Test
    void an_event_of_a_later_version_is_shown_by_its_name() {
        assertEquals("PatientSang", Wording.event("PatientSang"));
    }
}
