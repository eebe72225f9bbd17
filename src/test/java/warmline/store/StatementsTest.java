package warmline.store;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void a_file_is_read_as_named_statements_with_their_parameters() {
        var read = Statements.parse("callback", """
                -- What this file is about.

                -- name: due
                select id -- of those
                from callback
                -- in their window
                where window_from <= :now and window_to > :now
                limit :limit;

                -- name: answers
                select 1;
                """);

        assertEquals(
                List.of(
                        new Statements.Statement(
                                "callback.due",
                                "select id -- of those\nfrom callback\nwhere window_from <= ? and window_to > ?\nlimit ?",
                                List.of("now", "now", "limit")),
                        new Statements.Statement("callback.answers", "select 1", List.of())),
                read);
    }

    @Test
    void a_cast_with_colons_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Statements.parse("duty", "-- name: duty\nselect 1::text"));
    }

    @Test
    void a_missing_or_unknown_value_is_refused_before_a_connection_is_taken() {
        try (var test = TestDatabase.fresh()) {
            var due = test.database().sql("callback.due").with("now", NOON);
            var refused = assertThrows(IllegalArgumentException.class, () -> due.list(row -> row));
            assertTrue(String.valueOf(refused.getMessage()).startsWith("callback.due takes"));
            var answers = test.database().sql("database.answers").with("now", NOON);
            assertThrows(IllegalArgumentException.class, () -> answers.list(row -> row));
            assertEquals(0, test.database().busy());
        }
    }

    @Test
    void every_statement_runs_and_gives_its_connection_back() {
        try (var test = TestDatabase.fresh()) {
            var all = Statements.read();
            for (var name : all.names()) {
                var sql = test.database().sql(name);
                for (var parameter : all.get(name).parameters()) sql.with(parameter, anything(name, parameter));
                try {
                    if (writes(all.get(name).text())) sql.run();
                    else sql.list(row -> row);
                } catch (RuntimeException refused) {
                    assertTrue(refusedByConstraint(refused), () -> name + ": " + refused.getCause());
                }
                assertEquals(0, test.database().busy(), name);
            }
        }
    }

    /** Rows that refer to nothing are refused by the schema: then the statement itself is sound. */
    private static boolean refusedByConstraint(Throwable refused) {
        for (var cause = refused; cause != null; cause = cause.getCause())
            if (cause instanceof java.sql.SQLException sql && sql.getSQLState().startsWith("23")) return true;
        return false;
    }

    private static boolean writes(String text) {
        return !text.startsWith("select") && !text.startsWith("with") && !text.contains("returning");
    }

    private static Object anything(String statement, String parameter) {
        return switch (parameter) {
            case "now", "until", "before", "to", "weekAgo", "midnight", "notBefore" -> NOON;
            case "from" -> NOON.minusSeconds(1);
            case "telephone", "telephoneHash", "neverCallHash", "pinHash", "clip", "sealed", "hash", "exchange" ->
                new byte[1];
            case "tokenHash" -> new byte[32];
            case "state" -> warmline.callback.State.CANCELLED;
            case "role" -> warmline.account.Role.LEAD;
            case "event" -> "Booked";
            case "detail" -> "{}";
            case "starts" -> statement.startsWith("closure.") ? "2026-11-26T12:30" : "12:30";
            case "ends" -> "2026-11-26T13:30";
            case "date" -> "2026-11-26";
            case "callbacks", "peers" -> "{1}";
            case "timing" -> warmline.callback.Timing.SOONEST;
            case "zone" -> "UTC";
            case "language" -> warmline.prompt.Language.ES;
            case "seconds" -> 10.0;
            case "number" -> "11";
            case "peer", "lead", "preferred" -> Optional.empty();
            case "way" -> warmline.callback.Consent.Way.TALK;
            case "message" -> "1795435200-1795435190.7";
            case "name" -> statement.equals("peer.insert") ? new byte[1] : "words";
            case "passwordHash", "csrfToken", "reason", "place", "text" -> "words";
            case "prompt" -> warmline.prompt.Prompt.TO_TALK;
            default -> 1; // ids, versions, limits
        };
    }

    @Test
    void every_file_beside_the_classes_is_read() throws Exception {
        var folder = java.nio.file.Path.of("src/main/java/warmline/store");
        var files = new HashSet<String>();
        try (var all = java.nio.file.Files.list(folder)) {
            all.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .forEach(name -> files.add(name.replace(".sql", "")));
        }
        var read = new HashSet<String>();
        for (var name : Statements.read().names()) read.add(name.substring(0, name.indexOf('.')));

        assertEquals(files, read);
    }
}
