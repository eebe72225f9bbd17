package warmline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import warmline.peer.HelloContract;
import warmline.peer.PlanContract;
import warmline.peer.Recruiting;
import warmline.peer.Roster;
import warmline.peer.RosterContract;

/** The team in PostgreSQL keeps the contract, and gives every connection back. */
class StoredRosterTest implements RosterContract, PlanContract, HelloContract {
    private final TestDatabase test = TestDatabase.fresh();
    private final StoredRoster team = new StoredRoster(test.database(), test.vault());

    @AfterEach
    void every_connection_is_back() {
        assertEquals(0, test.database().busy());
        test.close();
    }

    @Override
    public Roster roster() {
        return team;
    }

    @Override
    public Recruiting recruiting() {
        return team;
    }
}
