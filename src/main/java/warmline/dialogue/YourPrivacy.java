package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.InstantSource;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.call.Phone;
import warmline.patient.PatientNumbers;
import warmline.patient.Privacy;
import warmline.prompt.Prompt;

/** What we keep, and how a telephone is never called, or forgotten: each confirmed once, and done before it is said. */
public final class YourPrivacy {
    private static final int MOST_TURNS = 10;

    enum Choice {
        WHAT_WE_KEEP,
        CALLS,
        FORGET,
        BACK
    }

    enum Confirmed {
        YES,
        NO
    }

    /** Who hides their number has nothing here that could be forgotten. */
    static final Menu<Choice> WITHOUT_NUMBER = Menu.<Choice>asking()
            .on(1, Choice.WHAT_WE_KEEP, TO_HEAR_WHAT_WE_KEEP)
            .back(Choice.BACK)
            .otherwise(Choice.BACK);

    static final Menu<Confirmed> NEVER_CALL = confirm(NEVER_CALL_MEANS, TO_BE_NEVER_CALLED);
    static final Menu<Confirmed> ALLOW_CALLS = confirm(ALLOW_CALLS_MEANS, TO_ALLOW_CALLS);
    static final Menu<Confirmed> FORGET = confirm(FORGET_MEANS, TO_BE_FORGOTTEN);

    private final Privacy privacy;
    private final PatientNumbers numbers;
    private final InstantSource clock;

    public YourPrivacy(Privacy privacy, PatientNumbers numbers, InstantSource clock) {
        this.privacy = privacy;
        this.numbers = numbers;
        this.clock = clock;
    }

    void on(Call call) {
        var own = call.phone().map(numbers::asKept);
        for (int turn = 0; turn < MOST_TURNS; turn++)
            switch (call.choose(own.map(this::menu).orElse(WITHOUT_NUMBER))) {
                case WHAT_WE_KEEP -> call.say(FOR_A_CALL_WE_KEEP, WE_REMEMBER_IF_YOU_AGREE, WE_GIVE_IT_TO_NOBODY);
                case CALLS -> own.ifPresent(phone -> calls(call, phone));
                case FORGET -> own.ifPresent(phone -> forget(call, phone));
                case BACK -> {
                    return;
                }
            }
    }

    private Menu<Choice> menu(Phone own) {
        return menu(privacy.isNeverCalled(own));
    }

    static Menu<Choice> menu(boolean neverCalled) {
        return Menu.<Choice>asking()
                .on(1, Choice.WHAT_WE_KEEP, TO_HEAR_WHAT_WE_KEEP)
                .on(2, Choice.CALLS, neverCalled ? TO_ALLOW_CALLS : TO_BE_NEVER_CALLED)
                .on(3, Choice.FORGET, TO_BE_FORGOTTEN)
                .back(Choice.BACK)
                .otherwise(Choice.BACK);
    }

    /** Silence changes nothing. */
    private static Menu<Confirmed> confirm(Prompt meaning, Prompt wish) {
        return Menu.<Confirmed>asking(meaning)
                .on(1, Confirmed.YES, wish)
                .on(2, Confirmed.NO, TO_LEAVE_IT_SO)
                .back(Confirmed.NO)
                .otherwise(Confirmed.NO);
    }

    private void calls(Call call, Phone own) {
        if (privacy.isNeverCalled(own)) allow(call, own);
        else neverCall(call, own);
    }

    private void neverCall(Call call, Phone own) {
        switch (call.choose(NEVER_CALL)) {
            case YES -> {
                privacy.neverCall(own, clock.instant());
                call.say(WE_NEVER_CALL_YOU);
            }
            case NO -> call.say(KEPT);
        }
    }

    private void allow(Call call, Phone own) {
        switch (call.choose(ALLOW_CALLS)) {
            case YES -> {
                privacy.allowCalls(own);
                call.say(WE_MAY_CALL_YOU);
            }
            case NO -> call.say(KEPT);
        }
    }

    private void forget(Call call, Phone own) {
        switch (call.choose(FORGET)) {
            case YES -> {
                switch (privacy.forget(own, clock.instant())) {
                    case FORGOTTEN -> call.say(WE_HAVE_FORGOTTEN_YOU);
                    case IN_A_CALL -> call.say(FORGET_AFTER_THE_CALL);
                }
            }
            case NO -> call.say(KEPT);
        }
    }
}
