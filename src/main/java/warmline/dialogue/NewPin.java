package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.util.Locale;
import java.util.random.RandomGenerator;
import warmline.call.Call;
import warmline.call.Question;
import warmline.call.Typed;
import warmline.peer.Peer;
import warmline.peer.Roster;
import warmline.prompt.Sound.Pause;
import warmline.prompt.Words.Digits;

/**
 * A new PIN, thrown by us: people choose birthdays. It counts once it has been keyed in again, and not before; whoever hangs
 * up, or goes back, keeps the old one.
 */
final class NewPin {
    private static final int MOST_TRIES = 3;
    private static final int PINS = 1_000_000;
    private static final Pause BETWEEN_HALVES = Pause.ofMillis(600);

    private final Roster roster;
    private final RandomGenerator dice;

    NewPin(Roster roster, RandomGenerator dice) {
        this.roster = roster;
        this.dice = dice;
    }

    void on(Call call, Peer peer) {
        var pin = thrown(dice);
        call.say(HERE_IS_A_NEW_PIN);
        if (!hasLearned(call, pin)) {
            call.say(PIN_STAYS);
            return;
        }
        roster.changePin(peer.id(), pin);
        call.say(PIN_CHANGED);
    }

    static String thrown(RandomGenerator dice) {
        return String.format(Locale.ROOT, "%06d", dice.nextInt(PINS));
    }

    private static boolean hasLearned(Call call, String pin) {
        var question = question(pin);
        for (int tries = 0; tries < MOST_TRIES; tries++)
            switch (call.digits(question)) {
                case Typed.Digits(var typed) -> {
                    if (typed.equals(pin)) return true;
                    call.say(NOT_THE_SAME_PIN);
                }
                case Typed.Back _, Typed.Nothing _ -> {
                    return false;
                }
            }
        return false;
    }

    /** In halves: nobody keeps six digits in their ear. */
    private static Question question(String pin) {
        int half = pin.length() / 2;
        return Question.of(
                pin.length(),
                YOUR_NEW_PIN_IS,
                new Digits(pin.substring(0, half)),
                BETWEEN_HALVES,
                new Digits(pin.substring(half)));
    }
}
