package warmline.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import warmline.prompt.Language;

class EspeakTest {
    /** Where packages are brought to. */
    private final Path cache = Path.of(System.getProperty("warmline.cache", "target/nothing-brought"));

    @TempDir
    Path folder;

    @Test
    void espeak_speaks_spanish_as_well_levelled_as_the_english_voices_or_is_not_there() {
        var brought = Espeak.find(cache.resolve("espeak-ng"), "");
        assertEquals(Files.exists(cache.resolve("espeak-ng/.complete")), brought.isPresent());
        if (brought.isEmpty()) return;
        var espeak = brought.get();
        for (var text : List.of(
                "uno",
                "las seis",
                "oprima",
                "y media",
                "Esa tecla no hace nada aquí.",
                "¿Cómo le fue?",
                "Hay una llamada programada el martes por la tarde, entre las cuatro y las cinco.",
                "Aire que entra. [4 s] Y despacio, deje salir el aire. El número es 988."))
            NarrationTest.checkLevel(NarrationTest.narrated(text, espeak));
        assertEquals(
                espeak.say("Oprima uno.").seconds(), espeak.say("Oprima uno.").seconds(), "always the same");
    }

    /** An s is faint on a telephone: the speech seems to begin after it. */
    @Test
    void a_soft_beginning_is_not_cut_and_an_accent_is_heard() {
        Espeak.find(cache.resolve("espeak-ng"), "").ifPresent(espeak -> {
            var cuelga = NarrationTest.narrated("Si cuelga, le llamaremos.", espeak);
            var lead = Arrays.copyOf(cuelga.samples(), TelephoneAudio.RATE / 10);
            var soft = Arrays.stream(SpeechSpan.frameLevels(lead, TelephoneAudio.RATE / 100))
                    .filter(level -> level > -55)
                    .count();
            assertTrue(soft >= 8, soft + " of 10 frames");
            assertFalse(Arrays.equals(
                    espeak.say("Está.").samples(), espeak.say("Esta.").samples()));
        });
    }

    @Test
    void one_on_the_search_path_that_speaks_is_chosen_and_one_that_does_not_is_not() throws Exception {
        Wav.write(Tones.sine(400, 0.5, 1, 22050), folder.resolve("said.wav"));
        program("bin/espeak-ng", "cp " + folder + "/said.wav \"${11}\"");
        program("mute/espeak-ng", "exit 0");
        var nothing = folder.resolve("nothing-brought");
        assertEquals(
                Language.ES,
                Espeak.find(nothing, "/nowhere:" + folder + "/bin")
                        .orElseThrow()
                        .language());
        assertTrue(Espeak.find(nothing, folder + "/mute").isEmpty());
        assertTrue(Espeak.find(nothing, "").isEmpty());
    }

    private void program(String name, String script) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
