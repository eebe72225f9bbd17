package warmline.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Asterisk writes down: warnings and errors of this run, and those of the run before. */
record AsteriskLog(Path folder) {
    /** [time] ERROR[thread] file.c: what it is about */
    private static final Pattern COMPLAINT = Pattern.compile("(?:WARNING|ERROR)\\[[^]]*\\](?:\\[[^]]*\\])? (.*)");

    /** Begins a new log; the last one is kept, older ones are not. */
    void turnOver() throws IOException {
        if (Files.exists(current())) {
            Files.move(current(), folder.resolve("asterisk.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The warnings and errors since the start, without their time, oldest first; at most twenty. */
    List<String> complaints() {
        return Stream.of(atStart(), current())
                .filter(Files::exists)
                .flatMap(AsteriskLog::lines)
                .flatMap(line -> COMPLAINT.matcher(line).results().map(found -> found.group(1)))
                .distinct()
                .limit(20)
                .toList();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Asterisk prints before its own log is open. */
    Path atStart() {
        return folder.resolve("start.log");
    }

    private Path current() {
        return folder.resolve("asterisk.log");
    }
}
