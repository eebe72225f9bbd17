package warmline.call;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import warmline.prompt.Language;
import warmline.prompt.Piece;
import warmline.prompt.Prompt;
import warmline.prompt.Recording;
import warmline.prompt.Words;

/**
 * A telephone whose keys are pressed at given moments, and its clock. {@code "3@500 3@700"} is key 3 at half a second, and again
 * 200 ms later. Saying anything takes two seconds. Whoever has no more keys stays on the line in silence.
 */
public final class ScriptedLeg implements Leg, InstantSource {
    private static final Instant START = Instant.parse("2026-01-05T09:40:00Z");
    private static final Duration SAYING = Duration.ofSeconds(2);

    private record Press(Instant at, char key) {}

    private final Deque<Press> presses = new ArrayDeque<>();
    private final List<List<Words>> said = new ArrayList<>();
    private Instant now = START;
    private boolean over;

    public static ScriptedLeg pressing(String keys) {
        var leg = new ScriptedLeg();
        for (var press : keys.split(" "))
            if (!press.isEmpty()) leg.press(press.charAt(0), Long.parseLong(press.substring(2)));
        return leg;
    }

    /** A key that goes down again and again, and never stops. */
    static ScriptedLeg stuck(char key, long everyMillis) {
        var leg = new ScriptedLeg();
        for (long at = 0; at < Duration.ofHours(2).toMillis(); at += everyMillis) leg.press(key, at);
        return leg;
    }

    private void press(char key, long millis) {
        presses.add(new Press(START.plusMillis(millis), key));
    }

    /** All that was begun to be said, oldest first. */
    public List<List<Words>> said() {
        return List.copyOf(said);
    }

    /** The same as text: prompts, and the keys that are named. Questions of a menu stand on a line each. */
    String heard() {
        return said.stream().map(ScriptedLeg::text).collect(Collectors.joining("\n"));
    }

    private static String text(List<Words> words) {
        return words.stream()
                .map(word -> switch (word) {
                    case Prompt prompt -> prompt.file();
                    case Piece piece -> piece.name().toLowerCase(java.util.Locale.ROOT);
                    case Words.Digits digits -> digits.digits();
                    default -> "";
                })
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    Duration elapsed() {
        return Duration.between(START, now);
    }

    boolean isOver() {
        return over;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Optional<Phone> phone() {
        return Optional.of(new Phone("6175550101"));
    }

    @Override
    public Heard say(List<Words> words) {
        stillThere();
        said.add(words);
        return within(SAYING);
    }

    @Override
    public Heard listen(Duration patience) {
        stillThere();
        return within(patience);
    }

    @Override
    public Stopped play(Recording recording, Duration from) {
        stillThere();
        var start = now;
        var heard = within(recording.length().minus(from));
        return new Stopped(heard, from.plus(Duration.between(start, now)));
    }

    private Heard within(Duration time) {
        var end = now.plus(time);
        if (presses.isEmpty() || presses.peek().at().isAfter(end)) {
            now = end;
            return new Heard.Silence();
        }
        var press = presses.remove();
        if (press.at().isAfter(now)) now = press.at();
        return new Heard.Key(press.key());
    }

    @Override
    public Heard play(Clip clip) {
        stillThere();
        return within(SAYING);
    }

    @Override
    public Optional<Clip> record(Duration longest) {
        stillThere();
        return Optional.empty();
    }

    @Override
    public Answer hearRinging(Ringing other) {
        return other.await();
    }

    @Override
    public void hideNumber() {}

    @Override
    public void speak(Language language) {}

    @Override
    public void louder(boolean louder) {}

    @Override
    public void join(Leg other) {
        stillThere();
    }

    @Override
    public Transfer leadTo(Phone outside, Duration patience) {
        stillThere();
        return Transfer.NOT_REACHED;
    }

    @Override
    public void hangUp() {
        over = true;
    }

    private void stillThere() {
        if (over) throw new Hangup();
    }
}
