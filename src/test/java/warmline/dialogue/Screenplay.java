package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import warmline.call.Answer;
import warmline.call.Call;
import warmline.call.Clip;
import warmline.call.Hangup;
import warmline.call.Heard;
import warmline.call.Leg;
import warmline.call.Phone;
import warmline.call.Ringing;
import warmline.call.Stopped;
import warmline.prompt.Language;
import warmline.prompt.Piece;
import warmline.prompt.Recording;
import warmline.prompt.Sound;
import warmline.prompt.Text;
import warmline.prompt.Words;

/**
 * A conversation as text. The caller's lines are the input, the whole text is the expected output:
 *
 * <pre>
 * line: to-talk press 1, to-help-now press 2
 * caller: 1
 * </pre>
 *
 * The caller presses keys, is silent, speaks (when recorded), or hangs up; {@code (after 40 s) 2} presses a key while a
 * recording plays. The telephone {@code outside} is the one we ring or lead to. When the caller's lines are used up they
 * hang up.
 */
public final class Screenplay implements Leg {
    private final Deque<String> caller;
    private final Deque<String> outside;
    private final List<String> text = new ArrayList<>();
    private final Optional<Phone> phone;
    private final Time time;
    private final Deque<Character> keys = new ArrayDeque<>();
    private boolean over;

    /** A clock that passes only when somebody waits. */
    public static final class Time implements InstantSource {
        private Instant now;

        public Time(String start) {
            now = Instant.parse(start);
        }

        @Override
        public Instant instant() {
            return now;
        }

        public void pass(Duration time) {
            now = now.plus(time);
        }
    }

    private Screenplay(String script, Optional<Phone> phone, Time time) {
        caller = lines(script, "caller: ");
        outside = lines(script, "outside: ");
        this.phone = phone;
        this.time = time;
    }

    private static Deque<String> lines(String script, String who) {
        return script.lines()
                .filter(line -> line.startsWith(who))
                .map(line -> line.substring(who.length()))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    public static void check(Consumer<Call> dialogue, Optional<Phone> phone, Time time, String expected) {
        var play = new Screenplay(expected, phone, time);
        try {
            dialogue.accept(new Call(play, time));
        } catch (Hangup gone) {
            if (!play.over) play.text.add("(gone)");
        }
        assertEquals(expected.strip(), String.join("\n", play.text));
    }

    @Override
    public Optional<Phone> phone() {
        return phone;
    }

    @Override
    public Heard say(List<Words> words) {
        stillThere();
        if (!keys.isEmpty()) return key(keys.removeFirst());
        text.add("line: "
                + words.stream()
                        .map(Screenplay::spoken)
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining(" ")));
        time.pass(Duration.ofSeconds(words.size()));
        return new Heard.Silence();
    }

    static String spoken(Words words) {
        return switch (words) {
            case Piece piece -> piece.name().toLowerCase();
            case Text prompt -> prompt.file();
            case Sound.Audio audio -> "[" + audio.recording().file().getFileName() + "]";
            case Sound.Pause _ -> "";
            case Words.Digits digits -> digits.digits();
            case Words.Number number -> Integer.toString(number.number());
            case Words.Clock clock -> clock.time().toString();
            case Words.Window window -> window.from() + "/" + window.to().toLocalTime();
        };
    }

    @Override
    public Heard listen(Duration patience) {
        stillThere();
        if (!keys.isEmpty()) return key(keys.removeFirst());
        var does = act();
        if (does.equals("silence")) {
            time.pass(patience);
            return new Heard.Silence();
        }
        for (char key : does.toCharArray()) keys.add(key);
        return key(keys.removeFirst());
    }

    @Override
    public Stopped play(Recording recording, Duration from) {
        stillThere();
        text.add("line: plays [" + recording.file().getFileName() + "] from " + from.toSeconds() + " s");
        var does = caller.isEmpty() ? "hangs up" : caller.peek();
        if (!does.startsWith("(after ")) {
            time.pass(recording.length().minus(from));
            return new Stopped(new Heard.Silence(), recording.length());
        }
        act();
        var seconds = Integer.parseInt(does.substring("(after ".length(), does.indexOf(" s)")));
        time.pass(Duration.ofSeconds(seconds));
        return new Stopped(key(does.charAt(does.length() - 1)), from.plusSeconds(seconds));
    }

    @Override
    public Heard play(Clip clip) {
        stillThere();
        text.add("line: plays " + clip);
        return new Heard.Silence();
    }

    @Override
    public Optional<Clip> record(Duration longest) {
        stillThere();
        return act().equals("speaks") ? Optional.of(new Clip(new byte[100])) : Optional.empty();
    }

    @Override
    public Answer hearRinging(Ringing other) {
        stillThere();
        text.add("(hears ringing)");
        return other.await();
    }

    @Override
    public void hideNumber() {}

    @Override
    public void speak(Language language) {
        stillThere();
        text.add("(" + language + ")");
    }

    @Override
    public void louder(boolean louder) {
        stillThere();
        text.add(louder ? "(louder)" : "(as loud as usual)");
    }

    @Override
    public void join(Leg other) {
        stillThere();
        text.add("(joined)");
        var does = outside.isEmpty() ? "hangs up" : outside.removeFirst();
        text.add("outside: " + does);
        if (does.equals("peer hangs up")) throw new Hangup();
    }

    @Override
    public Transfer leadTo(Phone number, Duration patience) {
        stillThere();
        text.add("(led to " + number.number() + ")");
        boolean reached = !outside.isEmpty() && outside.peek().equals("talks");
        if (!outside.isEmpty()) text.add("outside: " + outside.removeFirst());
        return reached ? Transfer.TALKED : Transfer.NOT_REACHED;
    }

    @Override
    public void hangUp() {
        if (!over) text.add("(the line hangs up)");
        over = true;
    }

    private void stillThere() {
        if (over) throw new Hangup();
    }

    private String act() {
        var does = caller.isEmpty() ? "hangs up" : caller.removeFirst();
        text.add("caller: " + does);
        time.pass(Duration.ofSeconds(2));
        if (does.equals("hangs up")) throw new Hangup();
        return does;
    }

    private Heard key(char key) {
        return new Heard.Key(key);
    }

    /** A recording that only has a name and a length. */
    public static Recording recording(String name, Duration length) {
        return new Recording(Path.of("/recordings", name), length);
    }
}
