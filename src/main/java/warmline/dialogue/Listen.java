package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Duration;
import warmline.call.Call;
import warmline.call.Heard;
import warmline.call.Menu;
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

    private Listen() {}

    static Next to(Resource resource, Call call) {
        for (int times = 0; times < MOST_TIMES; times++) {
            call.say(KEYS.asked());
            if (play(resource.recording(), call) == Ended.LEFT) return Next.ANOTHER;
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

    private static Ended play(Recording recording, Call call) {
        var from = Duration.ZERO;
        for (int keys = 0; keys < MOST_KEYS; keys++) {
            var stopped = call.play(recording, from);
            if (!(stopped.by() instanceof Heard.Key(char key))) return Ended.PLAYED;
            from = stopped.at();
            if (key == '0') call.person();
            switch (KEYS.choice(key).orElse(Key.NONE)) {
                case BACK -> from = atLeastZero(from.minus(BACK));
                case AHEAD -> from = from.plus(AHEAD);
                case PAUSE -> pause(call);
                case NONE -> {}
                case LEAVE -> {
                    return Ended.LEFT;
                }
            }
            if (from.compareTo(recording.length()) >= 0) return Ended.PLAYED;
        }
        return Ended.PLAYED;
    }

    private static void pause(Call call) {
        for (int reminder = 0; reminder < MOST_REMINDERS; reminder++) {
            call.say(PAUSED);
            if (call.listen(REMINDER) instanceof Heard.Key) return;
        }
    }

    private static Duration atLeastZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private enum Ended {
        PLAYED,
        LEFT
    }
}
