package warmline.simulation;

import java.time.Instant;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Event;
import warmline.callback.MemoryPrivacy;
import warmline.callback.State;
import warmline.patient.Privacy;

/** Who is never to be called, as one service reaches it; and what that cancels is witnessed. */
final class Wishes implements Privacy {
    private final Service service;
    private final World world;
    private final MemoryPrivacy real;

    Wishes(Service service) {
        this.service = service;
        this.world = service.world;
        this.real = new MemoryPrivacy(world.book, world.standing, world.remembered);
    }

    @Override
    public boolean isNeverCalled(Phone telephone) {
        service.trouble.beforeDatabase();
        return service.seen(real.isNeverCalled(telephone));
    }

    @Override
    public void neverCall(Phone telephone, Instant now) {
        service.trouble.beforeDatabase();
        var open = world.book.expected(telephone);
        real.neverCall(telephone, now);
        world.promises.unwanted.said(telephone);
        if (open.stream().noneMatch(before -> before.state() == State.CONNECTED))
            open.forEach(before -> cancelled(before, now));
        service.trouble.afterCommit();
    }

    private void cancelled(Callback before, Instant now) {
        var after = world.book.get(before.id());
        world.promises.written(new Written(service, before, new Event.PatientCancelled(), after, now));
        world.ringTheBell();
    }

    @Override
    public void allowCalls(Phone telephone) {
        service.trouble.beforeDatabase();
        real.allowCalls(telephone);
        world.promises.unwanted.takenBack(telephone);
        service.trouble.afterCommit();
    }

    /** Not here: the watchers know callbacks by their telephones. */
    @Override
    public Forgetting forget(Phone telephone, Instant now) {
        service.trouble.beforeDatabase();
        return Forgetting.IN_A_CALL;
    }
}
