package warmline.dialogue;

import static warmline.dialogue.Stage.*;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import warmline.peer.Closure;
import warmline.peer.Meeting;
import warmline.peer.Opening;

/** Key 4, groups and the centre: what is entered is told as it stands; it is Monday, twenty to ten. */
class GroupsAndCentreTest {
    private static final String OTHER = """
            line: line-name not-recorded for-a-person press 0
            line: to-talk press 1 to-help-now press 2 to-other-things press 4
            caller: 4
            """;
    private static final String WITH_GROUPS = """
            line: to-groups press 1 to-privacy press 2 to-slower-and-louder press 4
            """;

    final Stage stage = new Stage();

    private void meets(String name, DayOfWeek day, String from) {
        stage.roster.add(new Meeting(name, "the front room", day, LocalTime.parse(from), Duration.ofMinutes(90)));
    }

    private void opens(DayOfWeek day, String from, int hours) {
        stage.roster.add(new Opening(day, LocalTime.parse(from), Duration.ofHours(hours)));
    }

    private void tells(String... lines) {
        stage.patient(
                ANA,
                OTHER
                        + WITH_GROUPS
                        + "caller: 1\nline: "
                        + String.join("\nline: ", lines)
                        + "\n"
                        + WITH_GROUPS
                        + "caller: hangs up\n(gone)");
    }

    @Test
    void where_nothing_is_entered_nothing_is_offered() {
        stage.patient(ANA, OTHER + """
                line: to-privacy press 2 to-slower-and-louder press 4
                caller: 1
                line: wrong-key
                line: to-privacy press 2 to-slower-and-louder press 4
                caller: *
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void groups_are_told_with_the_next_one_first_and_where_they_meet() {
        meets("the circle", DayOfWeek.TUESDAY, "18:00");
        meets("the walk", DayOfWeek.MONDAY, "15:00");
        tells(
                "next-meeting-is [the walk] 2026-01-05T15:00/16:30 the-place-is [the front room]",
                "after-that-comes [the circle] 2026-01-06T18:00/19:30 the-place-is [the front room]",
                "open-day-and-night");
    }

    @Test
    void one_that_has_begun_is_told_for_next_week() {
        meets("the breakfast", DayOfWeek.MONDAY, "09:00");
        tells(
                "next-meeting-is [the breakfast] 2026-01-12T09:00/10:30 the-place-is [the front room]",
                "open-day-and-night");
    }

    @Test
    void no_more_than_four_are_told() {
        for (var day : DayOfWeek.values()) meets("the circle", day, "18:00");
        tells(
                "next-meeting-is [the circle] 2026-01-05T18:00/19:30 the-place-is [the front room]",
                "after-that-comes [the circle] 2026-01-06T18:00/19:30 the-place-is [the front room]",
                "after-that-comes [the circle] 2026-01-07T18:00/19:30 the-place-is [the front room]",
                "after-that-comes [the circle] 2026-01-08T18:00/19:30 the-place-is [the front room]",
                "open-day-and-night");
    }

    @Test
    void hours_tell_that_we_are_open_and_when_again() {
        opens(DayOfWeek.MONDAY, "09:00", 8);
        opens(DayOfWeek.TUESDAY, "12:00", 4);
        tells("open-now open-again 2026-01-06T12:00/16:00");
    }

    @Test
    void hours_tell_when_we_open_next() {
        opens(DayOfWeek.MONDAY, "13:00", 4);
        tells("open-next 2026-01-05T13:00/17:00");
    }

    @Test
    void a_closure_counts() {
        opens(DayOfWeek.MONDAY, "09:00", 8);
        stage.roster.add(new Closure(
                LocalDateTime.parse("2026-01-01T00:00"), LocalDateTime.parse("2026-02-01T00:00"), "a repair"));
        tells("closed-for-now");
    }
}
