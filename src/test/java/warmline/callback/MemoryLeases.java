package warmline.callback;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Leases in memory, for simulations and screenplays: over when somebody says so. */
public final class MemoryLeases {
    private static final int MOST_SERVICES = 64;

    private final int[] epochs = new int[MOST_SERVICES];
    private final Set<Long> overdue = new HashSet<>();
    private final Set<Long> running = new HashSet<>();
    private final Map<Long, String> exchanges = new HashMap<>();

    /** As this service sees them. */
    public Leases of(long service) {
        return new Leases() {
            @Override
            public Lease begin(String exchange) {
                overdue.remove(service);
                running.add(service);
                exchanges.put(service, exchange);
                return new Lease(service, ++epochs[(int) service]);
            }

            @Override
            public boolean renew(Lease lease) {
                if (!holds(lease)) return false;
                overdue.remove(service);
                return true;
            }

            @Override
            public Optional<Lease> beginAnew(Lease over, String exchange) {
                return running.contains(service) && !overdue.contains(service)
                        ? Optional.empty()
                        : Optional.of(begin(exchange));
            }

            @Override
            public void end(Lease lease) {
                if (holds(lease)) over(lease.service());
            }

            @Override
            public int endOverdue() {
                var late = List.copyOf(overdue);
                late.forEach(MemoryLeases.this::over);
                return late.size();
            }

            @Override
            public Optional<String> exchange(long service) {
                return Optional.ofNullable(exchanges.get(service));
            }
        };
    }

    private void over(long service) {
        epochs[(int) service]++;
        overdue.remove(service);
        running.remove(service);
    }

    /** Time has passed in which this service did not renew. */
    public void late(long service) {
        overdue.add(service);
    }

    public boolean holds(Lease lease) {
        return epochs[(int) lease.service()] == lease.epoch();
    }
}
