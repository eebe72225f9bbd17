package warmline.telephone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class HearingTest {
    @Test
    void audio_that_a_busy_machine_delivers_ahead_of_the_clock_is_within_what_was_heard_so_far() {
        var hearing = new Hearing();
        var answered = System.nanoTime();
        hearing.answered(answered);
        for (var frame = 0; frame < 50; frame++)
            hearing.hear(
                    new RtpPacket(answered, frame, 160 * frame, 1, RtpPacket.PCMU, frame == 0, new byte[160]), 101);

        assertEquals(8_000, hearing.now());
        assertEquals(8_000, hearing.settled());
    }

    @Test
    void a_recording_that_a_busy_machine_sends_with_gaps_is_found_whole_and_where_it_began() {
        var hearing = new Hearing();
        hearing.answered(0);
        var recording = G711.decode(G711.encode(Sounds.recording(1, Duration.ofMillis(300))));
        var codes = G711.encode(recording);
        for (var frame = 0; frame < 30; frame++) {
            var late = frame < 10 ? 0 : frame < 20 ? 300 : 900;
            // after a stall Asterisk begins a new count
            hearing.hear(
                    new RtpPacket(
                            (500 + 20 * frame + late) * 1_000_000L,
                            frame,
                            160 * frame + 8 * late,
                            1,
                            RtpPacket.PCMU,
                            frame % 10 == 0,
                            Arrays.copyOfRange(codes, 160 * frame, 160 * frame + 160)),
                    101);
        }

        assertTrue(Ears.find(recording, hearing.pcm()).correlation() < 0.9);
        var match = hearing.find(recording, 0);
        assertEquals(1, match.correlation(), 0.001);
        assertEquals(500, match.at().toMillis());
        assertEquals(4_000 + 8 * 900 + recording.length - 1, hearing.later(match.sample(), recording.length - 1));
        assertEquals(match.sample(), hearing.earlier(hearing.pcm().length, recording.length));
    }
}
