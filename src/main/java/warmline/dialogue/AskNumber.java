package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.util.Optional;
import java.util.function.Function;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.call.Phone;
import warmline.call.Question;
import warmline.call.Typed;
import warmline.prompt.Words.Digits;

/** Asks for a telephone number and reads it back until it is right. Empty: none was given, or the caller went back. */
final class AskNumber {
    private static final int MOST_DIGITS = 15;
    private static final int MOST_TRIES = 5;
    static final Question QUESTION = Question.of(MOST_DIGITS, ASK_NUMBER);

    enum Choice {
        RIGHT,
        AGAIN
    }

    private final Function<String, Optional<Phone>> dialable;

    AskNumber(Function<String, Optional<Phone>> dialable) {
        this.dialable = dialable;
    }

    Optional<Phone> on(Call call) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (!(call.digits(QUESTION) instanceof Typed.Digits(String digits))) return Optional.empty();
            var phone = dialable.apply(digits);
            if (phone.isEmpty()) call.say(NUMBER_UNUSABLE);
            else if (call.choose(readBack(digits)) == Choice.RIGHT) return phone;
        }
        return Optional.empty();
    }

    static Menu<Choice> readBack(String digits) {
        return Menu.<Choice>asking(YOU_GAVE, new Digits(digits))
                .on(1, Choice.RIGHT, IF_RIGHT)
                .on(2, Choice.AGAIN, GIVE_AGAIN)
                .back(Choice.AGAIN)
                .staying(OR_STAY)
                .otherwise(Choice.RIGHT);
    }
}
