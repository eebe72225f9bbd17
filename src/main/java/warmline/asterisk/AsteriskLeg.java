package warmline.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import warmline.call.Answer;
import warmline.call.Clip;
import warmline.call.Hangup;
import warmline.call.Heard;
import warmline.call.Leg;
import warmline.call.Phone;
import warmline.call.Ringing;
import warmline.call.Stopped;
import warmline.prompt.Book;
import warmline.prompt.Language;
import warmline.prompt.Recording;
import warmline.prompt.Sound;
import warmline.prompt.Spelling;
import warmline.prompt.Spoken;
import warmline.prompt.Text;
import warmline.prompt.Words;

/** A leg held by Asterisk, steered over its AGI connection by whichever thread talks on it. */
public final class AsteriskLeg implements Leg {
    private static final Duration LISTEN_WHILE_RINGING = Duration.ofMillis(100);

    /** Factors of VOLUME: six decibels more, as much as the levelled prompts bear without being clipped. */
    private static final String LOUDER = "2";

    private static final String AS_USUAL = "1";

    /** Before the first word as well as after the last: nobody is hurried into speaking. */
    private static final int SILENCE_ENDS_RECORDING_SECONDS = 4;

    /** Two minutes: any ringing ends by itself well before. */
    private static final int MOST_LISTENS = 1_200;

    private final Agi agi;
    private final String channel;
    private final Optional<Phone> phone;
    private final House house;
    private final Runnable cut;
    private volatile Book book;
    private volatile Spelling spelling = Spelling.in(Language.EN);
    private final CountDownLatch over = new CountDownLatch(1);

    /**
     * What all legs share.
     *
     * @param clips a folder of our own for voices on their way to or from the caller
     * @param shown the centre's number
     */
    public record House(Spoken spoken, Path clips, Phone shown) {}

    /** @param cut ends the leg where AGI no longer reaches it: once it is joined to another */
    AsteriskLeg(Agi agi, String channel, Optional<Phone> phone, House house, Runnable cut) {
        this.agi = agi;
        this.channel = channel;
        this.phone = phone;
        this.house = house;
        this.cut = cut;
        this.book = book(Language.EN);
    }

    @Override
    public Optional<Phone> phone() {
        return phone;
    }

    @Override
    public Heard say(List<Words> words) {
        for (var word : words) for (var sound : spelling.of(word)) if (play(sound) instanceof Heard.Key key) return key;
        return new Heard.Silence();
    }

    private Heard play(Sound sound) {
        return switch (sound) {
            case Text text -> play(book.of(text));
            case Sound.Audio audio -> play(audio.recording());
            case Sound.Pause pause -> agi.waitForKey(pause.length());
        };
    }

    private Heard play(Recording recording) {
        return agi.stream(name(recording.file()), recording.length());
    }

    @Override
    public Heard listen(Duration patience) {
        return agi.waitForKey(patience);
    }

    @Override
    public Stopped play(Recording recording, Duration from) {
        return agi.stream(name(recording.file()), recording.length(), from);
    }

    @Override
    public Heard play(Clip clip) {
        var file = house.clips().resolve(clipName() + ".wav");
        try {
            Files.write(file, clip.wav());
            return agi.stream(name(file), Voice.length(clip.wav()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    @Override
    public Optional<Clip> record(Duration longest) {
        var file = house.clips().resolve(clipName() + ".wav");
        try {
            agi.record(name(file), longest, SILENCE_ENDS_RECORDING_SECONDS);
            return Files.exists(file) ? Voice.in(Files.readAllBytes(file)).map(Clip::new) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    @Override
    public Answer hearRinging(Ringing other) {
        agi.exec("Playtones", "ring");
        for (int listens = 0; listens < MOST_LISTENS && !other.isOver(); listens++)
            agi.waitForKey(LISTEN_WHILE_RINGING);
        agi.exec("StopPlaytones");
        return other.await();
    }

    @Override
    public void hideNumber() {
        agi.set("CALLERID(num)", house.shown().number());
    }

    @Override
    public void speak(Language language) {
        book = book(language);
        spelling = Spelling.in(language);
        agi.set("CHANNEL(language)", language.folder()); // the dialplan goes on in it, should we be gone
    }

    private Book book(Language language) {
        return house.spoken().in(language).orElseThrow(() -> new IllegalStateException(language + " cannot be heard"));
    }

    @Override
    public void louder(boolean louder) {
        agi.set("VOLUME(TX)", louder ? LOUDER : AS_USUAL);
    }

    @Override
    public void join(Leg other) {
        if (!(other instanceof AsteriskLeg patient)) throw new IllegalArgumentException("a leg of another exchange");
        agi.talk("Bridge", patient.channel, "x");
        agi.get("BRIDGERESULT"); // throws when this side has hung up
    }

    @Override
    public Transfer leadTo(Phone outside, Duration patience) {
        hideNumber();
        // g: come back here afterwards; i and I: no number travels between the two
        agi.talk("Dial", "PJSIP/" + outside.number() + "@trunk", Long.toString(patience.toSeconds()), "giI");
        return agi.get("DIALSTATUS").equals("ANSWER") ? Transfer.TALKED : Transfer.NOT_REACHED;
    }

    @Override
    public void hangUp() {
        if (over.getCount() == 0) return;
        over.countDown();
        try {
            agi.set("WARMLINE_DONE", "1");
            agi.exec("Hangup", "16");
        } catch (Hangup | IllegalStateException beyondAgi) {
            cut.run();
        }
    }

    /** Parks the thread that holds the AGI connection while another one talks on it. */
    void awaitOver() throws InterruptedException {
        over.await();
    }

    private String clipName() {
        return "clip-" + channel.replaceAll("[^A-Za-z0-9]", "-");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asterisk wants the name without its ending, and finds the format itself. */
    private static String name(Path file) {
        var name = file.toString();
        return name.substring(0, name.length() - ".wav".length());
    }
}
