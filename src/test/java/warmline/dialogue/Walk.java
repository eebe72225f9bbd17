package warmline.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import warmline.call.Call;
import warmline.call.Hangup;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Event;
import warmline.callback.Lease;
import warmline.callback.Request;
import warmline.callback.Staffing;
import warmline.callback.StandingCall;
import warmline.callback.Window;

/** One call to the patient's line, and all about it from one seed: who rings, what they have booked, who is there, which keys. */
final class Walk {
    private static final Phone TOMAS = new Phone("6175550177");
    private static final ZoneId UTC = ZoneOffset.UTC;

    /** How a call ended. Of a call that the line ended, what it was good for. */
    enum End {
        THEIR_OWN_HANG_UP,
        A_RECORDING,
        A_BOOKING,
        A_PERSON,
        THE_CRISIS_NUMBER
    }

    private final Stage stage = new Stage();
    private final long seed;
    private final RandomGenerator dice;
    private final Habit habit;
    private final Optional<Phone> phone;
    private final boolean isCrisisLineReached;
    private final Set<Long> others = new HashSet<>();

    /** So many walks, and how they ended. The first that does not end well is thrown, with its seed. */
    static Map<End, Integer> many(long firstSeed, long walks) {
        var ends = new EnumMap<End, Integer>(End.class);
        for (long seed = firstSeed; seed < firstSeed + walks; seed++)
            ends.merge(new Walk(seed).take(), 1, Integer::sum);
        return ends;
    }

    private Walk(long seed) {
        this.seed = seed;
        dice = new Random(seed);
        habit = Habit.values()[dice.nextInt(Habit.values().length)];
        phone = oneOf(Stage.ANA, Stage.ANA, Stage.ANA, Stage.WITHHELD, Optional.of(new Phone("911")));
        isCrisisLineReached = dice.nextInt(4) > 0;
        if (oneIn(5)) stage.staffing = Staffing.always(0);
        if (oneIn(8)) stage.library = _ -> List.of();
        if (dice.nextBoolean()) onDuty();
        if (oneIn(4)) others.add(book(TOMAS, Duration.ofMinutes(-1)).id());
        if (oneIn(3)) phone.ifPresent(this::hasBooked);
        if (seed % 10 == 7)
            phone.ifPresent(own -> stage.blocked.block(own, "a test", now().plusSeconds(86_400), 1, now()));
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[dice.nextInt(values.length)];
    }

    private boolean oneIn(int many) {
        return dice.nextInt(many) == 0;
    }

    private void onDuty() {
        stage.roster.goOnDuty(stage.maria.id(), Stage.MARIAS.orElseThrow(), now());
    }

    private Callback book(Phone patient, Duration in) {
        var window = new Window(now().plus(in), now().plus(in).plus(Duration.ofHours(1)));
        stage.callbacks.book(Request.soonest(patient, UTC), window, 9, now());
        return stage.callbacks.expected(patient).getFirst();
    }

    private void hasBooked(Phone own) {
        var booked = book(own, oneOf(Duration.ofHours(26), Duration.ofMinutes(-1)));
        if (oneIn(3))
            stage.standing.agree(StandingCall.weekly(booked.request(), booked.window(), stage.maria.id()), now());
        if (!booked.due(now()) || oneIn(2)) return;
        stage.callbacks.move(booked.id(), new Event.Claimed(stage.maria.id(), new Lease(1, 1)), now());
        if (oneIn(2)) return;
        stage.callbacks.move(booked.id(), new Event.PeerAccepted(), now());
        stage.callbacks.move(booked.id(), new Event.PatientDialled(), now());
        if (oneIn(2)) stage.callbacks.move(booked.id(), new Event.LostSight("a test"), now());
    }

    private Instant now() {
        return stage.time.instant();
    }

    private End take() {
        var wanderer = new Wanderer(stage, dice, habit, phone, isCrisisLineReached);
        try {
            stage.patientLine().accept(new Call(wanderer, stage.time));
        } catch (Hangup over) {
            return judge(wanderer);
        } catch (RuntimeException | AssertionError | StackOverflowError broken) {
            throw failed(wanderer, broken.toString());
        }
        throw failed(wanderer, "the line had no more to say");
    }

    private End judge(Wanderer wanderer) {
        if (wanderer.isGone())
            return wanderer.got.contains(Wanderer.Got.A_PERSON) ? End.A_PERSON : End.THEIR_OWN_HANG_UP;
        if (!wanderer.isHungUp()) throw failed(wanderer, "the line fell silent");
        if (!wanderer.hadLastWords()) throw failed(wanderer, "hung up on in the middle of a menu");
        if (wanderer.menu.isHungUpOnForAWrongKey()) throw failed(wanderer, "hung up on for a wrong key");
        if (wanderer.got.contains(Wanderer.Got.A_PERSON)) return End.A_PERSON;
        if (hasBooking()) return End.A_BOOKING;
        if (wanderer.got.contains(Wanderer.Got.A_RECORDING)) return End.A_RECORDING;
        if (wanderer.got.contains(Wanderer.Got.THE_CRISIS_NUMBER)) return End.THE_CRISIS_NUMBER;
        throw failed(wanderer, "hung up on with nothing");
    }

    private boolean hasBooking() {
        return stage.callbacks.newest(Wanderer.MOST_CALLBACKS).stream()
                .anyMatch(callback -> callback.state().isOpen() && !others.contains(callback.id()));
    }

    private AssertionError failed(Wanderer wanderer, String how) {
        return new AssertionError("-Dseed=" + seed + ": " + how + ", " + habit + "\n" + wanderer.told());
    }
}
