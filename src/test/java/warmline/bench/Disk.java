package warmline.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;

/** How fast the disk is at this moment: the time in which a page is appended and safe. */
final class Disk implements AutoCloseable {
    /** As PostgreSQL writes its log. */
    private static final int PAGE = 8_192;

    /** A fifth of a second on a slow disk; the median of fewer would move by itself. */
    private static final int PROBES = 60;

    private final FileChannel file;

    Disk(Path folder) throws IOException {
        file = FileChannel.open(
                folder.resolve("probe"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Nanoseconds, the median of some. */
    double probe() throws IOException {
        var times = new ArrayList<Long>();
        file.truncate(0);
        for (int i = 0; i < PROBES; i++) {
            long begin = System.nanoTime();
            file.write(ByteBuffer.allocate(PAGE));
            file.force(false);
            times.add(System.nanoTime() - begin);
        }
        return Sample.of(times).median();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
