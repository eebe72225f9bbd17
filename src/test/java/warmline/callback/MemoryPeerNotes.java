package warmline.callback;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import warmline.call.Clip;
import warmline.call.Phone;

/** What peers say for whoever calls next, in memory; held to the same contract as in PostgreSQL. */
record MemoryPeerNotes(Shelves shelves, Beside beside) implements PeerNotes {
    @Override
    public boolean keep(long callback, Clip note, Instant now) {
        synchronized (shelves) {
            var about = shelves.find(callback);
            if (about == null || about.patient().equals(Phone.FORGOTTEN)) return false;
            beside.peerNotes().put(callback, new Note(note, now));
            return true;
        }
    }

    @Override
    public void drop(long callback) {
        synchronized (shelves) {
            beside.peerNotes().remove(callback);
        }
    }

    @Override
    public Optional<Note> last(Callback offered) {
        synchronized (shelves) {
            return beside.peerNotes().entrySet().stream()
                    .filter(note -> isAboutTheSame(note.getKey(), offered))
                    .map(Map.Entry::getValue)
                    .max(Comparator.comparing(Note::at));
        }
    }

    private boolean isAboutTheSame(long callback, Callback offered) {
        var about = shelves.find(callback);
        return about != null
                && about.patient().equals(offered.patient())
                && about.request().person() == offered.request().person();
    }
}
