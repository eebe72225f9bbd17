package warmline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import warmline.account.Role;
import warmline.callback.Callbacks;
import warmline.callback.CallbacksContract;
import warmline.callback.Ledger;

/** The book in PostgreSQL keeps the contract, and gives every connection back. */
class StoredCallbacksTest implements CallbacksContract {
    private final TestDatabase test = TestDatabase.fresh();
    private final StoredCallbacks book = new StoredCallbacks(test.database(), test.vault(), POLICY);
    private long lead;

    @BeforeEach
    void twenty_peers_and_a_lead() throws SQLException {
        try (var connection = test.connection();
                var sql = connection.createStatement()) {
            sql.execute("""
                    insert into peer (number, name, telephone, telephone_hash, pin_hash, added_at)
                    select n, '', '', '', '', now() from generate_series(1, 20) n""");
        }
        lead = new StoredAccounts(test.database())
                .create("lead", Role.LEAD, "no password", Optional.empty(), NOON)
                .id();
    }

    @AfterEach
    void every_connection_is_back() {
        assertEquals(0, test.database().busy());
        test.close();
    }

    @Override
    public Callbacks callbacks() {
        return book;
    }

    @Override
    public Ledger ledger() {
        return book;
    }

    @Override
    public List<Long> peers() {
        return LongStream.rangeClosed(1, MANY).boxed().toList();
    }

    @Override
    public long lead() {
        return lead;
    }
}
