package warmline.dialogue;

import static warmline.dialogue.Desk.OFF_DUTY;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;
import warmline.callback.Event;
import warmline.callback.Lease;
import warmline.callback.Request;
import warmline.callback.Window;

/** Key 3 on the team's line. It is Monday, 9:40. */
class WhatIsWaitingTest {
    private final Desk desk = new Desk();
    private int patients;

    private long booked(String from) {
        var start = Instant.parse(from);
        var window = new Window(start, start.plus(Duration.ofHours(1)));
        var patient = new Phone("617555%04d".formatted(++patients));
        desk.stage.callbacks.book(Request.soonest(patient, ZoneOffset.UTC), window, 99, desk.stage.time.instant());
        return desk.stage.callbacks.expected(patient).getFirst().id();
    }

    private void hears(String words) {
        desk.maria(OFF_DUTY + """
                caller: 3
                line: %s
                """.formatted(words) + OFF_DUTY);
    }

    @Test
    void nothing() {
        hears("none-waiting");
    }

    @Test
    void what_is_due_what_comes_later_today_and_when_the_next() {
        booked("2026-01-05T09:30:00Z");
        booked("2026-01-05T09:40:00Z");
        booked("2026-01-05T16:00:00Z");
        booked("2026-01-05T11:30:00Z");
        booked("2026-01-05T23:30:00Z");
        booked("2026-01-06T00:00:00Z");
        hears("calls-due-now 2 calls-later-today 3 next-is-due 2026-01-05T11:30/12:30");
    }

    @Test
    void nothing_is_due_before_tomorrow() {
        booked("2026-01-06T09:00:00Z");
        hears("none-due next-is-due 2026-01-06T09:00/10:00");
    }

    @Test
    void what_a_peer_has_just_refused_comes_later() {
        refused(booked("2026-01-05T09:30:00Z"));
        hears("none-due calls-later-today 1 next-is-due 2026-01-05T09:30/10:30");
    }

    private void refused(long id) {
        var now = desk.stage.time.instant().plus(Duration.ofMinutes(5));
        desk.stage.callbacks.move(id, new Event.Claimed(desk.stage.maria.id(), new Lease(1, 1)), now);
        desk.stage.callbacks.move(id, new Event.PeerDeclined(), now);
    }

    @Test
    void what_is_too_late_for_a_ring_is_not_counted() {
        booked("2026-01-05T08:40:00Z");
        booked("2026-01-05T09:00:00Z");
        hears("calls-due-now 1");
    }

    @Test
    void more_than_anybody_counts_are_many() {
        for (int i = 0; i < 70; i++) booked("2026-01-05T09:30:00Z");
        hears("calls-due-now 59");
    }

    @Test
    void a_key_leads_on_without_the_rest() {
        booked("2026-01-05T09:30:00Z");
        desk.maria(OFF_DUTY + """
                caller: 31
                line: you-are-on-duty to-go-off-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                """);
    }
}
