package warmline.bench;

import java.util.Arrays;
import java.util.List;

/**
 * How much is measured.
 *
 * @param parts what
 * @param scales open callbacks, growing
 * @param finished callbacks that have ended, in the last row
 * @param blocks of interleaved slices that are kept
 * @param trials of lateness at each size
 * @param storm due at once
 * @param restarts after a kill
 */
record Options(
        List<String> parts, List<Integer> scales, long finished, int blocks, int trials, int storm, int restarts) {
    private static final String PARTS = "claims,lateness,storm,restarts";

    static Options of(List<String> words) {
        boolean quick = words.contains("--quick");
        var parts = List.of(value(words, "--parts", PARTS).split(","));
        var scales = Arrays.stream(value(words, "--scale", quick ? "10000,100000" : "10000,100000,1000000")
                        .split(","))
                .map(size -> Math.toIntExact(number("--scale", size)))
                .toList();
        long finished = number("--finished", value(words, "--finished", quick ? "0" : "10000000"));
        check(words, parts, scales);
        return quick
                ? new Options(parts, scales, finished, 3, 40, 1_000, 2)
                : new Options(parts, scales, finished, 11, 400, 10_000, 10);
    }

    private static void check(List<String> words, List<String> parts, List<Integer> scales) {
        for (var word : words)
            if (word.startsWith("--")
                    && !List.of("--quick", "--parts", "--scale", "--finished").contains(word))
                throw new IllegalArgumentException(
                        word + " is no option; there are --quick, --parts, --scale and --finished.");
        if (!List.of(PARTS.split(",")).containsAll(parts))
            throw new IllegalArgumentException("--parts takes some of " + PARTS + ".");
        if (!scales.equals(scales.stream().sorted().toList()))
            throw new IllegalArgumentException("--scale takes growing numbers: the same book is filled on and on.");
    }

    private static String value(List<String> words, String option, String otherwise) {
        int at = words.indexOf(option);
        if (at < 0) return otherwise;
        if (at + 1 == words.size()) throw new IllegalArgumentException(option + " needs a value.");
        return words.get(at + 1);
    }

    private static long number(String option, String text) {
        if (!text.matches("[0-9]{1,9}")) throw new IllegalArgumentException(option + " takes whole numbers.");
        return Long.parseLong(text);
    }

    boolean measures(String part) {
        return parts.contains(part);
    }
}
