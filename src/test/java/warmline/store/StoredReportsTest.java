package warmline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Event;
import warmline.callback.Event.*;
import warmline.callback.Lease;
import warmline.callback.Missed;
import warmline.callback.Outcome;
import warmline.callback.Policy;
import warmline.callback.QuietHours;
import warmline.callback.Reports;
import warmline.callback.Reports.Breakdown;
import warmline.callback.Reports.Figures;
import warmline.callback.Request;
import warmline.callback.Tally;
import warmline.callback.Window;
import warmline.prompt.Language;

/** Figures of a week in Boston, counted by hand. */
class StoredReportsTest {
    private static final ZoneId BOSTON = ZoneId.of("America/New_York");
    private static final Policy POLICY = new Policy(Duration.ofMinutes(1), Duration.ZERO, Map.of(), QuietHours.NONE);

    /** Midnight in Boston. */
    private static final Instant MONDAY = Instant.parse("2026-11-16T05:00:00Z");

    private static final Instant NEXT_MONDAY = MONDAY.plus(Duration.ofDays(7));
    private static final Instant BEFORE = MONDAY.minus(Duration.ofDays(3));

    private final TestDatabase test = TestDatabase.fresh();
    private final Lease lease =
            new StoredLeases(test.database(), test.vault(), "this one", Duration.ofDays(30)).begin("door");
    private final StoredCallbacks book =
            new StoredCallbacks(test.database(), test.vault(), POLICY, () -> Optional.of(lease));
    private final Reports reports = new StoredReports(test.database());
    private long maria;

    @BeforeEach
    void a_peer() {
        maria = new StoredRoster(test.database(), test.vault())
                .add("11", "Maria", "246802", new Phone("5550111"), BEFORE)
                .id();
    }

    @AfterEach
    void every_connection_is_back() {
        assertEquals(0, test.database().busy());
        test.close();
    }

    private Figures week() {
        return reports.figures(MONDAY, NEXT_MONDAY, BOSTON);
    }

    /** The hour that begins so many hours after Monday's midnight. */
    private static Window hour(int hours) {
        return Window.hourFrom(MONDAY.plus(Duration.ofHours(hours)));
    }

    private Callback booked(String telephone, Language language, Window window) {
        var request = Request.soonest(new Phone(telephone), BOSTON).in(language);
        return ((Booked.New) book.book(request, window, 1_000, BEFORE)).callback();
    }

    private void happen(Callback callback, Instant at, Event... events) {
        for (var event : events) book.move(callback.id(), event, at);
    }

    private void rung(Callback callback, Instant at, Event... then) {
        happen(callback, at, new Claimed(maria, lease), new PeerAccepted(), new PatientDialled());
        happen(callback, at.plusSeconds(20), then);
    }

    private void talked(Callback callback, Instant at) {
        rung(callback, at, new PatientAnswered(), new Talked(Duration.ofMinutes(10)));
    }

    private static Tally calls(int calls, int people) {
        return new Tally(calls, people);
    }

    @Test
    void nothing_is_counted_where_nothing_was_asked_for() {
        assertEquals(new Figures(Tally.NONE, Tally.NONE, Optional.empty(), Map.of(), List.of()), week());
    }

