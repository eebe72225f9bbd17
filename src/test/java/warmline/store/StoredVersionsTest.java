package warmline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import warmline.account.Role;
import warmline.prompt.Versions;
import warmline.prompt.VersionsContract;

/** A centre's own texts in PostgreSQL keep the contract, and give every connection back. */
class StoredVersionsTest implements VersionsContract {
    private final TestDatabase test = TestDatabase.fresh();
    private final long lea = new StoredAccounts(test.database())
            .create("lea", Role.LEAD, "a hash", Optional.empty(), NOON)
            .id();

    @AfterEach
    void every_connection_is_back() {
        assertEquals(0, test.database().busy());
        test.close();
    }

    @Override
    public Versions versions() {
        return new StoredVersions(test.database());
    }

    @Override
    public long lea() {
        return lea;
    }
}
