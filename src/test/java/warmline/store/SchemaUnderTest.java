package warmline.store;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh database with two peers, a lead and a service, to which a test writes what it must not take. */
abstract class SchemaUnderTest {
    final TestDatabase test = TestDatabase.fresh();
    Connection connection;

    @BeforeEach
    void two_peers_and_a_lead() throws SQLException {
        connection = test.connection();
        run("""
                insert into peer (number, name, telephone, telephone_hash, pin_hash, added_at)
                values ('11', '', '', '', '', now()), ('12', '', '', '', '', now())""");
        run("insert into account (name, role, password_hash, created_at) values ('lead', 'LEAD', '', now())");
        run("insert into service (name, epoch) values ('this one', 1)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        test.close();
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** In a transaction that is rolled back: the deferred constraint is not asked. */
    void tries(String... statements) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (var sql : statements) run(sql);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    void refuses(String constraint, String... statements) {
        var refused = assertThrows(SQLException.class, () -> tries(statements));
        assertTrue(String.valueOf(refused.getMessage()).contains(constraint), refused::toString);
    }
}
