package warmline.simulation;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import warmline.call.Phone;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Request;
import warmline.callback.Window;

/**
 * Two services, one callback, one crash at any point or none: every order in which the two can do what they do. A state is the
 * book, the leases, the legs, what each thread has seen so far, and how long each waits.
 */
final class Exploration {
    private static final int MOST_DAYS = 2_000_000;

    /** Dice that always fall in the middle: people answer, take it, talk and say so. */
    private static final RandomGenerator MIDDLE = new RandomGenerator() {
        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public double nextDouble() {
            return 0.5;
        }

        @Override
        public int nextInt(int bound) {
            return bound / 2;
        }
    };

    record Explored(int states, int days) {
        @Override
        public String toString() {
            return "explored %,d states on %,d days, 0 violations".formatted(states, days);
        }
    }

    private Exploration() {}

    static Explored everything() {
        var explorer = new Explorer();
        int days = 0;
        do {
            var world = new World(MIDDLE, explorer, false);
            explorer.begin(() -> state(world));
            book(world);
            world.explore();
            if (++days == MOST_DAYS) throw new AssertionError("too many states: " + explorer.states());
        } while (explorer.hasAnother());
        return new Explored(explorer.states(), days);
    }

    private static void book(World world) {
        var now = world.now();
        var request = Request.soonest(new Phone("6175551000"), ZoneId.of("UTC"));
        if (world.book.book(request, new Window(now, now.plus(Duration.ofHours(1))), 9, now)
                instanceof Booked.New(var booked)) world.promises.booked(booked);
    }

    private static List<Object> state(World world) {
        var state = new ArrayList<Object>();
        state.add(world.book.newest(1));
        for (var machine : world.machines) {
            state.add(machine.asterisk.living());
            state.add(machine.leavesALease());
            state.add(machine.service() == null ? 0 : machine.service().saw());
        }
        for (var wait : world.timeline.waits()) state.add(wait);
        return state;
    }
}
