package warmline.simulation;

import java.time.Instant;
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
}
