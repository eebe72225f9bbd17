package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import warmline.call.Call;
import warmline.call.Menu;
import warmline.call.Phone;
import warmline.callback.Callbacks;
import warmline.prompt.Piece;
import warmline.prompt.Words.Digits;

/** The patient's line: the greeting, then what they rang for. */
public final class PatientLine {
    /** More rounds than a wandering caller needs; then a kind goodbye, so that no open line is held for ever. */
    private static final int MOST_TURNS = 20;

    enum Choice {
        TALK,
        HELP_NOW,
        YOUR_CALL
    }

    private final Callbacks callbacks;
    private final Person person;
    private final BookCallback book;
    private final HelpNow helpNow;
    private final YourCall yourCall;
    private final OnTheLine<Phone> onTheLine;

    public PatientLine(
            Callbacks callbacks,
            Person person,
            BookCallback book,
            HelpNow helpNow,
            YourCall yourCall,
            OnTheLine<Phone> onTheLine) {
        this.callbacks = callbacks;
        this.person = person;
        this.book = book;
        this.helpNow = helpNow;
        this.yourCall = yourCall;
        this.onTheLine = onTheLine;
    }

    public void on(Call call) {
        call.phone().ifPresent(onTheLine::join);
        try {
            converse(call);
        } finally {
            call.phone().ifPresent(onTheLine::leave);
        }
    }

    private void converse(Call call) {
        call.onZero(() -> person.on(call));
        call.say(LINE_NAME, NOT_RECORDED, FOR_A_PERSON, Piece.PRESS, Digits.of('0'));
        for (int turn = 0; turn < MOST_TURNS; turn++)
            switch (call.choose(menu(hasCall(call)))) {
                case TALK -> book.on(call);
                case HELP_NOW -> {
                    if (helpNow.on(call) == HelpNow.Next.TALK) book.on(call);
                }
                case YOUR_CALL -> yourCall.on(call);
            }
        call.part(GOODBYE);
    }

    private boolean hasCall(Call call) {
        return call.phone().flatMap(callbacks::open).isPresent();
    }

    static Menu<Choice> menu(boolean hasCall) {
        var menu = Menu.<Choice>asking().on(1, Choice.TALK, TO_TALK).on(2, Choice.HELP_NOW, TO_HELP_NOW);
        if (hasCall) menu.on(3, Choice.YOUR_CALL, TO_YOUR_CALL);
        // Whoever has a call already is not booked another by falling silent: they hear about the one they have.
        return hasCall
                ? menu.staying(OR_STAY).otherwise(Choice.YOUR_CALL)
                : menu.staying(OR_STAY_TO_BOOK).otherwise(Choice.TALK);
    }
}
