package warmline.store;

import java.time.Duration;
import java.util.Optional;
import warmline.callback.Lease;
import warmline.callback.Leases;
import warmline.store.Vault.Place;

/** Leases in PostgreSQL, one row for each service. */
public final class StoredLeases implements Leases {
    private final Database database;
    private final Vault vault;
    private final String service;
    private final Duration length;

    /**
     * @param service the name of this service, unlike that of any other on this database
     * @param length how long a lease lasts without being renewed
     */
    public StoredLeases(Database database, Vault vault, String service, Duration length) {
        this.database = database;
        this.vault = vault;
        this.service = service;
        this.length = length;
    }

    @Override
    public Lease begin(String exchange) {
        return database.inTransaction(work -> {
            var lease = work.sql("service.begin")
                    .with("name", service)
                    .with("seconds", seconds())
                    .first(StoredLeases::lease)
                    .orElseThrow();
            leave(work, lease, exchange);
            return lease;
        });
    }

    private static Lease lease(Row row) {
        return new Lease(row.number("id"), row.count("epoch"));
    }

    private void leave(Work work, Lease lease, String exchange) {
        work.sql("service.leave")
                .with("service", lease.service())
                .with("exchange", vault.seal(place(lease.service()), exchange))
                .run();
    }

    @Override
    public Optional<Lease> beginAnew(Lease over, String exchange) {
        return database.inTransaction(work -> {
            var lease = work.sql("service.beginAnew")
                    .with("service", over.service())
                    .with("seconds", seconds())
                    .first(StoredLeases::lease);
            lease.ifPresent(fresh -> leave(work, fresh, exchange));
            return lease;
        });
    }

    @Override
    public boolean renew(Lease lease) {
        return of("service.renew", lease).with("seconds", seconds()).run() == 1;
    }

    @Override
    public void end(Lease lease) {
        of("service.end", lease).run();
    }

    private Sql of(String statement, Lease lease) {
        return database.sql(statement).with("service", lease.service()).with("epoch", lease.epoch());
    }

    @Override
    public int endOverdue() {
        return Math.toIntExact(database.sql("service.endOverdue").run());
    }

    @Override
    public Optional<String> exchange(long service) {
        return database.sql("service.exchange")
                .with("service", service)
                .first(row -> vault.unsealText(place(service), row.bytes("exchange")));
    }

    private double seconds() {
        return length.toMillis() / 1000.0;
    }

    private static Place place(long service) {
        return new Place("service", "exchange", service);
    }
}
