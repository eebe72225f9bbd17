package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import warmline.call.Call;
import warmline.call.Menu;
import warmline.call.Pace;

/** More time, and louder: heard at once, and remembered if the caller agrees. */
final class SlowerAndLouder {
    private static final int MOST_TURNS = 10;

    enum Choice {
        PACE,
        LOUDNESS,
        BACK
    }

    private final Manners manners;

    SlowerAndLouder(Manners manners) {
        this.manners = manners;
    }

    void on(Call call) {
        boolean changed = false;
        for (int turn = 0; turn < MOST_TURNS; turn++)
            switch (call.choose(menu(call.pace(), call.isLouder()))) {
                case PACE -> {
                    pace(call);
                    changed = true;
                }
                case LOUDNESS -> {
                    loudness(call);
                    changed = true;
                }
                case BACK -> {
                    if (changed) manners.keep(call);
                    return;
                }
            }
    }

    static Menu<Choice> menu(Pace pace, boolean louder) {
        return Menu.<Choice>asking()
                .on(1, Choice.PACE, pace == Pace.SLOWER ? TO_HEAR_AS_QUICKLY_AS_USUAL : TO_HEAR_SLOWER)
                .on(2, Choice.LOUDNESS, louder ? TO_HEAR_AS_LOUD_AS_USUAL : TO_HEAR_LOUDER)
                .back(Choice.BACK, TO_GO_BACK)
                .otherwise(Choice.BACK);
    }

    private void pace(Call call) {
        boolean slower = call.pace() == Pace.USUAL;
        call.pace(slower ? Pace.SLOWER : Pace.USUAL);
        call.say(slower ? WE_TAKE_MORE_TIME : IT_IS_AS_USUAL);
    }

    private void loudness(Call call) {
        call.louder(!call.isLouder());
        call.say(call.isLouder() ? WE_ARE_LOUDER : IT_IS_AS_USUAL);
    }
}
