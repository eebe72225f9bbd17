package warmline.callback;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
            beside.dropNote(callback);
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

    @Override
    public void tell(long callback, long peer) {
        synchronized (shelves) {
            if (beside.peerNotes().containsKey(callback))
                beside.notesForPeers().add(new Beside.ForPeer(callback, peer));
        }
    }

    @Override
    public List<ForPeer> toldTo(long peer, int limit) {
        synchronized (shelves) {
            return beside.peerNotes().entrySet().stream()
                    .filter(note -> beside.notesForPeers().contains(new Beside.ForPeer(note.getKey(), peer)))
                    .map(note -> new ForPeer(note.getKey(), note.getValue()))
                    .sorted(Comparator.comparing((ForPeer told) -> told.note().at())
                            .thenComparing(ForPeer::callback))
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public void strikeOff(long callback, long peer) {
        synchronized (shelves) {
            beside.notesForPeers().remove(new Beside.ForPeer(callback, peer));
        }
    }

    private boolean isAboutTheSame(long callback, Callback offered) {
        var about = shelves.find(callback);
        return about != null
                && about.patient().equals(offered.patient())
                && about.request().person() == offered.request().person();
    }
}
