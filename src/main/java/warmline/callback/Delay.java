package warmline.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long to wait before the next try, as an administrator writes it: {@code 15m}, {@code 2h}, {@code next day}. */
public sealed interface Delay {
    Instant after(Instant now, ZoneId zone);

    record For(Duration time) implements Delay {
        @Override
        public Instant after(Instant now, ZoneId zone) {
            return now.plus(time);
        }
    }

    /** The same time on the clock, tomorrow. */
    record NextDay() implements Delay {
        @Override
        public Instant after(Instant now, ZoneId zone) {
            return now.atZone(zone).plusDays(1).toInstant();
        }
    }

    Pattern FORM = Pattern.compile("([1-9][0-9]{0,3}) ?([mh])");

    /** Reads a list such as {@code 15m, 2h, next day}; an empty text is an empty list: no further try. */
    static List<Delay> list(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(Delay::one)
                .toList();
    }

    private static Delay one(String word) {
        if (word.toLowerCase(Locale.ROOT).equals("next day")) return new NextDay();
        var parts = FORM.matcher(word.toLowerCase(Locale.ROOT));
        if (!parts.matches())
            throw new IllegalArgumentException(
                    "\"" + word + "\" is not a delay; write for example 15m, 2h or next day");
        int count = Integer.parseInt(parts.group(1));
        return new For(parts.group(2).equals("m") ? Duration.ofMinutes(count) : Duration.ofHours(count));
    }
}
