package warmline.simulation;

import static warmline.simulation.Timeline.SECOND;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import warmline.call.Answer;
import warmline.call.LegId;
import warmline.call.Phone;
import warmline.call.Ringing;

/** A telephone that a service had its exchange ring, as that service knows of it. */
final class SimulatedRinging implements Ringing {
    private static final long GRACE = 8 * SECOND;

    /** That anybody waits for a word about it. */
    static final long LONGEST = 60 * SECOND;

    private final Service service;
    private final LegId id;
    private final Phone phone;
    private final long longest;
    private final long ordered;
    private final Signal settled;
    private @Nullable Answer answer;
    private boolean stopped;

    SimulatedRinging(Service service, LegId id, Phone phone, Duration patience, long ordered) {
        this.service = service;
        this.id = id;
        this.phone = phone;
        this.longest = patience.toNanos() + GRACE;
        this.ordered = ordered;
        this.settled = new Signal(service);
    }

    static SimulatedRinging over(Service service, LegId id, Phone phone, String why) {
        var ring = new SimulatedRinging(service, id, phone, Duration.ZERO, 0);
        ring.settle(new Answer.Failed(why));
        return ring;
    }

    Service service() {
        return service;
    }

    LegId id() {
        return id;
    }

    Phone phone() {
        return phone;
    }

    long ordered() {
        return ordered;
    }

    /** The service stood still, or had no database, since it committed the intent: the ring comes when much has changed. */
    boolean isLate() {
        return service.wasFrozenSince(ordered - 8 * SECOND);
    }

    long longest() {
        return longest;
    }

    Signal settled() {
        return settled;
    }

    /** False: it was settled before. */
    boolean settle(Answer how) {
        if (answer != null) return false;
        answer = stopped ? afterStop(how) : how;
        settled.raise(0);
        return true;
    }

    private static Answer afterStop(Answer how) {
        return switch (how) {
            case Answer.Answered _, Answer.Unclear _ -> how;
            case Answer.Busy _, Answer.Silent _, Answer.Refused _, Answer.Failed _ -> new Answer.Silent();
        };
    }

    @Override
    public boolean isOver() {
        return answer != null;
    }

    @Override
    public Answer await() {
        if (answer == null) service.await(settled, longest);
        if (answer == null) {
            service.exchange.hangUp(id);
            service.exchange.settle(id, new Answer.Unclear("the exchange did not say what became of the call"));
        }
        var known = answer == null ? new Answer.Unclear("the exchange is silent") : answer;
        service.world.promises.told(id, service.seen(known));
        return known;
    }

    @Override
    public void stop() {
        stopped = true;
        if (answer instanceof Answer.Answered(var leg)) leg.hangUp();
        else service.exchange.hangUp(id);
    }
}
