package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import warmline.call.Call;
import warmline.call.Hangup;
import warmline.call.Heard;
import warmline.call.Menu;
import warmline.call.Stopped;
import warmline.library.Resource;
import warmline.prompt.Recording;

/** One recording: back, pause, ahead, leave while it plays; afterwards again, another, or a peer. */
public final class Listen {
    private static final Duration BACK = Duration.ofSeconds(15);
    private static final Duration AHEAD = Duration.ofSeconds(30);

    /** A forgotten pause goes on by itself after ten reminders, a minute apart. */
    private static final Duration REMINDER = Duration.ofMinutes(1);

    private static final int MOST_REMINDERS = 10;
    private static final int MOST_KEYS = 500;
    private static final int MOST_TIMES = 20;

    enum Key {
        BACK,
        PAUSE,
        AHEAD,
        LEAVE,
        NONE
    }

    enum After {
        AGAIN,
        ANOTHER,
        TALK,
        NOTHING
    }

    /** Where the caller wants to go afterwards. */
    enum Next {
        ANOTHER,
        TALK
    }

    static final Menu<Key> KEYS = Menu.<Key>asking(WHILE_IT_PLAYS)
            .on(1, Key.BACK, TO_HEAR_BACK)
            .on(2, Key.PAUSE, TO_PAUSE)
            .on(3, Key.AHEAD, TO_HEAR_AHEAD)
            .back(Key.LEAVE, TO_LEAVE)
            .otherwise(Key.LEAVE);

    static final Menu<After> AFTER = Menu.<After>asking()
            .on(1, After.AGAIN, TO_HEAR_AGAIN)
            .on(2, After.ANOTHER, TO_HEAR_ANOTHER)
            .on(3, After.TALK, TO_TALK)
            .back(After.ANOTHER)
            .otherwise(After.NOTHING);

    enum Begin {
        WHERE_IT_STOPPED,
        ANEW,
        NOT
    }

    static final Menu<Begin> BEGIN = Menu.<Begin>asking()
            .on(1, Begin.WHERE_IT_STOPPED, TO_GO_ON_THERE)
            .on(2, Begin.ANEW, TO_BEGIN_ANEW)
            .back(Begin.NOT)
            .staying(OR_STAY)
            .otherwise(Begin.WHERE_IT_STOPPED);

    /** Who leaves sooner has only looked what it is; so much before the end, they have heard it. */
    private static final Duration WORTH_A_PLACE = Duration.ofSeconds(20);

    private final Call call;
    private final Manners manners;
    private final HowTheyAre howTheyAre;
    private final InstantSource clock;

    Listen(Call call, Manners manners, HowTheyAre howTheyAre, InstantSource clock) {
        this.call = call;
        this.manners = manners;
        this.howTheyAre = howTheyAre;
        this.clock = clock;
    }

    Next to(Resource resource) {
        var recording = resource.recording();
        var begin = begin(recording);
        if (begin.isEmpty()) return Next.ANOTHER;
        var before = howTheyAre.before(call);
        for (int times = 0; times < MOST_TIMES; times++) {
            call.say(KEYS.asked());
            if (play(recording, times == 0 ? begin.get() : Duration.ZERO) == Ended.LEFT) return Next.ANOTHER;
            manners.heard(call, recording);
            if (times == 0) before.ifPresent(was -> howTheyAre.after(call, was));
            switch (call.choose(AFTER)) {
                case AGAIN -> {}
                case ANOTHER -> {
                    return Next.ANOTHER;
                }
                case TALK -> {
                    return Next.TALK;
                }
                // Whoever has fallen asleep is left in peace: no booking, no voice all night.
                case NOTHING -> call.part(REST_WELL);
            }
        }
        return Next.ANOTHER;
    }

    /** Empty: rather not. */
    private Optional<Duration> begin(Recording recording) {
        var place = manners.place(call, recording);
        if (place.isEmpty()) return Optional.of(Duration.ZERO);
        return switch (call.choose(BEGIN)) {
            case WHERE_IT_STOPPED -> place;
            case ANEW -> Optional.of(Duration.ZERO);
            case NOT -> Optional.empty();
        };
    }

    private Ended play(Recording recording, Duration begin) {
        var from = begin;
        for (int keys = 0; keys < MOST_KEYS; keys++) {
            var stopped = heard(recording, from);
            if (!(stopped.by() instanceof Heard.Key(char key))) return Ended.PLAYED;
            from = stopped.at();
            if (key == '0') person(recording, from);
            switch (KEYS.choice(key).orElse(Key.NONE)) {
                case BACK -> from = atLeastZero(from.minus(BACK));
                case AHEAD -> from = from.plus(AHEAD);
                case PAUSE -> pause(recording, from);
                case NONE -> {}
                case LEAVE -> {
                    if (isWorthAPlace(recording, from)) manners.stopped(call, recording, from);
                    return Ended.LEFT;
                }
            }
            if (from.compareTo(recording.length()) >= 0) return Ended.PLAYED;
        }
        return Ended.PLAYED;
    }

    /** How far somebody got who hangs up only the clock knows. */
    private Stopped heard(Recording recording, Duration from) {
        var began = clock.instant();
        try {
            return call.play(recording, from);
        } catch (Hangup gone) {
            keepPlace(recording, from.plus(Duration.between(began, clock.instant())));
            throw gone;
        }
    }

    private void person(Recording recording, Duration from) {
        keepPlace(recording, from);
        call.person();
    }

    private void pause(Recording recording, Duration from) {
        keepPlace(recording, from);
        for (int reminder = 0; reminder < MOST_REMINDERS; reminder++) {
            call.say(PAUSED);
            if (!(call.listen(REMINDER) instanceof Heard.Key(char key))) continue;
            if (key == '0') call.person();
            return;
        }
    }

    private void keepPlace(Recording recording, Duration at) {
        if (isWorthAPlace(recording, at)) manners.isAt(call, recording, at);
    }

    private static boolean isWorthAPlace(Recording recording, Duration at) {
        return at.compareTo(WORTH_A_PLACE) >= 0 && at.plus(WORTH_A_PLACE).compareTo(recording.length()) <= 0;
    }

    private static Duration atLeastZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private enum Ended {
        PLAYED,
        LEFT
    }
}
