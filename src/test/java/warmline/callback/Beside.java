package warmline.callback;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.patient.BlockedCallers.Block;

/** What lies beside the callbacks of the book in memory. */
record Beside(
        Map<Long, Clip> names,
        Map<Long, Clip> trustWords,
        Map<Long, Clip> medicineNotes,
        Map<Long, PeerNotes.Note> peerNotes,
        Set<ForPeer> notesForPeers,
        Map<Long, Discretion> discretions,
        Map<Long, Consent> consents,
        Set<Taken> taken,
        Set<Phone> neverCalled,
        Map<Phone, Blocked> blocked,
        Map<Whose, StandingCalls.Next> standing) {
    Beside() {
        this(
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashSet<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashMap<>(),
                new LinkedHashMap<>());
    }

    boolean isUnwanted(Phone patient, Instant now) {
        return end(patient, now).isPresent();
    }

    /** What happens to a callback of this telephone instead of a ring. */
    Optional<Event> end(Phone patient, Instant now) {
        if (isNeverCalled(patient)) return Optional.of(new Event.PatientCancelled());
        if (!isBlocked(patient, now)) return Optional.empty();
        return Optional.ofNullable(blocked.get(patient)).map(held -> new Event.CallerBlocked(held.lead()));
    }

    boolean isBlocked(Phone patient, Instant now) {
        var held = blocked.get(patient);
        return held != null && held.block().holds(now);
    }

    /** What lies beside the newest callback of this person at this telephone that has any. */
    static <T> Optional<T> last(Map<Long, T> kept, List<Callback> all, Callback of) {
        return all.reversed().stream()
                .filter(callback -> kept.containsKey(callback.id()))
                .filter(callback -> callback.patient().equals(of.patient()))
                .filter(callback -> callback.request().person() == of.request().person())
                .findFirst()
                .map(callback -> kept.get(callback.id()));
    }

    void forget(long callback) {
        names.remove(callback);
        trustWords.remove(callback);
        medicineNotes.remove(callback);
        dropNote(callback);
        discretions.remove(callback);
        consents.remove(callback);
    }

    void dropNote(long callback) {
        peerNotes.remove(callback);
        notesForPeers.removeIf(told -> told.callback() == callback);
    }

    /** Which note a colleague is to hear. */
    record ForPeer(long callback, long peer) {}

    /** One of the people at a telephone. */
    record Whose(Phone patient, int person) {}

    private boolean isNeverCalled(Phone patient) {
        return neverCalled.contains(patient);
    }

    record Blocked(Block block, long lead) {}

    /** A message that was left. */
    record Taken(String key, Phone patient) {}
}
