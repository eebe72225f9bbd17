package warmline.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.dispatch.LeftMessage;
import warmline.dispatch.LeftMessages;
import warmline.prompt.Language;

/** Messages as the dialplan writes them, see {@code [fallback]} in {@code extensions.conf}: up to three files each. */
public final class LeftFolder implements LeftMessages {
    private static final String NUMBER = ".number";
    private static final String NAME = ".wav";
    private static final String DONE = ".done";

    /** Asterisk 22's Record makes an empty folder, named as what it records but without the ending. */
    private static final String FOLDER = "";

    /** The second in which the number was known, and Asterisk's own name for the call. */
    private static final Pattern FILE = Pattern.compile("(([0-9]{1,12})-[0-9.]{1,40})(\\.number|\\.wav|\\.done)");

    /** Saying a name takes seconds: whoever has taken longer was cut off together with Asterisk. */
    private static final Duration WRITTEN_WITHIN = Duration.ofMinutes(2);

    private final Path folder;
    private final InstantSource clock;

    public LeftFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public List<LeftMessage> complete(int limit) {
        try (var files = Files.list(folder)) {
            return files.flatMap(file -> key(file).stream())
                    .distinct()
                    .filter(this::isComplete)
                    .sorted()
                    .limit(limit)
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> key(Path file) {
        var matcher = FILE.matcher(file.getFileName().toString());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private boolean isComplete(String key) {
        return Files.exists(file(key, DONE)) || at(key).plus(WRITTEN_WITHIN).isBefore(clock.instant());
    }

    private static Instant at(String key) {
        return Instant.ofEpochSecond(Long.parseLong(key.substring(0, key.indexOf('-'))));
    }

    private LeftMessage read(String key) {
        var words = words(key);
        return new LeftMessage(key, at(key), phones(words), name(key), language(words));
    }

    /** The language, then the numbers. */
    private List<String> words(String key) {
        return bytes(file(key, NUMBER)).map(String::new).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .toList();
    }

    private static List<Phone> phones(List<String> words) {
        return words.stream().filter(Phone::isOne).map(Phone::new).distinct().toList();
    }

    private static Language language(List<String> words) {
        return words.contains(Language.ES.folder()) ? Language.ES : Language.EN;
    }

    private Optional<Clip> name(String key) {
        return bytes(file(key, NAME)).flatMap(Voice::in).map(Clip::new);
    }

    private static Optional<byte[]> bytes(Path file) {
        try {
            if (!Files.exists(file) || Files.size(file) > Clip.LARGEST_BYTES) return Optional.empty();
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number goes last: whatever a crash leaves of a message is found again, and is one that the book knows. */
    @Override
    public void delete(LeftMessage message) {
        try {
            for (var ending : List.of(NAME, FOLDER, DONE, NUMBER)) Files.deleteIfExists(file(message.key(), ending));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String key, String ending) {
        return folder.resolve(key + ending);
    }
}
