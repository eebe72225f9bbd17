package warmline.dispatch;

import java.time.Duration;
import java.util.Set;
import warmline.call.Answer;
import warmline.call.LegId;
import warmline.call.Phone;
import warmline.call.Ringing;
import warmline.call.Switchboard;

/** Rings nobody once our lease may be over: another service may be ringing already. */
public final class LeasedSwitchboard implements Switchboard {
    private final Switchboard exchange;
    private final Tenure tenure;

    public LeasedSwitchboard(Switchboard exchange, Tenure tenure) {
        this.exchange = exchange;
        this.tenure = tenure;
    }

    @Override
    public Ringing ring(LegId id, Phone phone, Duration patience) {
        return tenure.holds() ? exchange.ring(id, phone, patience) : new NotRung();
    }

    @Override
    public Set<LegId> living() {
        return exchange.living();
    }

    @Override
    public Set<LegId> joined() {
        return exchange.joined();
    }

    @Override
    public void hangUp(LegId id) {
        exchange.hangUp(id);
    }

    private record NotRung() implements Ringing {
        @Override
        public Answer await() {
            return new Answer.Failed("the lease of this service may be over");
        }

        @Override
        public boolean isOver() {
            return true;
        }

        @Override
        public void stop() {}
    }
}
