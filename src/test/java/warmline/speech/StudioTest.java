package warmline.speech;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import warmline.prompt.Language;

class StudioTest {
    @TempDir
    Path folder;

    private Path kept;
    private Studio studio;
    private final Parrot parrot = new Parrot("parrot 1");

    @BeforeEach
    void a_studio_with_an_empty_shelf() {
        kept = folder.resolve("audio with a space");
        studio = new Studio(kept, parrot);
    }

    @Test
    void a_script_is_rendered_once_and_kept_under_its_hash() {
        var file = studio.recording(Script.of("Hello."));
        assertEquals(file, studio.recording(Script.of("Hello.")));
        assertEquals(file, studio.recording(Script.of(" Hello.\n")), "spoken the same");
        assertEquals(1, parrot.said.get());
        assertTrue(kept.relativize(file).toString().matches("([0-9a-f]{2})/\\1[0-9a-f]{62}\\.wav"), file.toString());
        assertEquals(TelephoneAudio.RATE, Wav.read(file).rate());
    }

    @Test
    void another_text_another_pause_or_another_voice_is_another_recording() {
        var file = studio.recording(Script.of("Hello. Well."));
        assertNotEquals(file, studio.recording(Script.of("Hello. Good.")));
        assertNotEquals(file, studio.recording(Script.of("Hello. [2 s] Well.")));
        assertNotEquals(file, new Studio(kept, new Parrot("parrot 2")).recording(Script.of("Hello. Well.")));
    }

    @Test
    void a_kept_file_cut_off_by_a_power_failure_is_rendered_again() throws Exception {
        var file = studio.recording(Script.of("Hello."));
        Files.write(file, new byte[0]);
        assertTrue(Wav.read(studio.recording(Script.of("Hello."))).seconds() > 0.5);
    }

    @Test
    void the_built_in_voice_renders_the_same_bytes_every_time() throws Exception {
        var script = Script.of("Breathe in. [4 s] And out, slowly.");
        var once = new Studio(folder.resolve("a"), new FreeTtsVoice()).recording(script);
        var again = new Studio(folder.resolve("b"), new FreeTtsVoice()).recording(script);
        assertArrayEquals(Files.readAllBytes(once), Files.readAllBytes(again));
    }

    @Test
    void a_human_recording_wins_and_is_made_fit_for_the_telephone() {
        var human = recorded(
                "human.wav",
                Tones.together(
                        Tones.silence(2, 44100),
                        Tones.sine(500, 0.01, 1, 44100),
                        Tones.silence(8, 44100),
                        Tones.sine(500, 0.01, 1, 44100),
                        Tones.silence(3, 44100)));
        var heard = Wav.read(studio.recording(new Script("Hello. [not even a pause]", Optional.of(human))));
        assertEquals(0, parrot.said.get());
        assertEquals(0.1 + 10 + 0.2, heard.seconds(), 0.03, "trimmed outside, whole inside");
        NarrationTest.checkPrompt(heard);
    }

    @Test
    void a_human_recording_does_not_depend_on_the_voice_and_a_new_take_is_a_new_recording() {
        var script = new Script("Hello.", Optional.of(recorded("human.wav", Tones.sine(500, 0.1, 1, 16000))));
        var file = studio.recording(script);
        assertEquals(file, new Studio(kept, new Parrot("parrot 2")).recording(script));
        recorded("human.wav", Tones.sine(600, 0.1, 1, 16000));
        assertNotEquals(file, studio.recording(script));
    }

    @Test
    void says_what_is_wrong_with_a_script() throws Exception {
        assertEquals(
                "There is nothing to say in the text “😀 [4 s]”; write it as words.", refusal(Script.of("😀 [4 s]")));
        assertTrue(refusal(Script.of("Hello [4 sec")).contains("write [4 s]"));
        var silent = recorded("silent.wav", Tones.silence(3, 16000));
        assertEquals(
                "No speech is heard in the recording " + silent + "; record it again, closer to the microphone.",
                refusal(new Script("Hello.", Optional.of(silent))));
        var damaged = Files.writeString(folder.resolve("damaged.wav"), "RIFF and then nothing good at all");
        assertTrue(refusal(new Script("Hello.", Optional.of(damaged))).contains("damaged.wav"));
        assertTrue(refusal(new Script("Hello.", Optional.of(folder.resolve("none.wav"))))
                .contains("none.wav"));
        Files.writeString(kept, "a file where the folder should be");
        assertTrue(refusal(Script.of("Hello.")).contains("check that its folder can be written to"));
    }

    @Test
    void prepares_what_is_missing_with_progress_and_nothing_twice() {
        var numbers =
                IntStream.range(0, 40).mapToObj(n -> Script.of("Number " + n)).toList();
        var scripts =
                Collections.nCopies(2, numbers).stream().flatMap(List::stream).toList();
        studio.recording(scripts.getFirst());
        var progress = new ArrayList<Progress>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            studio.prepare(scripts, threads, progress::add);
            studio.prepare(scripts, threads, progress::add);
        }
        assertEquals(40, parrot.said.get());
        assertEquals(
                IntStream.rangeClosed(1, 39).mapToObj(n -> new Progress(n, 39)).toList(), progress);
    }

    @Test
    void stops_at_the_first_failure_and_keeps_what_is_done() throws Exception {
        var scripts = List.of(Script.of("One."), Script.of("Two."), Script.of("Croak."), Script.of("Four."));
        var progress = new ArrayList<Progress>();
        var failed = assertThrows(CannotSpeak.class, () -> studio.prepare(scripts, Runnable::run, progress::add));
        assertEquals("Croak.", failed.getMessage());
        assertEquals(2, progress.size());
        try (var files = Files.walk(kept)) {
            assertEquals(2, files.filter(Files::isRegularFile).count());
        }
        assertFalse(parrot.heard.contains("Four."));
    }

    @Test
    void sixteen_callers_of_one_script_wait_for_one_rendering() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var each = IntStream.range(0, 16)
                    .mapToObj(_ -> threads.submit(() -> studio.recording(Script.of("Hello."))))
                    .toList();
            for (var file : each) assertTrue(Files.exists(file.get()));
        }
        assertEquals(1, parrot.said.get());
    }

    private Path recorded(String name, Sound sound) {
        var file = folder.resolve(name);
        Wav.write(sound, file);
        return file;
    }

    private String refusal(Script script) {
        return assertThrows(CannotSpeak.class, () -> studio.recording(script)).getMessage();
    }

    /** Says everything with the same tone, counts, and croaks when asked to. */
    private static final class Parrot implements Voice {
        private final String identity;
        private final AtomicInteger said = new AtomicInteger();
        private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

        Parrot(String identity) {
            this.identity = identity;
        }

        @Override
        public Sound say(String sentence) {
            if (sentence.equals("Croak.")) throw new CannotSpeak(sentence);
            said.incrementAndGet();
            heard.add(sentence);
            return Tones.sine(400, 0.2, 0.4, 16000);
        }

        @Override
        public Language language() {
            return Language.EN;
        }

        @Override
        public boolean pausesAtCommas() {
            return true;
        }

        @Override
        public String identity() {
            return identity;
        }
    }
}
