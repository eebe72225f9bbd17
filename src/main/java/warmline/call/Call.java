package warmline.call;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import warmline.prompt.Language;
import warmline.prompt.Prompt;
import warmline.prompt.Recording;
import warmline.prompt.Words;

/**
 * A call with the manners of our line. The same keys work everywhere: 0 a person, * back, # say it again. A wrong key is
 * answered kindly, a silence with a shorter question, a second silence with the menu's helpful default.
 */
public final class Call {
    /** Hands shake and keys bounce: the same key within this time is one press. */
    static final Duration ONE_PRESS = Duration.ofMillis(600);

    /** A limit, so that a stuck key cannot hold the line for ever; then the menu's default is taken. */
    static final int MOST_TURNS = 12;

    /**
     * More keys than anybody presses who wants something. From then on the caller is treated as one without keys, and silence
     * leads to a good end.
     */
    static final int MOST_KEYS = 500;

    private final Leg leg;
    private final InstantSource clock;
    private Runnable person = () -> {};
    private Heard ahead = new Heard.Silence();
    private char lastKey;
    private Instant lastPress = Instant.EPOCH;
    private boolean lastIsDigit;
    private Pace pace = Pace.USUAL;
    private boolean louder;
    private Language language = Language.EN;
    private int keys;

    public Call(Leg leg, InstantSource clock) {
        this.leg = leg;
        this.clock = clock;
    }

    /** What key 0 does wherever it is pressed; afterwards the caller is asked again where they were. */
    public void onZero(Runnable person) {
        this.person = person;
    }

    public void pace(Pace pace) {
        this.pace = pace;
    }

    public Pace pace() {
        return pace;
    }

    public void louder(boolean louder) {
        if (louder != this.louder) leg.louder(louder);
        this.louder = louder;
    }

    public void language(Language language) {
        if (language != this.language) leg.speak(language);
        this.language = language;
    }

    public Language language() {
        return language;
    }

    public boolean isLouder() {
        return louder;
    }

    public Leg leg() {
        return leg;
    }

    public Optional<Phone> phone() {
        return leg.phone();
    }

    /** Says the words. A key stops them and is kept as the answer to the question that follows. */
    public void say(Words... words) {
        say(List.of(words));
    }

    public void say(List<Words> words) {
        if (ahead instanceof Heard.Silence) ahead = hear(words);
    }

    /** Plays a clip of somebody's own voice, in the middle of what is said. */
    public void say(Clip clip) {
        if (ahead instanceof Heard.Silence) ahead = patiently(() -> leg.play(clip));
    }

    /**
     * Records what they say, after the words that ask for it. A key that cuts those short is no answer to what comes
     * afterwards; the star means that they would rather not. Empty: nothing was said.
     */
    public Optional<Clip> record(Duration longest) {
        return taken().equals(new Heard.Key('*')) ? Optional.empty() : leg.record(longest);
    }

    public <C> C choose(Menu<C> menu) {
        var silences = 0;
        for (int turn = 0; turn < MOST_TURNS && silences < pace.asked; turn++) {
            var heard = answer(silences == 0 ? menu.asked() : menu.askedAgain());
            if (heard instanceof Heard.Key(char key)) {
                var choice = menu.choice(key).or(() -> key == '*' ? menu.back() : Optional.empty());
                if (choice.isPresent()) return choice.get();
                switch (key) {
                    case '0' -> person.run();
                    case '#', '*' -> {}
                    default -> say(Prompt.WRONG_KEY);
                }
            } else silences++;
        }
        return menu.otherwise();
    }

    /** Asks for digits, twice if need be. Zeros alone are the key 0, as everywhere: it may be pressed in haste. */
    public Typed digits(Question question) {
        for (int turn = 0, silences = 0; turn < MOST_TURNS && silences < pace.asked; turn++) {
            var typed = collect(question);
            if (typed.equals("*")) return new Typed.Back();
            if (typed.matches("0+") && typed.length() < question.most()) person.run();
            else if (typed.isEmpty()) silences++;
            else return new Typed.Digits(typed);
        }
        return new Typed.Nothing();
    }

    /** Plays a recording from the given place; which keys mean what is the dialogue's matter. */
    public Stopped play(Recording recording, Duration from) {
        if (ahead instanceof Heard.Key) return new Stopped(taken(), from);
        var at = from;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            var stopped = leg.play(recording, at);
            at = stopped.at();
            if (!bounced(stopped.by())) return stopped;
        }
        return new Stopped(new Heard.Silence(), at);
    }

    public Heard listen(Duration patience) {
        return ahead instanceof Heard.Key ? taken() : patiently(() -> leg.listen(patience));
    }

    /** As long as after a menu; whoever wants more time has it. */
    public Heard listen() {
        return listen(pace.patience(Menu.PATIENCE));
    }

    /** Asks for a person, as if key 0 had been pressed in a menu. */
    public void person() {
        person.run();
    }

    /** Leads the caller to a telephone outside. Keys that they pressed before are not for what comes afterwards. */
    public Leg.Transfer leadTo(Phone outside, Duration patience) {
        ahead = new Heard.Silence();
        return leg.leadTo(outside, patience);
    }

    /** Last words: says them, hangs up, and ends every dialogue on this call as any {@link Hangup} does. */
    public void part(Words... words) {
        leg.say(pace.words(List.of(words)));
        leg.hangUp();
        throw new Hangup();
    }

    private Heard answer(List<Words> words) {
        if (ahead instanceof Heard.Key) return taken();
        var heard = hear(words);
        return heard instanceof Heard.Key ? heard : listen();
    }

    private Heard taken() {
        var key = ahead;
        ahead = new Heard.Silence();
        return key;
    }

    private Heard hear(List<Words> words) {
        return patiently(() -> leg.say(pace.words(words)));
    }

    /** A bounced key must not cut words short: they begin again, and at most 600 ms of them are heard twice. */
    private Heard patiently(Supplier<Heard> attempt) {
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            var heard = attempt.get();
            if (!bounced(heard)) return heard;
        }
        return new Heard.Silence();
    }

    private boolean bounced(Heard heard) {
        if (!(heard instanceof Heard.Key(char key))) return false;
        var now = clock.instant();
        boolean bounced = key == lastKey && now.isBefore(lastPress.plus(ONE_PRESS));
        lastKey = key;
        lastPress = now;
        lastIsDigit = false;
        return ++keys > MOST_KEYS || bounced;
    }

    private String collect(Question question) {
        var digits = new StringBuilder();
        var heard = ahead instanceof Heard.Key ? taken() : asked(question);
        if (!(heard instanceof Heard.Key)) heard = leg.listen(pace.patience(question.patience()));
        while (heard instanceof Heard.Key(char key) && key != '#') {
            if (key == '*') return "*";
            digits.append(key);
            lastKey = key;
            lastPress = clock.instant();
            lastIsDigit = true;
            if (digits.length() == question.most()) break;
            heard = leg.listen(pace.patience(question.pause()));
        }
        return digits.toString();
    }

    /** The bounce of a menu's key is not the first digit; a number after a number may begin with the same one. */
    private Heard asked(Question question) {
        return lastIsDigit ? leg.say(pace.words(question.words())) : hear(question.words());
    }
}
