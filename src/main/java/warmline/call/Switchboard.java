package warmline.call;

import java.time.Duration;
import java.util.Set;

/** Places calls through the exchange, and knows which of ours it still holds. */
public interface Switchboard {
    /** Begins to ring. A second living leg of the same id is refused by the exchange itself, so no call is made twice. */
    Ringing ring(LegId id, Phone phone, Duration patience);

    /** Our legs that the exchange holds at this moment, ringing or talking; the truth to reconcile by after a restart. */
    Set<LegId> living();

    /** Those of {@link #living} that are joined to another telephone at this moment: people talk there. */
    Set<LegId> joined();

    void hangUp(LegId id);
}
