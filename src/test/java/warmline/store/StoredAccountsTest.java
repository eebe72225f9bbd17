package warmline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import warmline.account.Accounts;
import warmline.account.AccountsContract;
import warmline.call.Phone;

/** Accounts in PostgreSQL keep the contract, and give every connection back. */
class StoredAccountsTest implements AccountsContract {
    private final TestDatabase test = TestDatabase.fresh();
    private long maria;

    @BeforeEach
    void maria_is_in_the_team() {
        maria = new StoredRoster(test.database(), test.vault())
                .add("11", "Maria", "246802", new Phone("5550111"), NOON)
                .id();
    }

    @AfterEach
    void every_connection_is_back() {
        assertEquals(0, test.database().busy());
        test.close();
    }

    @Override
    public Accounts accounts() {
        return new StoredAccounts(test.database());
    }

    @Override
    public long maria() {
        return maria;
    }
}
