package warmline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for words in files, as bytes: logs, databases and their journals alike. */
final class InClear {
    private InClear() {}

    static List<Path> filesWith(String words, Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> bytes(file).contains(words))
                    .toList();
        }
    }

    /** Those of the words that are in some file; each file is read once. */
    static List<String> wordsIn(Path folder, List<String> words) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(InClear::bytes)
                    .flatMap(bytes -> words.stream().filter(bytes::contains))
                    .distinct()
                    .toList();
        }
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
