package warmline.store;

import static org.junit.jupiter.api.Assertions.*;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    private static void run(Address address, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var sql = connection.createStatement()) {
            for (var statement : statements) sql.execute(statement);
        }
    }

    @Test
    void opens_an_empty_database_and_opens_it_again() {
        var address = TestDatabase.empty();

        for (int time = 0; time < 2; time++)
            try (var database = Database.open(address)) {
                assertTrue(database.answers());
            }
    }

    @Test
    void refuses_a_schema_that_is_newer_than_the_code() throws SQLException {
        var address = TestDatabase.empty();
        Database.open(address).close();
        run(address, """
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                                   installed_by, execution_time, success)
                values (999, '999', 'from the future', 'SQL', 'V999__from_the_future.sql', 1, 'them', 1, true)""");

        var refused = assertThrows(Unavailable.class, () -> Database.open(address));

        assertEquals(
                "The database has schema 999, made by a newer Warmline than this;"
                        + " start that one, or restore a backup made before it",
                refused.getMessage());
    }

    @Test
    void refuses_a_database_that_is_not_ours() throws SQLException {
        var address = TestDatabase.empty();
        run(address, "create table somebody_elses (id int)");

        var refused = assertThrows(Unavailable.class, () -> Database.open(address));

        assertTrue(String.valueOf(refused.getMessage()).startsWith("The database at 127.0.0.1:"), refused::toString);
    }

    @Test
    void says_when_nobody_answers_or_the_password_is_wrong() {
        var nobody = new Address("jdbc:postgresql://127.0.0.1:1/none", "ana", "secret");
        var there = TestDatabase.empty();
        var stranger = new Address(there.jdbcUrl(), there.user(), "secret");

        for (var address : java.util.List.of(nobody, stranger)) {
            var refused = assertThrows(Unavailable.class, () -> Database.open(address));
            assertTrue(String.valueOf(refused.getMessage()).contains("does not let us in"), refused::toString);
            assertFalse(String.valueOf(refused.getMessage()).contains("secret"), refused::toString);
        }
    }

    @Test
    void what_fails_in_a_transaction_leaves_nothing_and_passes_through() {
        try (var test = TestDatabase.fresh()) {
            var failure = new IllegalStateException("a bug");

            var thrown = assertThrows(
                    IllegalStateException.class,
                    () -> test.database().inTransaction(work -> {
                        work.sql("pin_tries.touch")
                                .with("number", "11")
                                .with("notBefore", java.time.Instant.EPOCH)
                                .run();
                        throw failure;
                    }));

            assertSame(failure, thrown);
            assertEquals(
                    Optional.empty(),
                    test.database()
                            .sql("pin_tries.findForUpdate")
                            .with("number", "11")
                            .first(row -> row));
            assertEquals(0, test.database().busy());
        }
    }

    @Test
    void a_thousand_failing_statements_cost_no_connection() {
        try (var test = TestDatabase.fresh()) {
            var failed = new AtomicInteger();
            for (int i = 0; i < 1_000; i++)
                try {
                    test.database()
                            .sql("shift.add")
                            .with("peer", 4711L)
                            .with("day", 1)
                            .with("starts", "x")
                            .with("seconds", 1)
                            .run();
                } catch (RuntimeException refused) {
                    failed.incrementAndGet();
                }
            assertEquals(1_000, failed.get());
            assertEquals(0, test.database().busy());
            assertTrue(test.database().answers());
        }
    }

    @Test
    void a_row_that_cannot_be_read_costs_no_connection() {
        try (var test = TestDatabase.fresh()) {
            for (int i = 0; i < 30; i++)
                assertThrows(
                        RuntimeException.class,
                        () -> test.database().sql("database.answers").list(row -> row.text("no such column")));
            assertEquals(0, test.database().busy());
        }
    }

    @Test
    void a_lock_is_not_waited_for_longer_than_a_second() throws SQLException {
        try (var test = TestDatabase.fresh();
                var holder = test.connection();
                var sql = holder.createStatement()) {
            run(test.address(), "insert into pin_tries values ('11', 1, now())");
            holder.setAutoCommit(false);
            sql.execute("select * from pin_tries for update");

            var refused = assertThrows(
                    RuntimeException.class,
                    () -> test.database()
                            .sql("pin_tries.findForUpdate")
                            .with("number", "11")
                            .list(row -> row));

            assertTrue(String.valueOf(refused.getCause()).contains("lock timeout"), refused::toString);
            holder.rollback();
        }
    }
}
