package warmline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import warmline.store.BackupFile;

/** Files of a backup that were put where there were none; taken away again unless the restore went on to its end. */
final class PlacedFiles implements AutoCloseable {
    private final BackupFile backup;
    private final List<Path> placed = new ArrayList<>();
    private boolean kept;

    PlacedFiles(BackupFile backup) {
        this.backup = backup;
    }

    void put(String name, Path to) throws IOException {
        placed.add(to);
        backup.copy(name, to);
    }

    /** Where there is such a file already, it stays. */
    void putIfMissing(String name, Path to) throws IOException {
        if (backup.files().contains(name) && !Files.exists(to)) put(name, to);
    }

    void keep() {
        kept = true;
    }

    @Override
    public void close() throws IOException {
        if (!kept) for (var file : placed) Files.deleteIfExists(file);
    }
}
