package warmline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Delay;
import warmline.callback.Event.Claimed;
import warmline.callback.Event.PatientDialled;
import warmline.callback.Event.PatientMissed;
import warmline.callback.Event.PeerAccepted;
import warmline.callback.Lease;
import warmline.callback.Missed;
import warmline.callback.Offers;
import warmline.callback.Policy;
import warmline.callback.QuietHours;
import warmline.callback.Request;
import warmline.callback.Window;
import warmline.dispatch.Attendance;
import warmline.peer.Closure;
import warmline.peer.Opening;
import warmline.peer.Shift;

/** Plan, offer, booking and try, all on one database: a centre in New York on Monday, 23 November 2026. */
class StoredTimesTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Request ANAS = Request.soonest(new Phone("6175550101"), NEW_YORK);

    private final TestDatabase test = TestDatabase.fresh();
    private final StoredRoster team = new StoredRoster(test.database(), test.vault());
    private final Attendance attendance = new Attendance(team, NEW_YORK);
    private final Lease lease =
            new StoredLeases(test.database(), test.vault(), "this one", Duration.ofMinutes(5)).begin("door");
    private final StoredCallbacks book = new StoredCallbacks(
            test.database(),
            test.vault(),
            new Policy(
                            Duration.ofSeconds(2),
                            Duration.ZERO,
                            Map.of(Missed.NO_ANSWER, Delay.list("15m, next day")),
                            QuietHours.NONE)
                    .by(attendance.lastRead()),
            () -> Optional.of(lease));
    private final Offers offers = new Offers(book, attendance, QuietHours.NONE, NEW_YORK, Duration.ofMinutes(20));
    private final long maria = team.add("11", "Maria", "246802", new Phone("5550111"), at("23T08:00"))
            .id();

    StoredTimesTest() {
        for (var day : List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY))
            team.add(new Shift(maria, day, LocalTime.of(9, 0), Duration.ofHours(8)));
        team.add(new Opening(DayOfWeek.MONDAY, LocalTime.of(9, 0), Duration.ofHours(7)));
        team.add(new Opening(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0), Duration.ofHours(7)));
    }

    @AfterEach
    void every_connection_is_back() {
        assertEquals(0, test.database().busy());
        test.close();
    }

    @Test
    void only_hours_that_somebody_works_and_the_centre_is_open_are_offered() {
        assertEquals(
                List.of("23T13:30", "23T15:00", "25T10:00", "25T11:00", "25T12:00", "25T13:00", "25T14:00", "25T15:00"),
                offers.from(at("23T13:30"), NEW_YORK).stream()
                        .map(offer -> LocalDateTime.ofInstant(offer.window().from(), NEW_YORK)
                                .toString()
                                .substring(8))
                        .toList());
    }

    @Test
    void a_closure_that_is_entered_between_offer_and_acceptance_leaves_no_place() {
        var now = at("23T13:30");
        var three = offers.from(now, NEW_YORK).get(1).window();
        assertInstanceOf(Booked.New.class, book.book(ANAS, three, offers.places(three, now), now));
        team.add(new Closure(
                LocalDateTime.parse("2026-11-23T15:30"), LocalDateTime.parse("2026-11-24T00:00"), "a burst pipe"));
        var tomas = Request.soonest(new Phone("6175550102"), NEW_YORK);
        assertInstanceOf(Booked.Full.class, book.book(tomas, three, offers.places(three, now), now));
    }

    @Test
    void a_try_after_closing_comes_when_it_opens_again_and_somebody_is_there() {
        attendance.tick(at("23T13:30"));
        var three = new Window(at("23T15:00"), at("23T16:00"));
        var ana = assertInstanceOf(Booked.New.class, book.book(ANAS, three, 9, at("23T13:30")))
                .callback();
        var now = at("23T15:50");
        for (var event : List.of(
                new Claimed(maria, lease),
                new PeerAccepted(),
                new PatientDialled(),
                new PatientMissed(Missed.NO_ANSWER))) book.move(ana.id(), event, now);
        assertEquals(
                new Window(at("25T10:00"), at("25T11:00")), book.get(ana.id()).window());
    }

    private static Instant at(String time) {
        return LocalDateTime.parse("2026-11-" + time).atZone(NEW_YORK).toInstant();
    }
}
