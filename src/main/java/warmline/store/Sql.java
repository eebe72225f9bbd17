package warmline.store;

import io.helidon.dbclient.DbExecute;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import warmline.store.Statements.Statement;

/**
 * One run of a named statement. Values and parameters are compared first: DbClient notices a missing value only after it
 * has taken a connection, and never gives that back.
 */
final class Sql {
    private final DbExecute on;
    private final Statement statement;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    Sql(DbExecute on, Statement statement) {
        this.on = on;
        this.statement = statement;
    }

    Sql with(String parameter, Object value) {
        values.put(parameter, foreign(value));
        return this;
    }

    private static @Nullable Object foreign(Object value) {
        return switch (value) {
            // As coarse as PostgreSQL keeps it: what we hold and what we read back are equal.
            case Instant instant -> instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case Optional<?> maybe -> maybe.map(Sql::foreign).orElse(null);
            default -> value;
        };
    }

    <T> List<T> list(Function<Row, T> as) {
        // Closed also when a row cannot be read, or its connection would be lost.
        try (var rows = on.createNamedQuery(statement.name()).params(inOrder()).execute()) {
            return rows.map(row -> as.apply(new Row(row))).toList();
        }
    }

    <T> Optional<T> first(Function<Row, T> as) {
        return list(as).stream().findFirst();
    }

    /** How many rows it wrote. */
    long run() {
        return on.createNamedDmlStatement(statement.name()).params(inOrder()).execute();
    }

    private List<@Nullable Object> inOrder() {
        if (!values.keySet().equals(Set.copyOf(statement.parameters())))
            throw new IllegalArgumentException(
                    statement.name() + " takes " + statement.parameters() + ", was given " + values.keySet());
        var all = new ArrayList<@Nullable Object>();
        for (var parameter : statement.parameters()) all.add(values.get(parameter));
        return all;
    }
}
