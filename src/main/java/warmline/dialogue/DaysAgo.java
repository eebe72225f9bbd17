package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import warmline.prompt.Words;
import warmline.prompt.Words.Number;

/** On which day something was said, as told today. */
final class DaysAgo {
    static final int MOST_COUNTED = 59;

    private DaysAgo() {}

    static List<Words> words(Instant at, Instant now, ZoneId zone) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(at, zone), LocalDate.ofInstant(now, zone));
        if (days <= 0) return List.of(THAT_WAS_TODAY);
        if (days == 1) return List.of(THAT_WAS_YESTERDAY);
        return List.of(DAYS_SINCE_THEN, new Number((int) Math.min(MOST_COUNTED, days)));
    }
}
