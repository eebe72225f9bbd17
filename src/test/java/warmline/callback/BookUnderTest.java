package warmline.callback;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import warmline.call.Phone;
import warmline.callback.Callbacks.Booked;

/** A book of callbacks that a contract is asked of, and the people in it. */
public interface BookUnderTest {
    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    Window NEXT_HOUR = hours(0, 1);
    Window LATER = hours(3, 4);
    Phone ANA = new Phone("6175550101");
    Phone TOMAS = new Phone("6175550102");
    Phone RUTH = new Phone("6175550103");
    int MANY = 20;

    Policy POLICY = new Policy(
            Duration.ofMinutes(1),
            Duration.ofMinutes(15),
            Map.of(Missed.NO_ANSWER, Delay.list("15m, 2h")),
            QuietHours.NONE);

    Callbacks callbacks();

    /** The same book. */
    Ledger ledger();

    /** Under which this book is written in. */
    Lease lease();

    /** Twenty peers. */
    List<Long> peers();

    long lead();

    static Window hours(int from, int to) {
        return new Window(NOON.plus(Duration.ofHours(from)), NOON.plus(Duration.ofHours(to)));
    }

    static Request asked(Phone patient) {
        return Request.soonest(patient, ZoneOffset.UTC);
    }

    default Callback booked(Phone patient, Window window) {
        return assertInstanceOf(Booked.New.class, callbacks().book(asked(patient), window, MANY, NOON))
                .callback();
    }

    default Callback moved(Callback callback, Event... events) {
        var now = callback;
        for (var event : events) now = callbacks().move(callback.id(), event, NOON);
        return now;
    }

    default long maria() {
        return peers().get(0);
    }

    default long sam() {
        return peers().get(1);
    }
}
