package warmline;

import java.util.Optional;
import warmline.asterisk.DistantExchange;
import warmline.call.Switchboard;
import warmline.callback.Lease;
import warmline.dispatch.Exchanges;

/** The exchanges of all services on this database: our own, also under our earlier leases, and those of the others. */
record OtherServices(Books books, Switchboard own) implements Exchanges {
    @Override
    public Optional<Switchboard> of(Lease lease) {
        if (lease.service() == books.tenure().lease().service()) return Optional.of(own);
        return books.leases().exchange(lease.service()).flatMap(DistantExchange::behind);
    }
}
