package warmline.callback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looking at callbacks without touching them: for pages, the API and reports. */
public interface Ledger {
    /** The newest first. */
    List<Callback> newest(int limit);

    /** All that wait, oldest window first. */
    List<Callback> waiting(int limit);

    /** Those somebody works on. */
    List<Callback> running();

    Optional<Callback> find(long id);

    /** All that happened to a callback, oldest first. */
    List<Entry> history(long id);

    /** What the peer says to somebody else; empty: the patient has not said. */
    Optional<Discretion> discretion(long id);

    /** That the patient has agreed to be called; empty: forgotten with the patient, or booked before that was kept. */
    Optional<Consent> consent(long id);

    Counts counts(Instant now);

    Services services();

    /**
     * Of all that share the database.
     *
     * @param alive how many have a lease
     * @param orphaned running callbacks whose service is gone, and that another has not yet set right; a talk stays so until
     *     it ends
     */
    record Services(int alive, int orphaned) {}

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
