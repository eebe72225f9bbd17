package warmline;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import warmline.asterisk.AsteriskConfiguration;
import warmline.asterisk.DistantExchange;
import warmline.dispatch.Attendance;
import warmline.dispatch.Tenure;
import warmline.store.Address;
import warmline.store.Database;
import warmline.store.StoredAccounts;
import warmline.store.StoredBlockedCallers;
import warmline.store.StoredCallbacks;
import warmline.store.StoredDebriefs;
import warmline.store.StoredLeases;
import warmline.store.StoredLedger;
import warmline.store.StoredMemory;
import warmline.store.StoredPrivacy;
import warmline.store.StoredReports;
import warmline.store.StoredRoster;
import warmline.store.StoredStandingCalls;
import warmline.store.StoredVersions;
import warmline.store.StoredWellness;
import warmline.store.Vault;

/** Everything that is written down, and our lease to write in it. */
record Books(
        Database database,
        StoredCallbacks callbacks,
        StoredLedger ledger,
        StoredReports reports,
        StoredStandingCalls standing,
        StoredPrivacy privacy,
        StoredMemory memory,
        StoredBlockedCallers blocked,
        StoredWellness wellness,
        StoredVersions versions,
        StoredRoster roster,
        StoredDebriefs debriefs,
        Attendance attendance,
        StoredAccounts accounts,
        StoredLeases leases,
        Tenure tenure)
        implements AutoCloseable {
    private static final Duration KEPT = Duration.ofDays(30);

    static Books open(Installation installation, Address address, AsteriskConfiguration asterisk, SecureRandom random) {
        var database = Database.open(address);
        try {
            var vault = Vault.open(installation.home().resolve("keys"), database);
            var service = HomeFolder.service(installation.home(), random);
            var leases = new StoredLeases(database, vault, service, Tenure.LENGTH);
            var door = DistantExchange.door(asterisk.ports().manager(), asterisk.managerSecret());
            var tenure = new Tenure(leases, door, System::nanoTime);
            var centre = installation.centre();
            var roster = new StoredRoster(database, vault);
            var attendance = new Attendance(roster, centre.zone());
            var policy = centre.policy().by(attendance.lastRead());
            return new Books(
                    database,
                    new StoredCallbacks(database, vault, policy, () -> Optional.of(tenure.lease())),
                    new StoredLedger(database, vault),
                    new StoredReports(database),
                    new StoredStandingCalls(database, vault),
                    new StoredPrivacy(database, vault, policy),
                    new StoredMemory(database, vault),
                    new StoredBlockedCallers(database, vault, policy),
                    new StoredWellness(database, vault),
                    new StoredVersions(database),
                    roster,
                    new StoredDebriefs(database),
                    attendance,
                    new StoredAccounts(database),
                    leases,
                    tenure);
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /** What no promise needs any more is kept for a month, to be looked at, and no longer. */
    void eraseWhatIsOver(Instant now) {
        blocked.erase(now.minus(KEPT));
        wellness.erase(now.minus(KEPT));
    }

    @Override
    public void close() {
        try (database) {
            tenure.end();
        }
    }
}
