package warmline.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.prompt.Language;

/**
 * What a caller left while there was no service to talk to.
 *
 * @param key unlike that of any other message of this exchange
 * @param phones where to ring, the number asked for first, then the caller's own
 * @param name the first name, where one was said
 * @param language in which it was asked for
 */
public record LeftMessage(String key, Instant at, List<Phone> phones, Optional<Clip> name, Language language) {
    public LeftMessage {
        phones = List.copyOf(phones);
    }
}
