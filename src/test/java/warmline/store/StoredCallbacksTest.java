package warmline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.callback.BookUnderTest.asked;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import warmline.account.Role;
import warmline.callback.BlockedCallersContract;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Callbacks.Booked;
import warmline.callback.CallbacksContract;
import warmline.callback.Lease;
import warmline.callback.Leases;
import warmline.callback.LeasesContract;
import warmline.callback.Ledger;
import warmline.callback.LedgerContract;
import warmline.callback.LeftContract;
import warmline.callback.PeerNotesContract;
import warmline.callback.PrivacyContract;
import warmline.callback.RacesContract;
import warmline.callback.SharedContract;
import warmline.callback.StandingCalls;
import warmline.callback.StandingCallsContract;
import warmline.callback.WellnessContract;
import warmline.patient.BlockedCallers;
import warmline.patient.Memory;
import warmline.patient.Privacy;
import warmline.patient.Wellness;
import warmline.prompt.Language;
import warmline.prompt.Prompt;

/** The book in PostgreSQL keeps the contract, and gives every connection back. */
class StoredCallbacksTest
        implements CallbacksContract,
                LedgerContract,
                LeftContract,
                RacesContract,
                LeasesContract,
                StandingCallsContract,
                PrivacyContract,
                BlockedCallersContract,
                WellnessContract,
                SharedContract,
                PeerNotesContract {
    private final TestDatabase test = TestDatabase.fresh();
    private final Lease lease =
            new StoredLeases(test.database(), test.vault(), "this one", Duration.ofMinutes(5)).begin("door");
    private final StoredCallbacks book =
            new StoredCallbacks(test.database(), test.vault(), POLICY, () -> Optional.of(lease));
    private final StandingCalls standing = new StoredStandingCalls(test.database(), test.vault());
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
        return new StoredLedger(test.database(), test.vault());
    }

    @Override
    public Lease lease() {
        return lease;
    }

    @Override
    public List<Long> peers() {
        return LongStream.rangeClosed(1, MANY).boxed().toList();
    }

    @Override
    public long lead() {
        return lead;
    }

    @Override
    public Leases ours() {
        return new StoredLeases(test.database(), test.vault(), "ours", Duration.ofMinutes(5));
    }

    @Override
    public Leases others() {
        return new StoredLeases(test.database(), test.vault(), "others", Duration.ofMinutes(5));
    }

    @Override
    public Callbacks under(Lease lease) {
        return new StoredCallbacks(test.database(), test.vault(), POLICY, () -> Optional.of(lease));
    }

    @Override
    public void timePasses() throws SQLException {
        try (var connection = test.connection();
                var sql = connection.createStatement()) {
            sql.execute("update service set lease_until = lease_until - interval '1 hour' where name = 'ours'");
        }
    }

    @Override
    public Memory remembered() {
        return new StoredMemory(test.database(), test.vault());
    }

    @Override
    public Privacy privacy() {
        return new StoredPrivacy(test.database(), test.vault(), POLICY);
    }

    @Override
    public Wellness wellness() {
        return new StoredWellness(test.database(), test.vault());
    }

    @Override
    public BlockedCallers blocked() {
        return new StoredBlockedCallers(test.database(), test.vault(), POLICY);
    }

    @Override
    public StandingCalls standing() {
        return standing;
    }

    /** The book never asks for that; should it, the database refuses. */
    @Test
    void the_schema_says_again_that_one_person_is_called_at_a_telephone_and_that_few_share_it() {
        var ana = booked(ANA, NEXT_HOUR);
        var eva = (Booked.New) book.bookBeside(asked(ANA), NEXT_HOUR, MANY, Optional.empty(), NOON);
        book.claim(ana.id(), maria(), NOON);

        refuses("callback_one_running_per_telephone", """
                update callback
                set state = 'RINGING_PEER', peer_id = 2, lease_service = other.lease_service, lease_epoch = other.lease_epoch
                from callback as other
                where callback.id = %d and other.id = %d""".formatted(
                        eva.callback().id(), ana.id()));
        refuses("callback_one_open_per_person", "update callback set person = 0");
        refuses("callback_person_is_one_of_four", "update callback set person = 4");
    }

    private void refuses(String constraint, String sql) {
        var refused = assertThrows(SQLException.class, () -> {
            try (var connection = test.connection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
        assertTrue(String.valueOf(refused.getMessage()).contains(constraint), refused.getMessage());
    }

    @Test
    void whoever_agrees_agrees_to_the_words_that_are_published_then() {
        var versions = new StoredVersions(test.database());
        var ours = versions.write(Prompt.CALL_YOU_HERE, Language.EN, "We can call you here", lead, NOON);
        versions.publish(Prompt.CALL_YOU_HERE, Language.EN, Optional.of(ours), lead, NOON.minusSeconds(1));
        versions.publish(Prompt.CALL_YOU_HERE, Language.EN, Optional.empty(), lead, NOON.plusSeconds(1));

        var ana = booked(ANA, NEXT_HOUR);
        assertEquals(1, ledger().consent(ana.id()).orElseThrow().edition());
    }

    @Test
    void a_time_zone_that_is_no_longer_known_holds_up_nobody_else() throws SQLException {
        var ana = booked(ANA, NEXT_HOUR);
        var tomas = booked(TOMAS, NEXT_HOUR);
        try (var connection = test.connection();
                var sql = connection.createStatement()) {
            sql.execute("update callback set zone = 'Mars/Olympus' where id = " + ana.id());
        }
        assertEquals(
                List.of(ana.id(), tomas.id()),
                book.due(NOON, 10).stream().map(Callback::id).toList());
    }
}
