package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import warmline.call.Call;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.prompt.Prompt;
import warmline.prompt.Sound.Pause;
import warmline.prompt.Words;
import warmline.prompt.Words.Number;

/** What is waiting, as figures: how many calls are due, how many come later today, and when the next one. Nothing about anybody. */
final class WhatIsWaiting {
    /** Enough to say "many"; nobody counts further by ear. */
    private static final int MOST_COUNTED = 59;

    private static final Pause BETWEEN = Pause.ofMillis(400);

    private final Centre centre;
    private final Callbacks callbacks;
    private final InstantSource clock;

    WhatIsWaiting(Centre centre, Callbacks callbacks, InstantSource clock) {
        this.centre = centre;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    void on(Call call) {
        var now = clock.instant();
        var waiting = callbacks.waiting(MOST_COUNTED);
        var due = waiting.stream().filter(callback -> callback.due(now)).toList();
        var later = waiting.stream().filter(callback -> comes(callback, now)).toList();
        if (due.isEmpty() && later.isEmpty()) call.say(NONE_WAITING);
        else call.say(words(due, later, now));
    }

    /** Not yet; and one that was put off until its time is over does not come at all. */
    private static boolean comes(Callback callback, Instant now) {
        return callback.notBefore().isAfter(now)
                && callback.notBefore().isBefore(callback.window().to());
    }

    private List<Words> words(List<Callback> due, List<Callback> later, Instant now) {
        var words = new ArrayList<Words>();
        if (due.isEmpty()) words.add(NONE_DUE);
        else count(words, CALLS_DUE_NOW, due.size());
        long today = later.stream()
                .filter(callback -> day(callback.notBefore()).equals(day(now)))
                .count();
        if (today > 0) count(words, CALLS_LATER_TODAY, (int) today);
        later.stream().min(Comparator.comparing(Callback::notBefore)).ifPresent(next -> {
            words.addAll(List.of(BETWEEN, NEXT_IS_DUE));
            words.add(centre.words(next.window(), now));
        });
        return words;
    }

    private static void count(List<Words> words, Prompt what, int many) {
        if (!words.isEmpty()) words.add(BETWEEN);
        words.add(what);
        words.add(new Number(many));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, centre.zone());
    }
}