    @Test
    void each_call_counts_once_by_what_became_of_it() {
        var nine = hour(9);
        for (int i = 1; i <= 3; i++) // Monday morning, rung after one, two and three minutes
        talked(booked("617555010" + i, Language.EN, nine), nine.from().plusSeconds(60L * i));
        var again = hour(24 + 18); // Tuesday evening, one of them once more, in Spanish
        talked(booked("6175550101", Language.ES, again), again.from().plusSeconds(240));
        var night = hour(24 + 22);
        rung(booked("6175550104", Language.EN, night), night.from(), new PatientMissed(Missed.NO_ANSWER));
        happen(booked("6175550105", Language.EN, hour(60)), BEFORE, new PatientCancelled());
        happen(booked("6175550106", Language.EN, hour(61)), hour(62).from(), new WindowClosed());
        var lost = hour(64);
        rung(booked("6175550107", Language.EN, lost), lost.from(), new LostSight("gone"));
        booked("6175550108", Language.EN, hour(150));
        var figures = week();
        assertEquals(calls(9, 8), figures.all());
        assertEquals(
                Map.of(
                        Outcome.ON_TIME, calls(4, 3),
                        Outcome.NOT_REACHED, calls(1, 1),
                        Outcome.CANCELLED, calls(1, 1),
                        Outcome.NOT_RUNG, calls(1, 1),
                        Outcome.UNCLEAR, calls(1, 1),
                        Outcome.OPEN, calls(1, 1)),
                figures.outcomes());
        assertEquals(calls(4, 3), figures.talked());
        assertEquals(Optional.of(Duration.ofSeconds(120)), figures.medianWait(), "of 60, 120, 180 and 240 seconds");
        assertEquals(calls(3, 3), figures.of(Breakdown.DAY_PART, "MORNING", Outcome.ON_TIME));
        assertEquals(calls(1, 1), figures.of(Breakdown.DAY_PART, "EVENING", Outcome.ON_TIME));
        assertEquals(calls(1, 1), figures.of(Breakdown.DAY_PART, "NIGHT", Outcome.NOT_REACHED));
        assertEquals(calls(1, 1), figures.of(Breakdown.DAY_PART, "AFTERNOON", Outcome.CANCELLED));
        assertEquals(calls(1, 1), figures.of(Breakdown.LANGUAGE, "ES", Outcome.ON_TIME));
        assertEquals(calls(3, 3), figures.of(Breakdown.LANGUAGE, "EN", Outcome.ON_TIME));
        assertEquals(calls(3, 3), figures.of(Breakdown.WEEKDAY, "MONDAY", Outcome.ON_TIME));
        assertEquals(calls(1, 1), figures.of(Breakdown.WEEKDAY, "TUESDAY", Outcome.NOT_REACHED));
        assertEquals(calls(1, 1), figures.of(Breakdown.WEEKDAY, "SUNDAY", Outcome.OPEN));
        for (var by : Breakdown.values())
            assertEquals(
                    9,
                    figures.cells().stream()
                            .filter(cell -> cell.by() == by && by.groups().contains(cell.group()))
                            .mapToInt(cell -> cell.tally().calls())
                            .sum(),
                    by + " has a group for each call");
    }

    @Test
    void the_time_that_the_patient_chose_last_is_what_counts() {
        var inside = booked("6175550101", Language.EN, Window.hourFrom(BEFORE.plusSeconds(7_200)));
        happen(inside, BEFORE, new Rebooked(hour(0), inside.request()));
        var outside = booked("6175550102", Language.EN, hour(100));
        happen(outside, BEFORE, new Rebooked(Window.hourFrom(NEXT_MONDAY), outside.request()));
        booked("6175550103", Language.EN, Window.hourFrom(MONDAY.minusSeconds(1)));
        assertEquals(calls(1, 1), week().all());
        assertEquals(calls(1, 1), week().of(Breakdown.WEEKDAY, "MONDAY", Outcome.OPEN));
    }

    @Test
    void a_call_that_a_lead_put_back_and_that_was_rung_after_its_time_was_late() {
        var ten = hour(10);
        var left = booked("6175550101", Language.EN, ten);
        happen(left, ten.from(), new Restored());
        happen(left, ten.from(), new PutBack(hour(12)));
        talked(left, hour(12).from());
        assertEquals(Map.of(Outcome.LATE, calls(1, 1)), week().outcomes());
        assertEquals(Optional.of(Duration.ofHours(2)), week().medianWait());
    }

    @Test
    void whoever_was_forgotten_still_counts_as_a_call() throws SQLException {
        talked(booked("6175550101", Language.EN, hour(9)), hour(9).from());
        new StoredPrivacy(test.database(), test.vault(), POLICY).forget(new Phone("6175550101"), NEXT_MONDAY);
        assertEquals(Map.of(Outcome.ON_TIME, calls(1, 0)), week().outcomes());
    }
}
