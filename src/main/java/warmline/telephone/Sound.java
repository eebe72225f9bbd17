package warmline.telephone;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;

/** The machine's loudspeaker, where it has one; silent otherwise. */
final class Sound implements AutoCloseable {
    private static final AudioFormat TELEPHONE = new AudioFormat(Ears.RATE, 16, 1, true, false);
    /** Half a second: enough for the pieces of 100 ms that come. */
    private static final int BUFFER_BYTES = Ears.RATE;

    private final @Nullable SourceDataLine line;

    private Sound(@Nullable SourceDataLine line) {
        this.line = line;
    }

    static Sound open() {
        try {
            var line = AudioSystem.getSourceDataLine(TELEPHONE);
            line.open(TELEPHONE, BUFFER_BYTES);
            line.start();
            return new Sound(line);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException noSound) {
            return new Sound(null);
        }
    }

    /** No loudspeaker: for tests, and where sound is not wanted. */
    static Sound none() {
        return new Sound(null);
    }

    boolean isThere() {
        return line != null;
    }

    /** Plays as much as fits now; never waits. */
    synchronized void play(short[] pcm) {
        if (line == null) return;
        var bytes = ByteBuffer.allocate(2 * pcm.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(pcm);
        line.write(bytes.array(), 0, Math.min(bytes.capacity(), line.available() & ~1));
    }

    @Override
    public synchronized void close() {
        if (line != null) line.close();
    }
}
