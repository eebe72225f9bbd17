package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.util.ArrayList;
import java.util.List;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.call.Phone;
import warmline.patient.PatientNumbers;
import warmline.prompt.Piece;
import warmline.prompt.Sound.Pause;
import warmline.prompt.Words;
import warmline.prompt.Words.Digits;

/** The patient's line: the greeting, then what they rang for. */
public final class PatientLine {
    /** More rounds than a wandering caller needs; then they are led to a person, so that no open line is held for ever. */
    private static final int MOST_TURNS = 20;

    private static final List<Words> GREETING =
            List.of(LINE_NAME, NOT_RECORDED, FOR_A_PERSON, Piece.PRESS, Digits.of('0'));

    enum Choice {
        TALK,
        HELP_NOW,
        YOUR_CALL,
        OTHER
    }

    private final PatientNumbers numbers;
    private final Person person;
    private final CrisisLineOnly crisisLineOnly;
    private final BookCallback book;
    private final HelpNow helpNow;
    private final YourCall yourCall;
    private final OtherThings other;
    private final ChooseLanguage language;
    private final Manners manners;
    private final OnTheLine<Phone> onTheLine;

    public PatientLine(
            PatientNumbers numbers,
            Person person,
            CrisisLineOnly crisisLineOnly,
            BookCallback book,
            HelpNow helpNow,
            YourCall yourCall,
            GroupsAndCentre groups,
            YourPrivacy privacy,
            ChooseLanguage language,
            Manners manners,
            OnTheLine<Phone> onTheLine) {
        this.numbers = numbers;
        this.person = person;
        this.crisisLineOnly = crisisLineOnly;
        this.book = book;
        this.helpNow = helpNow;
        this.yourCall = yourCall;
        this.other = new OtherThings(groups, privacy, language, manners);
        this.language = language;
        this.manners = manners;
        this.onTheLine = onTheLine;
    }

    public void on(Call call) {
        var own = call.phone().map(numbers::asKept);
        own.ifPresent(onTheLine::join);
        try {
            converse(call);
        } finally {
            own.ifPresent(onTheLine::leave);
        }
    }

    private void converse(Call call) {
        manners.recall(call);
        if (crisisLineOnly.isFor(call)) {
            call.say(GREETING);
            crisisLineOnly.on(call);
            call.part(GOODBYE);
        }
        call.onZero(() -> person.on(call));
        greet(call);
        for (int turn = 0; turn < MOST_TURNS; turn++)
            switch (call.choose(menu(yourCall.isBooked(call)))) {
                case TALK -> talk(call);
                case HELP_NOW -> {
                    if (helpNow.on(call) == HelpNow.Next.TALK) talk(call);
                }
                case YOUR_CALL -> yourCall.on(call);
                case OTHER -> other.on(call);
            }
        person.reach(call);
        call.part(GOODBYE);
    }

    /** Whom no call can be promised is led to a person now, and then to something that may help. */
    private void talk(Call call) {
        if (book.on(call) || !person.on(call)) return;
        if (helpNow.on(call) == HelpNow.Next.NOTHING_HERE) call.part(GOODBYE);
    }

    private void greet(Call call) {
        var words = new ArrayList<Words>(GREETING);
        var language = this.language.hint(call);
        if (!language.isEmpty()) words.add(Pause.ofMillis(600));
        words.addAll(language);
        call.say(words);
    }

    static Menu<Choice> menu(boolean hasCall) {
        var menu = Menu.<Choice>asking().on(1, Choice.TALK, TO_TALK).on(2, Choice.HELP_NOW, TO_HELP_NOW);
        if (hasCall) menu.on(3, Choice.YOUR_CALL, TO_YOUR_CALL);
        menu.on(4, Choice.OTHER, TO_OTHER_THINGS);
        // Whoever has a call already is not booked another by falling silent: they hear about the one they have.
        return hasCall
                ? menu.staying(OR_STAY).otherwise(Choice.YOUR_CALL)
                : menu.staying(OR_STAY_TO_BOOK).otherwise(Choice.TALK);
    }
}
