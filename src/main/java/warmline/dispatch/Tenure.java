package warmline.dispatch;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.util.function.LongSupplier;
import warmline.callback.Lease;
import warmline.callback.Leases;

/** Our own lease: begun at the start, renewed again and again, begun anew when it was lost. */
public final class Tenure {
    private static final System.Logger LOG = System.getLogger(Tenure.class.getName());

    /** Ten renewals may fail before it is over. */
    public static final Duration LENGTH = Duration.ofSeconds(10);

    /** So long before its end we no longer dial: the call must have begun before anybody may think us gone. */
    static final Duration MARGIN = Duration.ofSeconds(3);

    /** A renewal comes every second: one that comes so late was held up, by the database or by us. */
    static final Duration HELD_UP = Duration.ofSeconds(3);

    private final Leases leases;
    private final String exchange;
    private final LongSupplier nanos;
    private volatile Lease lease;
    private volatile long renewed;
    private long steadySince;
    private boolean waits;

    /**
     * @param exchange how another service reaches our exchange
     * @param nanos a clock that nobody sets: only its differences count
     */
    public Tenure(Leases leases, String exchange, LongSupplier nanos) {
        this.leases = leases;
        this.exchange = exchange;
        this.nanos = nanos;
        renewed = nanos.getAsLong();
        steadySince = renewed;
        lease = leases.begin(exchange);
    }

    public Lease lease() {
        return lease;
    }

    /** Whether nobody can have taken over yet. Counted from before the renewal was sent: it may have taken long. */
    public boolean holds() {
        return isWithin(LENGTH.minus(MARGIN), renewed, nanos.getAsLong());
    }

    private static boolean isWithin(Duration length, long from, long to) {
        return to - from < length.toNanos();
    }

    /** One renewal, and an end to those of others that are overdue. */
    public void tick() {
        long before = nanos.getAsLong();
        if (!isWithin(HELD_UP, renewed, before)) steadySince = before;
        if (!leases.renew(lease) && !beganAnew()) return;
        renewed = before;
        if (!isWithin(LENGTH, steadySince, before)) endOverdue();
    }

    private boolean beganAnew() {
        var anew = leases.beginAnew(lease, exchange);
        if (anew.isPresent()) {
            lease = anew.get();
            LOG.log(WARNING, "This service was thought gone; its calls are looked after, and it begins anew.");
        } else if (!waits)
            LOG.log(
                    WARNING,
                    "Another Warmline runs under the name of this one, from a copy of its home; this one rings nobody. Stop"
                            + " one of them, delete the file \"service\" in its home, and start it again.");
        waits = anew.isEmpty();
        return anew.isPresent();
    }

    /** Only after we have seen the database for so long without a gap: else the gap may be the reason why others are late. */
    private void endOverdue() {
        if (leases.endOverdue() > 0)
            LOG.log(
                    INFO,
                    "Another service has not been heard of for some seconds; its calls are looked after from here.");
    }

    public void end() {
        leases.end(lease);
    }
}
