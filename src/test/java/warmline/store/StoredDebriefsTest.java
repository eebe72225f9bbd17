package warmline.store;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import warmline.account.Role;
import warmline.call.Phone;
import warmline.peer.Debriefs;
import warmline.peer.DebriefsContract;

class StoredDebriefsTest implements DebriefsContract {
    private final TestDatabase test = TestDatabase.fresh();
    private final StoredRoster team = new StoredRoster(test.database(), test.vault());
    private final StoredDebriefs debriefs = new StoredDebriefs(test.database());
    private final long maria =
            team.add("11", "Maria", "246802", new Phone("5550111"), NOON).id();
    private final long sam =
            team.add("12", "Sam", "135791", new Phone("5550112"), NOON).id();
    private final long lead = new StoredAccounts(test.database())
            .create("lead", Role.LEAD, "hash", Optional.empty(), NOON)
            .id();

    @AfterEach
    void every_connection_is_back() {
        test.close();
    }

    @Override
    public Debriefs debriefs() {
        return debriefs;
    }

    @Override
    public long maria() {
        return maria;
    }

    @Override
    public long sam() {
        return sam;
    }

    @Override
    public long lead() {
        return lead;
    }
}
