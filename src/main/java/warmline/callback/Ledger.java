package warmline.callback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looking at callbacks without touching them: for pages, the API and reports. */
public interface Ledger {
    /** The newest first. */
    List<Callback> newest(int limit);

    Optional<Callback> find(long id);

    /** All that happened to a callback, oldest first. */
    List<Entry> history(long id);

    Counts counts(Instant now);

    /**
     * @param event the name of the event, such as {@code PatientDialled}
     * @param state what it led to
     */
    record Entry(int version, Instant at, String event, State state) {}

    /**
     * @param due waiting, and inside their window
     * @param upcoming waiting for a window that has not opened
     * @param inPersonsHands those a lead must look at: unknown, expired, failed in the last seven days
     * @param doneToday completed since midnight UTC
     */
    record Counts(int due, int upcoming, int running, int inPersonsHands, int doneToday) {}
}
