package warmline.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import warmline.call.Answer;
import warmline.call.Clip;
import warmline.call.Hangup;
import warmline.call.Heard;
import warmline.call.Leg;
import warmline.call.Phone;
import warmline.call.Ringing;
import warmline.call.Stopped;
import warmline.prompt.Language;
import warmline.prompt.Prompt;
import warmline.prompt.Recording;
import warmline.prompt.Words;

/** The telephone of somebody who presses keys blindly, or none; and what they got from the line. */
final class Wanderer implements Leg {
    /** More than anybody can bear; a line that says more goes round for ever. */
    private static final int MOST_STEPS = 5_000;

    /** Once no key is pressed any more; the longest recording lasts three minutes here, and who likes it slower is asked three times. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(40);

    static final int MOST_CALLBACKS = 50;
    private static final int LAST_LINES = 60;
    private static final Clip VOICE = new Clip(new byte[50]);

    /** What a call was good for. */
    enum Got {
        A_RECORDING,
        A_PERSON,
        /** Only where nobody can be reached. */
        THE_CRISIS_NUMBER
    }

    final Set<Got> got = EnumSet.noneOf(Got.class);
    final MenuHeard menu = new MenuHeard();
    private final Stage stage;
    private final RandomGenerator dice;
    private final Optional<Phone> phone;
    private final boolean isCrisisLineReached;
    private final Fingers fingers;
    private final @Nullable Instant leaves;
    private final Deque<String> log = new ArrayDeque<>();
    private Instant lastKey = Stage.START;
    private int steps;
    private boolean wasSaid;
    private boolean hadLastWords;
    private boolean isGone;
    private boolean over;

    Wanderer(Stage stage, RandomGenerator dice, Habit habit, Optional<Phone> phone, boolean isCrisisLineReached) {
        this.stage = stage;
        this.dice = dice;
        this.phone = phone;
        this.isCrisisLineReached = isCrisisLineReached;
        fingers = new Fingers(habit, dice, stage.time.instant());
        leaves = dice.nextInt(4) == 0 ? fingers.leaving(Duration.ofMinutes(8)) : null;
    }

    /** Hung up, or joined to a peer. */
    boolean isGone() {
        return isGone;
    }

    /** The line hung up after words that ask nothing. */
    boolean hadLastWords() {
        return hadLastWords;
    }

    boolean isHungUp() {
        return over;
    }

    /** The end of what was heard and pressed. */
    String told() {
        return String.join("\n", log);
    }

    @Override
    public Optional<Phone> phone() {
        return phone;
    }

    @Override
    public Heard say(List<Words> words) {
        step(words.stream()
                .map(Screenplay::spoken)
                .filter(spoken -> !spoken.isEmpty())
                .collect(Collectors.joining(" ")));
        menu.said(words);
        wasSaid = true;
        if (words.contains(Prompt.NOT_CONNECTED)) got.add(Got.THE_CRISIS_NUMBER);
        return within(Duration.ofSeconds(words.size()));
    }

    @Override
    public Heard listen(Duration patience) {
        step("");
        peerMayCome();
        return within(patience);
    }

    /** Whoever waits on the line is joined to a peer by another thread, and ends here. */
    private void peerMayCome() {
        if (dice.nextInt(8) != 0) return;
        for (var callback : stage.callbacks.newest(MOST_CALLBACKS))
            if (stage.waitingRoom.take(callback.id()).isPresent()) {
                got.add(Got.A_PERSON);
                gone("(a peer is joined)");
            }
    }

    @Override
    public Stopped play(Recording recording, Duration from) {
        step("plays from " + from.toSeconds() + " s");
        got.add(Got.A_RECORDING);
        var start = stage.time.instant();
        var heard = within(recording.length().minus(from));
        return new Stopped(heard, from.plus(Duration.between(start, stage.time.instant())));
    }

    @Override
    public Heard play(Clip clip) {
        step("plays a clip");
        return within(Duration.ofSeconds(2));
    }

    @Override
    public Optional<Clip> record(Duration longest) {
        step("records");
        boolean isSilent = within(longest) instanceof Heard.Silence;
        return isSilent && dice.nextBoolean() ? Optional.of(VOICE) : Optional.empty();
    }

    @Override
    public Answer hearRinging(Ringing other) {
        throw new AssertionError("a patient heard ringing");
    }

    @Override
    public void hideNumber() {}

    @Override
    public void speak(Language language) {}

    @Override
    public void louder(boolean louder) {}

    @Override
    public void join(Leg other) {
        throw new AssertionError("a patient was joined from the wrong side");
    }

    @Override
    public Transfer leadTo(Phone outside, Duration patience) {
        step("(led to " + outside.number() + ")");
        pass(isCrisisLineReached ? Duration.ofSeconds(dice.nextInt(1, 120)) : patience);
        fingers.forget(stage.time.instant());
        if (!isCrisisLineReached) return Transfer.NOT_REACHED;
        got.add(Got.A_PERSON);
        return Transfer.TALKED;
    }

    @Override
    public void hangUp() {
        if (over) return;
        note("(the line hangs up)");
        hadLastWords = wasSaid && !menu.isAsked();
        over = true;
    }

    private void step(String line) {
        if (over || isGone) throw new Hangup();
        if (!line.isEmpty()) note("line: " + line);
        wasSaid = false;
        if (++steps > MOST_STEPS) throw new AssertionError("the line goes round for ever");
    }

    /** Keys pressed before and not yet heard count. */
    private Heard within(Duration time) {
        var end = stage.time.instant().plus(time);
        var next = fingers.next();
        if (next.isEmpty() || next.get().isAfter(end)) {
            pass(time);
            menu.silence();
            return new Heard.Silence();
        }
        pass(Duration.between(stage.time.instant(), next.get()));
        char key = fingers.press();
        note("caller: " + key);
        menu.pressed(key);
        lastKey = stage.time.instant();
        return new Heard.Key(key);
    }

    private void pass(Duration time) {
        if (time.isPositive()) stage.time.pass(time);
        if (leaves != null && leaves.isBefore(stage.time.instant())) gone("(the caller hangs up)");
        if (stage.time.instant().isAfter(lastKey.plus(LONGEST_SILENCE)))
            throw new AssertionError("the line goes on in silence for ever");
    }

    private void gone(String how) {
        note(how);
        isGone = true;
        throw new Hangup();
    }

    private void note(String line) {
        log.add(line);
        if (log.size() > LAST_LINES) log.removeFirst();
    }
}
