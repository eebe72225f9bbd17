package warmline.callback;

/**
 * The right of one run of a service to work on callbacks. It lasts as long as the service renews it; what a service writes
 * after its lease is over is refused, so that a stale one can do no harm.
 *
 * @param service which one, of those that share a database
 * @param epoch which of its leases; a later one ends all earlier
 */
public record Lease(long service, int epoch) {}
