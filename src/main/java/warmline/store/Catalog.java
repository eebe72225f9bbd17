package warmline.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The current schema, as PostgreSQL itself describes it: what a backup holds is read here, and from no list of ours. */
final class Catalog {
    /** Tables that no backup holds, and why. */
    static final Map<String, String> LEFT_OUT = Map.of(
            "flyway_schema_history", "made anew with the schema, whose version the manifest has",
            "waiting_caller", "nobody waits on a line that was restored",
            "session", "nobody stays signed in on a line that was restored",
            "invitation", "nobody comes in by a link from before",
            "duty", "who was ready to be rung then may not be now: nobody is rung off duty");

    private static final Statements STATEMENTS = Statements.read();

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String statement, Reading<T> as) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(STATEMENTS.get(statement).text())) {
            var all = new ArrayList<T>();
            while (rows.next()) all.add(as.read(rows));
            return all;
        }
    }

    /** The version of the schema; empty where no line has ever been. */
    Optional<String> schema() throws SQLException {
        if (!list("backup.isLine", row -> row.getBoolean("there")).getFirst()) return Optional.empty();
        return list("backup.schema", row -> row.getString("version")).stream().findFirst();
    }

    /** All tables, those that are left out as well. */
    List<String> tables() throws SQLException {
        return list("backup.tables", row -> row.getString("name"));
    }

    /** The tables that are saved, each with its columns. */
    Map<String, List<String>> saved() throws SQLException {
        var columns = new HashMap<String, List<String>>();
        for (var table : tables()) if (!LEFT_OUT.containsKey(table)) columns.put(table, new ArrayList<>());
        for (var column : list("backup.columns", row -> List.of(row.getString("table_name"), row.getString("name"))))
            if (columns.get(column.getFirst()) instanceof List<String> of) of.add(column.getLast());
        return columns;
    }

    /** The same tables, each behind those that its rows refer to. */
    List<String> inOrder(Set<String> tables) throws SQLException {
        var references =
                list("backup.references", row -> List.of(row.getString("table_name"), row.getString("refers_to")));
        var left = new TreeSet<>(tables);
        var order = new ArrayList<String>();
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(table -> references.stream()
                            .noneMatch(pair -> pair.getFirst().equals(table) && left.contains(pair.getLast())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            left + " refer to each other; make one of those references deferrable"));
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        return list("backup.sequences", row -> new Manifest.Sequence(row.getString("name"), row.getLong("last")));
    }

    /** Whether any table has a row; those that are made with the schema do not count. */
    boolean holdsData() throws SQLException {
        for (var table : saved().keySet()) if (hasRows(table)) return true;
        return false;
    }

    boolean hasRows(String table) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery("select exists (select from " + quoted(table) + ")")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /** Connections of lines that are at work on this database. */
    int lines() throws SQLException {
        return list("backup.lines", row -> row.getInt("connections")).getFirst();
    }

    /** @param mayExchange whether we may put another schema in its place */
    record Schema(String name, boolean mayExchange) {}

    Optional<Schema> current() throws SQLException {
        return list("backup.owner", row -> new Schema(row.getString("name"), row.getBoolean("may_exchange"))).stream()
                .findFirst();
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(Catalog::quoted).toList());
    }
}
