package warmline.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Measured values, in order of size. */
record Sample(double[] sorted) {
    static Sample of(List<? extends Number> values) {
        if (values.isEmpty()) throw new IllegalArgumentException("nothing was measured");
        return new Sample(
                values.stream().mapToDouble(Number::doubleValue).sorted().toArray());
    }

    /** The smallest value that so many percent do not exceed. */
    double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }

    double median() {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    double sum() {
        return Arrays.stream(sorted).sum();
    }

    int size() {
        return sorted.length;
    }

    /** Of nanoseconds: half, 99 of 100, and the worst, in milliseconds. */
    String millis() {
        return String.format(
                Locale.ROOT, "%.2f / %.2f / %.2f", median() / 1e6, percentile(99) / 1e6, percentile(100) / 1e6);
    }
}
