package warmline.speech;

/**
 * Mono audio.
 *
 * @param samples between -1 and +1; shared, not copied, and never changed by whoever is handed a sound
 * @param rate samples a second
 */
@SuppressWarnings("ArrayRecordComponent") // audio is an array; sounds are never compared
public record Sound(float[] samples, int rate) {
    public Sound {
        if (rate < 1) throw new IllegalArgumentException("a sound of " + rate + " samples a second");
    }

    /** How long it lasts, in seconds. */
    public double seconds() {
        return samples.length / (double) rate;
    }
}
