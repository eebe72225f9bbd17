package warmline.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.PGConnection;

/**
 * Hears when some service on this database has booked or cancelled, or a peer has come on duty: on a connection of its own.
 * Nothing depends on it: who is woken looks from time to time by itself.
 */
public final class Doorbell implements AutoCloseable {
    /** So long a dead connection goes unnoticed at most. */
    private static final int LISTENS_FOR_MILLIS = 5_000;

    /** In one turn; about a minute. */
    private static final int LISTENS = 12;

    private final Address address;
    private final Runnable wake;
    private volatile Optional<Connection> connection = Optional.empty();
    private volatile boolean closed;

    public Doorbell(Address address, Runnable wake) {
        this.address = address;
        this.wake = wake;
    }

    /** One turn: listens for a while, and connects first where that is needed. */
    public void tick() {
        if (closed) return;
        try {
            var open = connection.isPresent() ? connection.get() : connect();
            var ears = open.unwrap(PGConnection.class);
            for (int i = 0; i < LISTENS && !closed; i++)
                if (ears.getNotifications(LISTENS_FOR_MILLIS).length > 0) wake.run();
                else if (!open.isValid(LISTENS_FOR_MILLIS / 1_000)) throw new SQLException("it does not answer");
        } catch (SQLException gone) {
            hangUp();
            if (closed) return;
            throw new IllegalStateException("The database does not tell us of changes; we look ourselves.", gone);
        }
    }

    private Connection connect() throws SQLException {
        var fresh = address.source().getConnection();
        connection = Optional.of(fresh);
        try (var sql = fresh.createStatement()) {
            sql.execute("listen warmline");
        }
        return fresh;
    }

    @Override
    public void close() {
        closed = true;
        hangUp();
    }

    private void hangUp() {
        connection.ifPresent(open -> {
            try {
                open.close();
            } catch (SQLException already) {
                return; // it was gone
            }
        });
        connection = Optional.empty();
    }
}
