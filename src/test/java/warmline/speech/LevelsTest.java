package warmline.speech;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import warmline.RealRecordings;
import warmline.prompt.Language;
import warmline.prompt.Piece;
import warmline.prompt.Prompt;
import warmline.prompt.Text;

/** All that the line plays, as rendered: one is as loud as the other, and no word loses its beginning. */
class LevelsTest {
    private static final double MOST_DB_APART = 2;
    private static final double LEAST_SECONDS_BEFORE = 0.06;
    private static final double LONGEST_SECONDS = 20;

    private static final double HIGHEST_PEAK_DB = -3;

    @TempDir
    Path folder;

    private final Recordings recordings;
    private final Map<String, Sound> spoken = new TreeMap<>();

    LevelsTest() throws IOException {
        recordings = RealRecordings.rendered();
        for (var prompt : Prompt.values()) add(prompt);
        for (var piece : Piece.in(Language.EN)) add(piece);
        recordings.captions().forEach((text, recording) -> spoken.put(text, Wav.read(recording.file())));
    }

    private void add(Text text) {
        spoken.put(text.file(), Wav.read(recordings.of(text).file()));
    }

    @Test
    void one_is_as_loud_as_the_other() {
        var levels = spoken.values().stream()
                .mapToDouble(sound -> ActiveLevel.of(sound.samples(), sound.rate()))
                .summaryStatistics();
        assertTrue(levels.getCount() > 200, levels.toString());
        assertTrue(levels.getMax() - levels.getMin() < MOST_DB_APART, levels.toString());
    }

    @Test
    void the_loudest_is_not_cut_off() {
        spoken.forEach((text, sound) -> {
            double peak = peak(sound);
            assertTrue(peak <= HIGHEST_PEAK_DB, text + " has a peak of " + peak + " dB");
        });
    }

    private static double peak(Sound sound) {
        double peak = 0;
        for (var sample : sound.samples()) peak = Math.max(peak, Math.abs(sample));
        return 20 * Math.log10(peak);
    }

    @Test
    void no_word_begins_before_it_can_be_heard() {
        spoken.forEach((text, sound) -> {
            double before = (double) SpeechSpan.in(sound.samples(), sound.rate())
                            .orElseThrow()
                            .from()
                    / sound.rate();
            assertTrue(before >= LEAST_SECONDS_BEFORE, text + " begins after " + before + " s");
        });
    }

    @Test
    void what_asterisk_says_by_itself_is_no_longer_than_a_menu() throws IOException {
        new ExchangeSounds(_ -> Optional.of(recordings)).write(folder, "988");
        try (var files = Files.list(folder.resolve("fallback"))) {
            for (var file : files.toList())
                assertTrue(
                        Wav.read(file).seconds() <= LONGEST_SECONDS,
                        file + " lasts " + Wav.read(file).seconds() + " s");
        }
    }
}
