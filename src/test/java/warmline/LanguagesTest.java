package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import warmline.prompt.Language;
import warmline.prompt.Piece;
import warmline.prompt.Prompt;
import warmline.prompt.Text;

/** A voice is a program here that hums, and every text is the same. */
class LanguagesTest {
    @TempDir
    Path folder;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @BeforeEach
    void somebody_hums() throws IOException {
        var hum = new byte[16_000];
        for (int at = 0; at < hum.length / 2; at++)
            hum[2 * at + 1] = (byte) (60 * Math.sin(2 * Math.PI * 400 * at / 16_000));
        var format = new AudioFormat(16_000, 16, 1, true, false);
        try (var audio = new AudioInputStream(new ByteArrayInputStream(hum), format, hum.length / 2)) {
            AudioSystem.write(
                    audio, AudioFileFormat.Type.WAVE, folder.resolve("hum.wav").toFile());
        }
        program("hum", "cp " + folder + "/hum.wav \"$1\"");
        Files.createSymbolicLink(folder.resolve("deploy"), LineUnderTest.PROJECT.resolve("deploy"));
        for (var language : Language.values()) {
            for (var prompt : Prompt.values()) write(language, prompt);
            for (var piece : Piece.in(language)) write(language, piece);
        }
    }

    private void write(Language language, Text text) throws IOException {
        var file = folder.resolve("prompts").resolve(language.folder()).resolve(text.file() + ".txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "Hm.\n");
    }

    @Test
    void spanish_can_be_heard_once_every_text_of_it_is_there() throws Exception {
        try (var languages =
                begin(Map.of("WARMLINE_VOICE_ES", folder + "/hum {file}", "WARMLINE_LINE_NAME", "Riverside"))) {
            assertEquals("Spanish can be heard too.", told.poll(60, TimeUnit.SECONDS));
            var spanish = languages.recordings(Language.ES).orElseThrow();
            for (var prompt : Prompt.values())
                assertTrue(Files.exists(spanish.of(prompt).file()), prompt.file());
            for (var piece : Piece.in(Language.ES))
                assertTrue(Files.exists(spanish.of(piece).file()), piece.file());
            assertTrue(spanish.captions().containsKey("Le damos la bienvenida a Riverside."));
            assertEquals("[English: , Spanish: ]", shown(languages));
        }
    }

    @Test
    void spanish_is_not_offered_while_one_text_is_missing() throws Exception {
        Files.delete(folder.resolve("prompts/es/pieces/hour-1.txt"));
        try (var languages = begin(Map.of("WARMLINE_VOICE_ES", folder + "/hum {file}"))) {
            var why = told.poll(60, TimeUnit.SECONDS);
            assertTrue(String.valueOf(why).contains("es/pieces/hour-1.txt cannot be read"), why);
            assertTrue(languages.recordings(Language.ES).isEmpty());
        }
    }

    @Test
    void a_voice_that_does_not_speak_is_told_and_the_line_stays_in_english() throws Exception {
        program("mute", "exit 3");
        try (var languages = begin(Map.of("WARMLINE_VOICE_ES", folder + "/mute {file}"))) {
            var why = told.poll(60, TimeUnit.SECONDS);
            assertTrue(String.valueOf(why).contains("mute) ended with status 3"), why);
            assertTrue(languages.recordings(Language.ES).isEmpty());
            assertTrue(languages.recordings(Language.EN).isPresent());
            assertEquals("[English: , Spanish: " + why + "]", shown(languages));
        }
    }

    @Test
    void a_command_that_writes_no_file_is_refused() {
        var refused = assertThrows(Settings.Refused.class, () -> begin(Map.of("WARMLINE_VOICE_EN", "say {text}")));
        assertEquals(
                "The setting voice.en (WARMLINE_VOICE_EN) must be a program with its arguments, {file} among them.",
                refused.getMessage());
    }

    private Languages begin(Map<String, String> settings) {
        var environment = new HashMap<>(Map.of(
                "WARMLINE_HOME", folder.resolve("home").toString(), "WARMLINE_VOICE_EN", folder + "/hum {file}"));
        environment.putAll(settings);
        var installation = Installation.of(folder, environment, true);
        return Languages.begin(installation, installation.recordings(_ -> {}), told::add);
    }

    private static String shown(Languages languages) {
        return languages.shown().stream()
                .map(language ->
                        language.name() + ": " + language.trouble().get().orElse(""))
                .toList()
                .toString();
    }

    private void program(String name, String script) {
        try {
            var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
