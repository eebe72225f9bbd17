package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import warmline.call.Call;
import warmline.call.Clip;
import warmline.call.Menu;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Discretion;
import warmline.callback.PeerNotes.Note;
import warmline.patient.Wellness;
import warmline.patient.Wellness.Check;
import warmline.prompt.Language;
import warmline.prompt.Prompt;
import warmline.prompt.Words;
import warmline.prompt.Words.Number;

/**
 * What a peer hears about a callback before they take it, and whether they do. A colleague's note only by key: who does not need
 * it is not kept from a patient who waits.
 */
public final class Whisper {
    private static final int MOST_TURNS = 5;

    enum Choice {
        TAKE,
        NOT_NOW,
        WORD,
        NOTE
    }

    private final Callbacks callbacks;
    private final Wellness wellness;
    private final ZoneId zone;
    private final InstantSource clock;

    /** @param zone whose days are told */
    public Whisper(Callbacks callbacks, Wellness wellness, ZoneId zone, InstantSource clock) {
        this.callbacks = callbacks;
        this.wellness = wellness;
        this.zone = zone;
        this.clock = clock;
    }

    Offered on(Call call, Callback offered) {
        var wishes = callbacks.wishes();
        if (offered.request().language() == Language.ES) call.say(THEY_SPEAK_SPANISH);
        boolean shared = isShared(offered);
        if (shared) call.say(SEVERAL_SHARE_IT);
        wishes.name(offered.id()).ifPresent(name -> {
            call.say(THE_NAME_IS);
            call.say(name);
        });
        if (offered.attempts() > 0)
            call.say(THIS_IS_ATTEMPT, new Number(Math.min(DaysAgo.MOST_COUNTED, offered.attempts() + 1)));
        wishes.discretion(offered.id()).ifPresent(says -> call.say(words(says)));
        // of a shared telephone nobody can tell whose answers they were
        if (!shared) wellness.last(offered.patient()).ifPresent(check -> howTheyWere(call, check));
        wishes.medicineNote(offered.id()).ifPresent(note -> {
            call.say(THEIR_MEDICINES_CHANGED);
            call.say(note);
        });
        var word = wishes.trustWord(offered.id());
        word.ifPresent(first -> say(call, first));
        return asked(call, word, callbacks.notes().last(offered));
    }

    private boolean isShared(Callback offered) {
        return offered.request().person() > 0
                || callbacks.expected(offered.patient()).size() > 1;
    }

    private void howTheyWere(Call call, Check check) {
        var words = new ArrayList<Words>(List.of(
                BEFORE_THE_RECORDING, new Number(check.before()), AFTER_THE_RECORDING, new Number(check.after())));
        words.addAll(when(check.at()));
        call.say(words);
    }

    private List<Words> when(Instant at) {
        return DaysAgo.words(at, clock.instant(), zone);
    }

    private static Prompt words(Discretion says) {
        return switch (says) {
            case SAY_NOTHING -> SAY_NOTHING_TO_OTHERS;
            case FIRST_NAME_ONLY -> SAY_ONLY_YOUR_FIRST_NAME;
        };
    }

    private static void say(Call call, Clip first) {
        call.say(SAY_THIS_WORD_FIRST);
        call.say(first);
    }

    private Offered asked(Call call, Optional<Clip> word, Optional<Note> note) {
        if (word.isEmpty() && note.isEmpty()) return call.choose(Offered.MENU);
        var menu = menu(word.isPresent(), note.isPresent());
        for (int turn = 0; turn < MOST_TURNS; turn++)
            switch (call.choose(menu)) {
                case TAKE -> {
                    return Offered.TAKE;
                }
                case NOT_NOW -> {
                    return Offered.NOT_NOW;
                }
                case WORD -> word.ifPresent(first -> say(call, first));
                case NOTE -> note.ifPresent(left -> say(call, left));
            }
        return Offered.NOT_NOW;
    }

    static Menu<Choice> menu(boolean hasAWord, boolean hasANote) {
        var menu = Menu.<Choice>asking().on(1, Choice.TAKE, TO_TAKE_IT).on(2, Choice.NOT_NOW, Prompt.NOT_NOW);
        if (hasAWord) menu.on(3, Choice.WORD, TO_HEAR_THE_WORD_AGAIN);
        if (hasANote) menu.on(4, Choice.NOTE, TO_HEAR_THE_NOTE);
        return menu.back(Choice.NOT_NOW).otherwise(Choice.NOT_NOW);
    }

    private void say(Call call, Note left) {
        call.say(A_PEER_SAID);
        call.say(left.said());
        call.say(when(left.at()));
    }
}
