package warmline.speech;

/** Decibels relative to full scale: amplitude 1 is 0 dB, power 1 is 0 dBov (ITU-T G.100.1). */
final class Decibels {
    /** What no sound at all measures. */
    static final double SILENCE_DB = -120;

    private Decibels() {}

    static double ofPower(double power) {
        return Math.max(10 * Math.log10(power), SILENCE_DB);
    }

    static double toAmplitude(double decibels) {
        return Math.pow(10, decibels / 20);
    }

    static float[] amplified(float[] samples, double decibels) {
        var gain = (float) toAmplitude(decibels);
        var louder = new float[samples.length];
        for (var i = 0; i < samples.length; i++) louder[i] = samples[i] * gain;
        return louder;
    }
}
