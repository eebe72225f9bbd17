package warmline.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;
import warmline.callback.MemoryCallbacks;
import warmline.callback.Offer;
import warmline.callback.Offers;
import warmline.callback.Policy;
import warmline.callback.Presence;
import warmline.callback.QuietHours;
import warmline.callback.Timing;
import warmline.callback.Window;
import warmline.peer.Closure;
import warmline.peer.MemoryRoster;
import warmline.peer.Opening;
import warmline.peer.Peer;
import warmline.peer.Shift;

/** The plan of the team as offers and tries see it: a centre in New York, on Monday, 5 January 2026. */
class AttendanceTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Window MONDAY = new Window(at("00:00"), at("00:00").plus(Duration.ofDays(1)));

    private final MemoryRoster roster = new MemoryRoster();
    private final Peer maria = roster.add("11", "Maria", "246802", new Phone("5550111"), at("08:00"));
    private final Attendance attendance = new Attendance(roster, NEW_YORK);

    private void works(String from, int hours) {
        roster.add(new Shift(maria.id(), DayOfWeek.MONDAY, LocalTime.parse(from), Duration.ofHours(hours)));
    }

    @Test
    void a_peer_is_there_on_shift_while_the_centre_is_open() {
        works("08:00", 8);
        roster.add(new Opening(DayOfWeek.MONDAY, LocalTime.of(9, 0), Duration.ofHours(9)));
        var noon = LocalDate.parse("2026-01-05").atTime(12, 0);
        roster.add(new Closure(noon, noon.plusMinutes(30), "a training"));
        assertEquals(
                List.of(
                        new Presence(maria.id(), new Window(at("09:00"), at("12:00"))),
                        new Presence(maria.id(), new Window(at("12:30"), at("16:00")))),
                attendance.during(MONDAY));
    }

    @Test
    void duty_is_what_peers_have_said() {
        assertEquals(Set.of(), attendance.onDuty());
        roster.goOnDuty(maria.id(), new Phone("5550111"), at("08:00"));
        assertEquals(Set.of(maria.id()), attendance.onDuty());
    }

    @Test
    void offers_see_a_change_at_once_and_tries_with_the_next_round() {
        works("09:00", 3);
        attendance.tick(at("08:00"));
        works("13:00", 3);
        assertEquals(2, attendance.during(MONDAY).size());
        assertEquals(
                List.of(new Window(at("09:00"), at("12:00"))),
                attendance.lastRead().attended(MONDAY));
        attendance.tick(at("08:00"));
        assertEquals(2, attendance.lastRead().attended(MONDAY).size());
    }

    @Test
    void after_closing_the_first_offer_is_the_next_morning() {
        for (var day : DayOfWeek.values())
            roster.add(new Shift(maria.id(), day, LocalTime.of(9, 0), Duration.ofHours(8)));
        roster.goOnDuty(maria.id(), new Phone("5550111"), at("09:00"));
        assertEquals(new Offer(new Window(at("16:20"), at("17:00")), Timing.SOONEST), first("16:20"));
        var tomorrow = at("09:00").plus(Duration.ofDays(1));
        var morning = new Offer(new Window(tomorrow, tomorrow.plus(Duration.ofHours(1))), Timing.AT_A_TIME);
        assertEquals(morning, first("16:30"));
        assertEquals(morning, first("20:00"));
        var holiday = LocalDate.parse("2026-01-06");
        roster.add(new Closure(holiday.atStartOfDay(), holiday.atTime(10, 0), "a holiday"));
        assertEquals(tomorrow.plus(Duration.ofHours(1)), first("16:30").window().from(), "closed until ten");
    }

    private Offer first(String time) {
        var book = new MemoryCallbacks(
                new Policy(Duration.ofSeconds(2), Duration.ZERO, java.util.Map.of(), QuietHours.NONE));
        return new Offers(book, attendance, QuietHours.NONE, NEW_YORK, Duration.ofMinutes(20))
                .from(at(time), NEW_YORK)
                .getFirst();
    }

    private static Instant at(String time) {
        return LocalDate.parse("2026-01-05")
                .atTime(LocalTime.parse(time))
                .atZone(NEW_YORK)
                .toInstant();
    }
}
