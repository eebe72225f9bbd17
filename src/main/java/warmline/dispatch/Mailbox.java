package warmline.dispatch;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import warmline.call.Phone;
import warmline.callback.Callbacks;
import warmline.callback.Request;

/**
 * Makes callbacks of what callers left while the service was away. A message is deleted only after the book has it, and
 * the book takes each only once: a crash between the two changes nothing.
 */
public final class Mailbox {
    private static final System.Logger LOG = System.getLogger(Mailbox.class.getName());

    /** A night's messages are taken within seconds, and no round holds up the next for long. */
    private static final int BATCH = 20;

    private final LeftMessages messages;
    private final Function<String, Optional<Phone>> dialable;
    private final Callbacks callbacks;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param dialable the number as we may dial it, or empty */
    public Mailbox(
            LeftMessages messages,
            Function<String, Optional<Phone>> dialable,
            Callbacks callbacks,
            InstantSource clock,
            ZoneId zone) {
        this.messages = messages;
        this.dialable = dialable;
        this.callbacks = callbacks;
        this.clock = clock;
        this.zone = zone;
    }

    public void tick() {
        for (var message : messages.complete(BATCH)) {
            take(message);
            messages.delete(message);
        }
    }

    private void take(LeftMessage message) {
        var phone = ringable(message);
        if (phone.isEmpty())
            LOG.log(
                    System.Logger.Level.WARNING,
                    "A message left at the fallback had a number we may not ring; it was dropped.");
        else {
            var request = Request.soonest(phone.get(), zone).in(message.language());
            callbacks.leave(message.key(), request, message.name(), at(message));
        }
    }

    /** When it was left, as the lead wants to know; never later than now, should the clock have been wrong. */
    private Instant at(LeftMessage message) {
        var now = clock.instant();
        return message.at().isAfter(now) ? now : message.at();
    }

    private Optional<Phone> ringable(LeftMessage message) {
        return message.phones().stream()
                .flatMap(phone -> dialable.apply(phone.number()).stream())
                .findFirst();
    }
}
