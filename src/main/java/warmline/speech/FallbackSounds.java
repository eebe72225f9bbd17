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

/** What Asterisk says by itself while the service is down: whole sentences joined ahead of time, under fixed names. */
public final class FallbackSounds {
    private final Book book;
    private final Spelling spelling = Spelling.in(Language.EN);

    public FallbackSounds(Book book) {
        this.book = book;
    }

    /**
     * Writes {@code fallback/sorry}, {@code connecting}, {@code crisis-number} and {@code team-sorry}.
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
        Wav.write(
                joined(List.of(Prompt.NOT_CONNECTED, new Digits(crisisNumber))), folder.resolve("crisis-number.wav"));
        Wav.write(joined(List.of(Prompt.FALLBACK_TEAM_SORRY)), folder.resolve("team-sorry.wav"));
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
