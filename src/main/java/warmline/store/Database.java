package warmline.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.helidon.dbclient.DbClient;
import io.helidon.dbclient.DbClientException;
import io.helidon.dbclient.DbStatements;
import io.helidon.dbclient.jdbc.JdbcClientBuilder;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The connections to PostgreSQL, and the statements that run on them. Nothing on it waits longer than a caller would. */
public final class Database implements AutoCloseable {
    /** Statements take about a millisecond; more connections would only queue in the server. */
    private static final int CONNECTIONS = 10;

    /** Each costs the server memory; a quiet line needs no more. */
    private static final int IDLE_CONNECTIONS = 2;

    private static final int CONNECTION_WITHIN_MILLIS = 2_000;
    private static final String TIME_LIMITS =
            "-c statement_timeout=2s -c lock_timeout=1s -c idle_in_transaction_session_timeout=5s";

    /** Our statements have one good plan, whatever their values: to plan each run anew would take as long as the run. */
    private static final String PLANNED_ONCE = " -c plan_cache_mode=force_generic_plan";

    /** Beyond the statement's own limit: the network or the server is gone. */
    private static final String SOCKET_WITHIN_SECONDS = "5";

    /** Nothing of ours holds a connection this long: one that is, is lost, and the log says who took it. */
    private static final int LEAK_AFTER_MILLIS = 5_000;

    /** At TRACE these would log every value, telephone numbers among them. Kept, or the JDK forgets their levels. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("io.helidon.dbclient.jdbc.JdbcStatement"),
            Logger.getLogger("io.helidon.dbclient.jdbc"),
            Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl"),
            Logger.getLogger("org.postgresql"));

    private final HikariDataSource pool;
    private final DbClient client;
    private final Statements statements;

    private Database(HikariDataSource pool, Statements statements) {
        this.pool = pool;
        this.statements = statements;
        var named = DbStatements.builder();
        statements
                .names()
                .forEach(name -> named.addStatement(name, statements.get(name).text()));
        this.client = JdbcClientBuilder.create()
                .connectionPool(this::connection)
                .statements(named.build())
                .build();
    }

    private java.sql.Connection connection() {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            throw new DbClientException("The database gives no connection", e);
        }
    }

    /**
     * Brings the schema up to date and opens the connections.
     *
     * @throws Unavailable when it cannot be reached, or is newer than this code: one sentence
     */
    public static Database open(Address address) {
        Migrations.apply(address);
        return connect(address);
    }

    /** For a schema that is known to be up to date. */
    static Database connect(Address address) {
        QUIET.forEach(logger -> logger.setLevel(Level.INFO));
        return new Database(new HikariDataSource(config(address)), Statements.read());
    }

    private static HikariConfig config(Address address) {
        var config = new HikariConfig();
        config.setPoolName("warmline");
        config.setJdbcUrl(address.jdbcUrl());
        if (!address.user().isEmpty()) config.setUsername(address.user());
        if (!address.password().isEmpty()) config.setPassword(address.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(IDLE_CONNECTIONS);
        config.setConnectionTimeout(CONNECTION_WITHIN_MILLIS);
        config.setLeakDetectionThreshold(LEAK_AFTER_MILLIS);
        config.addDataSourceProperty("ApplicationName", "warmline");
        config.addDataSourceProperty("connectTimeout", "2");
        config.addDataSourceProperty("socketTimeout", SOCKET_WITHIN_SECONDS);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("options", TIME_LIMITS + PLANNED_ONCE);
        // A refused row's values do not belong in the text of an exception.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }

    /** A statement by itself. */
    Sql sql(String name) {
        return alone().sql(name);
    }

    Work alone() {
        return new Work(client.execute(), statements);
    }

    /** All of the work, or nothing; what it throws passes through unchanged. */
    <T> T inTransaction(Function<Work, T> work) {
        var transaction = client.transaction();
        T result;
        try {
            result = work.apply(new Work(transaction, statements));
        } catch (RuntimeException | Error failure) {
            try {
                transaction.rollback();
            } catch (RuntimeException second) {
                failure.addSuppressed(second);
            }
            throw failure;
        }
        transaction.commit();
        return result;
    }

    /** Whether a statement was refused because such a row is there already. */
    static boolean isTaken(RuntimeException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) return true;
        return false;
    }

    /** For health checks: whether it answers, within about four seconds. */
    public boolean answers() {
        try {
            return sql("database.answers").first(row -> row.count("answer")).isPresent();
        } catch (DbClientException _) {
            return false;
        }
    }

    /** How many connections are at work at this moment; 0 when all is quiet. */
    public int busy() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    @Override
    public void close() {
        pool.close();
    }
}
