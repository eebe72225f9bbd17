package warmline.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import warmline.call.Clip;
import warmline.callback.Callback;
import warmline.callback.PeerNotes;

/** What peers say for whoever calls next, as one service reaches it. */
record BookedNotes(Service service, PeerNotes real) implements PeerNotes {
    @Override
    public boolean keep(long callback, Clip note, Instant now) {
        service.trouble.beforeDatabase();
        boolean kept = real.keep(callback, note, now);
        service.trouble.afterCommit();
        return kept;
    }

    @Override
    public void drop(long callback) {
        service.trouble.beforeDatabase();
        real.drop(callback);
        service.trouble.afterCommit();
    }

    @Override
    public Optional<Note> last(Callback offered) {
        service.trouble.beforeDatabase();
        var found = service.seen(real.last(offered));
        service.trouble.step();
        return found;
    }

    @Override
    public void tell(long callback, long peer) {
        service.trouble.beforeDatabase();
        real.tell(callback, peer);
        service.trouble.afterCommit();
    }

    @Override
    public List<ForPeer> toldTo(long peer, int limit) {
        service.trouble.beforeDatabase();
        var found = service.seen(real.toldTo(peer, limit));
        service.trouble.step();
        return found;
    }

    @Override
    public void strikeOff(long callback, long peer) {
        service.trouble.beforeDatabase();
        real.strikeOff(callback, peer);
        service.trouble.afterCommit();
    }
}
