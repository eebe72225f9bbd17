package warmline.speech;

import com.sun.speech.freetts.audio.AudioPlayer;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import javax.sound.sampled.AudioFormat;

/** A loudspeaker of FreeTTS that keeps what is played (16 bits, big-endian) and needs no sound card. */
final class CollectedAudio implements AudioPlayer {
    private final ByteArrayOutputStream played = new ByteArrayOutputStream();
    private AudioFormat format = new AudioFormat(16000, 16, 1, true, true);

    /** Everything played since it was last taken. */
    float[] taken() {
        var bytes = ByteBuffer.wrap(played.toByteArray());
        played.reset();
        var samples = new float[bytes.remaining() / 2];
        for (var i = 0; i < samples.length; i++) samples[i] = bytes.getShort() / 32768f;
        return samples;
    }

    int rate() {
        return Math.round(format.getSampleRate());
    }

    @Override
    public boolean write(byte[] bytes) {
        return write(bytes, 0, bytes.length);
    }

    @Override
    public boolean write(byte[] bytes, int from, int count) {
        played.write(bytes, from, count);
        return true;
    }

    @Override
    public void setAudioFormat(AudioFormat format) {
        this.format = format;
    }

    @Override
    public AudioFormat getAudioFormat() {
        return format;
    }

    @Override
    public void begin(int size) {}

    @Override
    public boolean end() {
        return true;
    }

    @Override
    public boolean drain() {
        return true;
    }

    @Override
    public void cancel() {}

    @Override
    public void reset() {}

    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public void close() {}

    @Override
    public float getVolume() {
        return 1;
    }

    @Override
    public void setVolume(float volume) {}

    @Override
    public long getTime() {
        return 0;
    }

    @Override
    public void resetTime() {}

    @Override
    public void startFirstSampleTimer() {}

    @Override
    public void showMetrics() {}
}
