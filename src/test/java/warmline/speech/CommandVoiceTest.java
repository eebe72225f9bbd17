package warmline.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import warmline.prompt.Language;

class CommandVoiceTest {
    @TempDir
    Path folder;

    @BeforeEach
    void somebody_has_spoken() {
        Wav.write(Tones.sine(400, 0.5, 1, 16000), folder.resolve("said.wav"));
    }

    @Test
    void hands_over_sentence_and_file_as_they_are() throws Exception {
        var voice = voice("printf '%s' \"$1\" > " + folder + "/heard; cp " + folder + "/said.wav \"$2\"");
        assertEquals(1.0, voice.say("Don't; rm -rf $HOME").seconds());
        assertEquals("Don't; rm -rf $HOME", Files.readString(folder.resolve("heard")));
    }

    @Test
    void a_command_without_the_text_reads_it_from_its_standard_input_with_every_accent() throws Exception {
        var script = "cat > " + folder + "/heard; cp " + folder + "/said.wav \"$1\"";
        new CommandVoice("parrot", List.of("sh", "-c", script, "parrot", "{file}"), "parrot 1", Language.ES)
                .say("¿Está bien, señora?");
        assertEquals("¿Está bien, señora?\n", Files.readString(folder.resolve("heard")));
    }

    @Test
    void names_the_command_whatever_goes_wrong() {
        assertFailure("exit 3", "The voice parrot (sh) ended with status 3 on “Hello.”; check the command");
        assertFailure("true", "The voice parrot (sh) made no sound on “Hello.”");
        assertFailure("sleep 30", "The voice parrot (sh) took longer than 1 s on “Hello.”");
        assertFailure("head -c 20000000 /dev/zero > \"$2\"; exec sleep 30", "does not stop talking");
        assertFailure("echo this is no audio at all, dear friends, none of it is > \"$2\"", "is not a WAV file");
        var missing = new CommandVoice("parrot", List.of(folder + "/no-such-program"), "parrot 1", Language.EN);
        var refused = assertThrows(CannotSpeak.class, () -> missing.say("Hello."));
        assertTrue(refused.getMessage().contains("no-such-program) could not be used"), refused.getMessage());
    }

    @Test
    void a_program_that_takes_too_long_is_ended() throws Exception {
        assertFailure("echo $$ > " + folder + "/pid; exec sleep 30", "took longer than 1 s");
        var pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        var sleeper = ProcessHandle.of(pid);
        if (sleeper.isPresent()) sleeper.get().onExit().get(5, TimeUnit.SECONDS);
        assertFalse(sleeper.map(ProcessHandle::isAlive).orElse(false));
    }

    @Test
    void a_flite_that_speaks_is_chosen_and_one_that_does_not_is_not() throws Exception {
        program("bin/flite", "cp " + folder + "/said.wav \"$8\"");
        program("mute/flite", "exit 0");
        program("other/flite", "cp " + folder + "/kal.wav \"$8\"");
        Wav.write(Tones.sine(400, 0.5, 1, 8000), folder.resolve("kal.wav"));
        assertEquals(
                "flite 2.2 rms, stretch 1.1",
                best(folder + "/mute-not:" + folder + "/bin").identity());
        assertTrue(best(folder + "/mute:").identity().startsWith("freetts"));
        assertTrue(best(folder + "/other").identity().startsWith("freetts"), "rms is not there");
        assertTrue(best("").identity().startsWith("freetts"));
    }

    private Voice best(String searchPath) {
        return Voices.best(folder.resolve("nothing-brought"), searchPath);
    }

    private void program(String name, String script) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void assertFailure(String script, String sentence) {
        var refused = assertThrows(CannotSpeak.class, () -> voice(script).say("Hello."));
        assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
    }

    private static Voice voice(String script) {
        return new CommandVoice(
                "parrot", List.of("sh", "-c", script, "parrot", "{text}", "{file}"), "parrot 1", Language.EN, 1);
    }
}
