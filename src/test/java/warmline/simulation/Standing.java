package warmline.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import warmline.call.Phone;
import warmline.callback.StandingCall;
import warmline.callback.StandingCalls;

/** The standing calls as one service reaches them. */
final class Standing implements StandingCalls {
    private final Service service;
    private final StandingCalls real;

    Standing(Service service) {
        this.service = service;
        this.real = service.world.standing;
    }

    private <T> T read(Supplier<T> what) {
        if (service.world.explorer == null)
            service.trouble.beforeDatabase(); // there are no standing calls to be explored
        return what.get();
    }

    private void write(Runnable what) {
        service.trouble.beforeDatabase();
        what.run();
        service.trouble.afterCommit();
    }

    @Override
    public void agree(StandingCall call, Instant now) {
        write(() -> real.agree(call, now));
    }

    @Override
    public Optional<StandingCall> of(Phone patient, int person) {
        return read(() -> real.of(patient, person));
    }

    @Override
    public void end(Phone patient, int person) {
        write(() -> real.end(patient, person));
    }

    @Override
    public void end(Phone patient) {
        write(() -> real.end(patient));
    }

    @Override
    public List<Next> unbooked(int limit) {
        if (service.world.swarm.isOver()) return List.of(); // or the day would never end
        return read(() -> real.unbooked(limit));
    }

    @Override
    public void booked(Phone patient, int person, Instant until) {
        write(() -> real.booked(patient, person, until));
    }
}
