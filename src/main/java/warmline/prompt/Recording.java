package warmline.prompt;

import java.nio.file.Path;
import java.time.Duration;

/** Audio ready for the telephone: mono, 8 kHz, 16 bit WAV at an absolute path, and how long it lasts. */
public record Recording(Path file, Duration length) {
    public Recording {
        if (!file.isAbsolute()) throw new IllegalArgumentException("a recording needs an absolute path: " + file);
        if (length.isNegative()) throw new IllegalArgumentException("a recording cannot last " + length);
    }
}
