package warmline.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import warmline.prompt.Book;
import warmline.prompt.Language;
import warmline.prompt.Piece;
import warmline.prompt.Prompt;
import warmline.prompt.Sound.Audio;
import warmline.prompt.Sound.Pause;
import warmline.prompt.Spelling;
import warmline.prompt.Spoken;
import warmline.prompt.Text;
import warmline.prompt.Words;

/**
 * What Asterisk plays by itself, under fixed names: its sentences while the service is down, and the tone before a recording. In
 * another language than English it looks for them in a folder named after that.
 */
public final class ExchangeSounds {
    private final Spoken spoken;

    public ExchangeSounds(Spoken spoken) {
        this.spoken = spoken;
    }

    /**
     * Writes all that the dialplan names, in every language that can be heard: folder {@code fallback}, the digits that {@code
     * SayDigits} looks for, and {@code beep}.
     *
     * @param sounds the folder that the dialplan's names are relative to
     * @param crisisNumber spoken when it cannot be reached
     */
    public void write(Path sounds, String crisisNumber) {
        folder(sounds);
        Wav.write(beep(), sounds.resolve("beep.wav"));
        for (var language : Language.values())
            spoken.in(language).ifPresent(book -> write(language, book, folder(sounds, language), crisisNumber));
    }

    private static Path folder(Path sounds, Language language) {
        return language == Language.EN ? sounds : sounds.resolve(language.folder());
    }

    private void write(Language language, Book book, Path folder, String crisisNumber) {
        folder(folder.resolve("digits"));
        folder(folder.resolve("fallback"));
        FallbackWords.all(crisisNumber, other(language))
                .forEach((name, words) -> Wav.write(joined(language, book, words), folder.resolve(name + ".wav")));
    }

    /** The other language is offered in its own words. */
    private List<Words> other(Language language) {
        var other = language == Language.EN ? Language.ES : Language.EN;
        var option = other == Language.ES ? Prompt.TO_SPEAK_SPANISH : Prompt.TO_SPEAK_ENGLISH;
        return spoken.in(other)
                .map(book -> Stream.of(option, Piece.PRESS, Piece.N3)
                        .<Words>map(text -> new Audio(book.of(text)))
                        .toList())
                .orElse(List.of());
    }

    private static void folder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException broken) {
            throw CannotSpeak.notWritten(folder, broken);
        }
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

    private static Sound joined(Language language, Book book, List<Words> words) {
        var spelling = Spelling.in(language);
        var parts = words.stream()
                .flatMap(word -> spelling.of(word).stream())
                .map(sound -> samples(book, sound))
                .toList();
        var all = new float[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return new Sound(all, TelephoneAudio.RATE);
    }

    private static float[] samples(Book book, warmline.prompt.Sound sound) {
        return switch (sound) {
            case Pause pause -> new float[(int) (pause.length().toMillis() * TelephoneAudio.RATE / 1000)];
            case Text text -> Wav.read(book.of(text).file()).samples();
            case Audio audio -> Wav.read(audio.recording().file()).samples();
        };
    }
}
