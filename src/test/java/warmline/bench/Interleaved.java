package warmline.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Two ways of doing the same, in turns: ours, the floor, the floor, ours. So both meet the same disk and the same neighbours,
 * and only their ratio counts. A block in which the disk's own speed moved is thrown away and repeated.
 */
record Interleaved(Disk disk, int blocks) {
    private static final double MOST_MOVED = 1.25;

    /** Blocks tried for each that is wanted, before we take what there is and say so. */
    private static final int MOST_TRIES = 4;

    /** What one slice got done. */
    record Slice(long rows, long nanos) {
        Slice and(Slice other) {
            return new Slice(rows + other.rows, nanos + other.nanos);
        }

        double perSecond() {
            return rows * 1e9 / nanos;
        }
    }

    record Block(Slice ours, Slice floor) {
        double ratio() {
            return ours.perSecond() / floor.perSecond();
        }
    }

    /** @param discarded blocks in which the disk moved */
    record Result(List<Block> blocks, int discarded) {
        double ratio() {
            return Sample.of(blocks.stream().map(Block::ratio).toList()).median();
        }

        /** The least and the greatest of the ratios. */
        String ratios() {
            var all = Sample.of(blocks.stream().map(Block::ratio).toList());
            return String.format(Locale.ROOT, "%.2f to %.2f", all.percentile(0), all.percentile(100));
        }

        double ours() {
            return Sample.of(
                            blocks.stream().map(block -> block.ours.perSecond()).toList())
                    .median();
        }

        double floor() {
            return Sample.of(blocks.stream()
                            .map(block -> block.floor.perSecond())
                            .toList())
                    .median();
        }
    }

    /** Between two blocks, unmeasured. */
    interface Pause {
        void run() throws Exception;
    }

    Result run(Callable<Slice> ours, Callable<Slice> floor, Pause pause) throws Exception {
        var kept = new ArrayList<Block>();
        int discarded = 0;
        while (kept.size() < blocks && kept.size() + discarded < blocks * MOST_TRIES) {
            double before = disk.probe();
            var first = ours.call();
            var floors = floor.call().and(floor.call());
            var block = new Block(first.and(ours.call()), floors);
            if (moved(before, disk.probe())) discarded++;
            else kept.add(block);
            pause.run();
        }
        if (kept.isEmpty())
            throw new IOException(
                    "The disk's speed moved in all " + discarded + " blocks; run it on a quieter machine.");
        return new Result(kept, discarded);
    }

    static boolean moved(double before, double after) {
        return Math.max(before, after) > MOST_MOVED * Math.min(before, after);
    }
}
