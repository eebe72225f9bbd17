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
import java.util.Optional;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Delay;
import warmline.callback.MemoryCallbacks;
import warmline.callback.MemoryLeases;
import warmline.callback.MemoryOfPatients;
import warmline.callback.MemoryStandingCalls;
import warmline.callback.Missed;
import warmline.callback.Offers;
import warmline.callback.Policy;
import warmline.callback.QuietHours;
import warmline.callback.Request;
import warmline.callback.Staffing;
import warmline.callback.Window;
import warmline.dialogue.Centre;
import warmline.dialogue.FreePeers;
import warmline.dialogue.InHand;
import warmline.dialogue.NextCall;
import warmline.dialogue.NextDue;
import warmline.dialogue.OnTheLine;
import warmline.dialogue.ReturnCall;
import warmline.dialogue.WaitingRoom;
import warmline.dialogue.Whisper;
import warmline.peer.MemoryDebriefs;
import warmline.peer.MemoryRoster;
import warmline.peer.Peer;
import warmline.peer.Shift;

/** A Monday in a centre, cranked by hand: nothing happens but what the test does, and offers wait until they are run. */
final class Day implements InstantSource {
    static final Policy POLICY = new Policy(
            Duration.ofSeconds(2),
            Duration.ofMinutes(15),
            Map.of(Missed.NO_ANSWER, Delay.list("15m"), Missed.PEER_GONE, Delay.list("5m")),
            QuietHours.NONE);

    final MemoryCallbacks book = new MemoryCallbacks(POLICY);
    final MemoryRoster roster = new MemoryRoster();
    final RecordingExchange exchange = new RecordingExchange();
    final InHand inHand = new InHand();
    final List<Runnable> offers = new ArrayList<>();
    final OnTheLine<Long> peersOnTheLine = new OnTheLine<>();
    final OnTheLine<Phone> patientsOnTheLine = new OnTheLine<>();
    final WaitingRoom waitingRoom = new WaitingRoom();
    final FreePeers freePeers = new FreePeers(roster, peersOnTheLine, ZoneOffset.UTC);
    final ReturnCall returnCall = new ReturnCall(
            book,
            roster,
            exchange,
            inHand,
            patientsOnTheLine,
            waitingRoom,
            peersOnTheLine,
            nextCall(),
            whisper(),
            this);
    final Dispatcher dispatcher = new Dispatcher(book, POLICY, returnCall, freePeers, offers::add, this);
    final CallNow callNow = new CallNow(
            book,
            roster,
            new NextDue(roster, book, POLICY, returnCall, ZoneOffset.UTC, this),
            returnCall,
            peersOnTheLine,
            offers::add,
            ZoneOffset.UTC,
            this);
    final MemoryLeases leases = new MemoryLeases();
    final Tenure tenure = new Tenure(leases.of(1), "here", () -> 0);
    final Recovery recovery = new Recovery(book, exchange, _ -> Optional.of(exchange), inHand, tenure, this);
    private Instant now = at("12:00");
    private int peers;

    NextCall nextCall() {
        return new NextCall(
                new Centre(ZoneOffset.UTC, new Phone("6175550100"), new Phone("988")),
                book,
                roster,
                new MemoryStandingCalls(book),
                new Offers(book, Staffing.always(1), QuietHours.NONE, ZoneOffset.UTC, Duration.ofMinutes(20)),
                new MemoryDebriefs(),
                new MemoryOfPatients(),
                this);
    }

    Whisper whisper() {
        return new Whisper(book, new MemoryOfPatients(), ZoneOffset.UTC, this);
    }

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
        return switch (book.book(Request.soonest(new Phone(patient), ZoneOffset.UTC), window, 99, now)) {
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
