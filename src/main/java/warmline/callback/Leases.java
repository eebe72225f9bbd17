package warmline.callback;

import java.util.Optional;

/**
 * Who may work on callbacks, of all the services that share a database. Time here is the database's own: two machines never
 * agree on theirs.
 */
public interface Leases {
    /**
     * A new lease for this service; whatever it worked on under an earlier one is orphaned.
     *
     * @param exchange how another service reaches our exchange, should it have to look after our calls
     */
    Lease begin(String exchange);

    /** False: it is over, because it was not renewed in time, or because this service began another. */
    boolean renew(Lease lease);

    /**
     * A new lease after one that is over, as {@link #begin} would give. Empty: another run goes on under the name of this
     * service, which a copied home has brought about; to begin would end its lease, and it would end ours.
     */
    Optional<Lease> beginAnew(Lease over, String exchange);

    /** Ends it at once, at a proper stop. */
    void end(Lease lease);

    /** Ends those that were not renewed in time; from then on what their services write is refused. How many. */
    int endOverdue();

    /** The way to the exchange of a service, as it was when its last lease began. */
    Optional<String> exchange(long service);
}
