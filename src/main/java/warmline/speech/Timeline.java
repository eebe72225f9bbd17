package warmline.speech;

import java.util.Arrays;

/**
 * Sound laid down piece by piece at 8000 Hz. Each piece is placed by where its speech begins and ends; the faint sound
 * around it (up to 100 ms before, 200 ms after, faded over 10 ms) overlaps the pauses, so that a pause has the length it
 * should have and no soft consonant is cut.
 */
final class Timeline {
    static final int LEAD = TelephoneAudio.RATE / 10;
    static final int TAIL = TelephoneAudio.RATE / 5;
    private static final int FADE = TelephoneAudio.RATE / 100;

    private float[] samples = new float[TelephoneAudio.RATE];
    private int end = LEAD;

    void speech(float[] sound, SpeechSpan span) {
        var from = Math.max(0, span.from() - LEAD);
        var to = Math.min(sound.length, span.to() + TAIL);
        var shift = end - span.from();
        end = shift + span.to();
        makeRoom();
        for (var i = from; i < to; i++) {
            var edge = Math.min(i - from, to - 1 - i);
            samples[i + shift] += sound[i] * Math.min(1, edge / (float) FADE);
        }
    }

    void silence(double seconds) {
        end += (int) Math.round(seconds * TelephoneAudio.RATE);
        makeRoom();
    }

    /** Everything laid down, with 100 ms before the first speech or pause and 200 ms after the last. */
    float[] sound() {
        return Arrays.copyOf(samples, end + TAIL);
    }

    private void makeRoom() {
        if (end + TAIL > samples.length) samples = Arrays.copyOf(samples, 2 * (end + TAIL));
    }
}
