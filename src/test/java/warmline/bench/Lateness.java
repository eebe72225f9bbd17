package warmline.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import warmline.BenchLine;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Event;
import warmline.callback.Policy;
import warmline.callback.QuietHours;
import warmline.callback.Request;
import warmline.callback.Window;
import warmline.store.StoredCallbacks;
import warmline.telephone.Leg;
import warmline.telephone.Moment.Step;

/**
 * From the instant a callback falls due to the INVITE at its peer's telephone, seen from there; in turns with the floor, one
 * raw claim committed at a moment just as random.
 */
record Lateness(BenchDatabase bench, BenchLine line, RandomGenerator dice) {
    private static final Policy POLICY =
            new Policy(Duration.ofSeconds(2), Duration.ofMinutes(15), Map.of(), QuietHours.NONE);

    /** Time enough for the line to hear of the booking; and no instant that a fixed round would favour. */
    private static final int SOONEST_MILLIS = 100;

    private static final int LATEST_MILLIS = 600;
    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(20);

    /** Calls of a service that has just begun: its code is not compiled yet. */
    private static final int WARM_UP = 30;

    private static final int RESTED_EVERY = 10;

    record Result(Sample lateness, Sample floor) {
        double ratio() {
            return lateness.percentile(99) / floor.percentile(99);
        }
    }

    /** @param future at which more are due for the raw claims, which the line does not know of */
    Result measure(int trials, Instant future) throws Exception {
        var callbacks = new StoredCallbacks(bench.database, bench.vault, POLICY);
        var rung = new LinkedBlockingQueue<Instant>();
        line.network.otherwise(leg -> engaged(leg, rung));
        var lateness = new ArrayList<Long>();
        var floor = new ArrayList<Long>();
        try (var dispatching = new Dispatching(bench, 1, future)) {
            for (int i = 0; i < WARM_UP + trials; i++) {
                if (i % RESTED_EVERY == 0) bench.rested(Instant.now());
                long late = lateness(callbacks, rung);
                TimeUnit.MILLISECONDS.sleep(dice.nextInt(SOONEST_MILLIS, LATEST_MILLIS) / 2);
                long raw = dispatching.floorClaim();
                if (i < WARM_UP) continue;
                lateness.add(late);
                floor.add(raw);
            }
        }
        return new Result(Sample.of(lateness), Sample.of(floor));
    }

    private static void engaged(Leg leg, BlockingQueue<Instant> rung) {
        rung.add(leg.when(Step.INVITED).orElseThrow());
        leg.reject(486, "Busy Here");
    }

    private long lateness(StoredCallbacks callbacks, BlockingQueue<Instant> rung) throws Exception {
        var now = Instant.now();
        var due = now.plusMillis(dice.nextInt(SOONEST_MILLIS, LATEST_MILLIS))
                .plusNanos(dice.nextInt(1_000_000))
                .truncatedTo(ChronoUnit.MICROS);
        var booked = book(callbacks, new Window(due, due.plus(Duration.ofHours(1))), now);
        var at = rung.poll(GIVEN_UP_AFTER.toMillis(), TimeUnit.MILLISECONDS);
        if (at == null) throw new IOException("Nobody was rung for callback " + booked.id() + ".");
        callbacks.move(booked.id(), new Event.PatientCancelled(), Instant.now());
        rung.clear();
        return Duration.between(due, at).toNanos();
    }

    private Callback book(StoredCallbacks callbacks, Window window, Instant now) {
        var patient = new Phone("617555" + dice.nextInt(2_000, 10_000));
        return switch (callbacks.book(Request.soonest(patient, ZoneOffset.UTC), window, Integer.MAX_VALUE, now)) {
            case Booked.New(var callback) -> callback;
            case Booked other -> throw new IllegalStateException("booked: " + other);
        };
    }
}
