package warmline.store;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** How many pages PostgreSQL touches for a claim: to look for what is due, and to give it to peers. Nothing is changed. */
public final class ClaimCost {
    private static final List<String> BUFFERS = List.of("Shared Hit Blocks", "Shared Read Blocks");

    private final Address address;
    private final Statements statements = Statements.read();

    public ClaimCost(Address address) {
        this.address = address;
    }

    /**
     * For each row claimed; the dearer of the two plans that PostgreSQL chooses from, with the values and without.
     *
     * @param lease of the service that claims
     */
    public double buffersPerRow(int peers, warmline.callback.Lease lease, Instant now) throws SQLException {
        double dearest = 0;
        for (var plan : List.of("force_custom_plan", "force_generic_plan"))
            dearest = Math.max(dearest, buffers(plan, peers, lease, now) / (double) peers);
        return dearest;
    }

    private long buffers(String plan, int peers, warmline.callback.Lease lease, Instant now) throws SQLException {
        try (var connection = Crowd.connection(address);
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("set plan_cache_mode = " + plan);
            var instant = "timestamptz '" + now + "'";
            var service = Long.toString(lease.service());
            var look = Map.of("now", instant, "service", service, "due", "30", "overdue", "10");
            prepare(sql, "callback.look");
            prepare(sql, "callback.claim");
            var due = due(sql, "callback.look", look, peers);
            var claim = Map.of(
                    "callbacks",
                    array(due),
                    "peers",
                    array(LongStream.rangeClosed(1, peers).boxed().toList()),
                    "service",
                    service,
                    "epoch",
                    Integer.toString(lease.epoch()),
                    "event",
                    "'Claimed'",
                    "now",
                    instant);
            long touched = explain(sql, "callback.look", look) + explain(sql, "callback.claim", claim);
            connection.rollback();
            return touched;
        }
    }

    private void prepare(Statement sql, String name) throws SQLException {
        int[] number = {0};
        var text = Pattern.compile("\\?").matcher(statements.get(name).text()).replaceAll(_ -> "\\$" + ++number[0]);
        sql.execute("prepare " + plain(name) + " as " + text);
    }

    private static String plain(String name) {
        return name.replace('.', '_');
    }

    private String execute(String name, Map<String, String> values) {
        return statements.get(name).parameters().stream()
                .map(values::get)
                .collect(Collectors.joining(", ", "execute " + plain(name) + " (", ")"));
    }

    private List<Long> due(Statement sql, String name, Map<String, String> values, int peers) throws SQLException {
        var ids = new ArrayList<Long>();
        var rows = sql.executeQuery(execute(name, values));
        while (rows.next() && ids.size() < peers) ids.add(rows.getLong("id"));
        if (ids.size() < peers) throw new IllegalStateException("only " + ids.size() + " callbacks are due");
        return ids;
    }

    private static String array(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "'{", "}'"));
    }

    private long explain(Statement sql, String name, Map<String, String> values) throws SQLException {
        var rows = sql.executeQuery("explain (analyze, buffers, format json) " + execute(name, values));
        rows.next();
        try (var json = Json.createReader(new StringReader(rows.getString(1)))) {
            return touched(json.readArray().getJsonObject(0).getJsonObject("Plan"));
        }
    }

    /** A node counts its children too, but not those that run for their effect only. */
    static long touched(JsonObject node) {
        var children = node.getOrDefault("Plans", JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
        long below = children.getValuesAs(JsonObject.class).stream()
                .mapToLong(ClaimCost::touched)
                .sum();
        long counted = children.getValuesAs(JsonObject.class).stream()
                .mapToLong(ClaimCost::counted)
                .sum();
        return below + Math.max(0, counted(node) - counted);
    }

    private static long counted(JsonObject node) {
        return BUFFERS.stream().mapToLong(name -> node.getInt(name, 0)).sum();
    }
}
