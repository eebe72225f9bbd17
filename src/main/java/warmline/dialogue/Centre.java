package warmline.dialogue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import warmline.call.Phone;
import warmline.callback.Window;
import warmline.prompt.Words;

/**
 * What dialogues need to know about the centre.
 *
 * @param number the number that a called telephone shows
 * @param crisisLine whom key 0 reaches
 */
public record Centre(ZoneId zone, Phone number, Phone crisisLine) {
    Words words(Window window, Instant now) {
        return new Words.Window(local(window.from()), local(window.to()), local(now));
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
