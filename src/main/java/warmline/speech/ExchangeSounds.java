package warmline.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import warmline.prompt.Book;
import warmline.prompt.Language;
import warmline.prompt.Piece;
import warmline.prompt.Prompt;
import warmline.prompt.Sound.Audio;
import warmline.prompt.Sound.Pause;
import warmline.prompt.Spelling;
import warmline.prompt.Text;
import warmline.prompt.Words;
import warmline.prompt.Words.Digits;

/** What Asterisk plays by itself, under fixed names: its sentences while the service is down, and the tone before a recording. */
public final class ExchangeSounds {
    private final Book book;
    private final Spelling spelling = Spelling.in(Language.EN);

    public ExchangeSounds(Book book) {
        this.book = book;
    }

    /**
     * Writes {@code fallback/sorry}, {@code connecting}, {@code crisis-number}, {@code team-sorry}, and {@code beep}.
     *
     * @param sounds the folder that the dialplan's names are relative to
     * @param crisisNumber spoken when it cannot be reached
     */
    public void write(Path sounds, String crisisNumber) {
        var folder = sounds.resolve("fallback");
        try {
            Files.createDirectories(folder);
        } catch (IOException broken) {
            throw CannotSpeak.notWritten(folder, broken);
        }
        var breath = Pause.ofMillis(700);
        var zero = List.<Words>of(Prompt.TO_CRISIS_LINE, Piece.PRESS, Digits.of('0'));
        var sorry = new ArrayList<Words>(List.of(Prompt.FALLBACK_SORRY, breath));
        sorry.addAll(zero);
        sorry.addAll(List.of(breath, Prompt.OR_STAY));
        Wav.write(joined(sorry), folder.resolve("sorry.wav"));
        Wav.write(joined(List.of(Prompt.CONNECTING)), folder.resolve("connecting.wav"));
        Wav.write(joined(List.of(Prompt.NOT_CONNECTED, new Digits(crisisNumber))), folder.resolve("crisis-number.wav"));
        Wav.write(joined(List.of(Prompt.FALLBACK_TEAM_SORRY)), folder.resolve("team-sorry.wav"));
        Wav.write(beep(), sounds.resolve("beep.wav"));
    }

    /** What Asterisk plays before it records: 440 Hz for a quarter of a second, faded at both ends. */
    private static Sound beep() {
        var samples = new float[TelephoneAudio.RATE / 4];
        for (int i = 0; i < samples.length; i++) {
            double edge = Math.min(1, Math.min(i, samples.length - 1 - i) / (TelephoneAudio.RATE * 0.02));
            samples[i] = (float) (0.1 * edge * Math.sin(2 * Math.PI * 440 * i / TelephoneAudio.RATE));
        }
        return new Sound(samples, TelephoneAudio.RATE);
    }

    private Sound joined(List<Words> words) {
        var parts = words.stream()
                .flatMap(word -> spelling.of(word).stream())
                .map(this::samples)
                .toList();
        var all = new float[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return new Sound(all, TelephoneAudio.RATE);
    }

    private float[] samples(warmline.prompt.Sound sound) {
        return switch (sound) {
            case Pause pause -> new float[(int) (pause.length().toMillis() * TelephoneAudio.RATE / 1000)];
            case Text text -> Wav.read(book.of(text).file()).samples();
            case Audio audio -> Wav.read(audio.recording().file()).samples();
        };
    }
}
