package warmline.simulation;

import java.time.Instant;
import java.util.List;
import warmline.call.Phone;
import warmline.callback.Event;
import warmline.callback.MemoryBlockedCallers;
import warmline.callback.State;
import warmline.patient.BlockedCallers;

/** Who is blocked, as one service reaches it; and whose call that puts into a lead's hands is witnessed. */
final class Blocks implements BlockedCallers {
    private final Service service;
    private final World world;
    private final MemoryBlockedCallers real;

    Blocks(Service service) {
        this.service = service;
        this.world = service.world;
        this.real = new MemoryBlockedCallers(world.book, world.standing, _ -> "lead");
    }

    @Override
    public boolean isBlocked(Phone telephone, Instant now) {
        service.trouble.beforeDatabase();
        return service.seen(real.isBlocked(telephone, now));
    }

    @Override
    public void block(Phone telephone, String reason, Instant until, long lead, Instant now) {
        service.trouble.beforeDatabase();
        var open = world.book.expected(telephone);
        real.block(telephone, reason, until, lead, now);
        world.promises.unwanted.blocked(telephone);
        for (var before : open) {
            if (before.state() == State.CONNECTED) continue;
            var after = world.book.get(before.id());
            world.promises.written(new Written(service, before, new Event.CallerBlocked(lead), after, now));
            world.ringTheBell();
        }
        service.trouble.afterCommit();
    }

    @Override
    public boolean lift(long id, long lead, Instant now) {
        return real.lift(id, lead, now);
    }

    @Override
    public List<Block> newest(int limit) {
        return real.newest(limit);
    }

    @Override
    public void erase(Instant overBy) {
        real.erase(overBy);
    }
}
