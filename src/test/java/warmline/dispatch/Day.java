package warmline.dispatch;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Delay;
import warmline.callback.MemoryCallbacks;
import warmline.callback.Missed;
import warmline.callback.Policy;
import warmline.callback.QuietHours;
import warmline.callback.Window;
import warmline.dialogue.InHand;
import warmline.dialogue.OnTheLine;
import warmline.dialogue.ReturnCall;
import warmline.peer.MemoryRoster;
import warmline.peer.Peer;
import warmline.peer.Shift;

/** A Monday in a centre, cranked by hand: nothing happens but what the test does, and offers wait until they are run. */
final class Day implements InstantSource {
    private static final Policy POLICY = new Policy(
            Duration.ofSeconds(2),
            Map.of(Missed.NO_ANSWER, Delay.list("15m"), Missed.PEER_GONE, Delay.list("5m")),
            QuietHours.none(ZoneOffset.UTC));

    final MemoryCallbacks book = new MemoryCallbacks(POLICY);
    final MemoryRoster roster = new MemoryRoster();
    final RecordingExchange exchange = new RecordingExchange();
    final InHand inHand = new InHand();
    final List<Runnable> offers = new ArrayList<>();
    final Dispatcher dispatcher = new Dispatcher(
            book,
            roster,
            new ReturnCall(book, roster, exchange, inHand, new OnTheLine<>(), this),
            new OnTheLine<>(),
            offers::add,
            this,
            ZoneOffset.UTC);
    final Recovery recovery = new Recovery(book, exchange, inHand, this);
    private Instant now = at("12:00");
    private int peers;

    /** A peer with a shift at every hour, on duty since {@code since}. */
    Peer onDuty(String name, String since) {
        var peer = offShift(name, since);
        for (var day : DayOfWeek.values())
            roster.add(new Shift(peer.id(), day, LocalTime.MIDNIGHT, Duration.ofHours(24)));
        return peer;
    }

    Peer offShift(String name, String since) {
        var number = String.valueOf(11 + peers++);
        var phone = new Phone("55501" + number);
        var peer = roster.add(number, name, "246802", phone, at(since));
        roster.goOnDuty(peer.id(), phone, at(since));
        return peer;
    }

    /** For the hour that begins at {@code from}. */
    Callback booked(String patient, String from) {
        var window = new Window(at(from), at(from).plus(Duration.ofHours(1)));
        return switch (book.book(new Phone(patient), window, 99, now)) {
            case Booked.New(var callback) -> callback;
            case Booked other -> throw new AssertionError(other);
        };
    }

    Callback get(Callback callback) {
        return book.get(callback.id());
    }

    void runOffers() {
        var waiting = List.copyOf(offers);
        offers.clear();
        waiting.forEach(Runnable::run);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    static Instant at(String time) {
        return Instant.parse("2026-01-05T" + time + ":00Z");
    }
}
