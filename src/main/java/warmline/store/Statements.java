package warmline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every statement we run, from the {@code .sql} files: {@code due} in {@code callback.sql} is {@code callback.due}. */
final class Statements {
    private static final List<String> FILES = List.of(
            "callback",
            "callback_event",
            "report",
            "service",
            "first_name",
            "discretion",
            "trust_word",
            "medicine_note",
            "peer_note",
            "note_for_peer",
            "consent",
            "never_call",
            "blocked_caller",
            "prompt_publication",
            "prompt_version",
            "remembered",
            "standing_call",
            "left_message",
            "waiting_caller",
            "wellness",
            "wellness_check",
            "peer",
            "peer_language",
            "peer_hello",
            "pin_tries",
            "shift",
            "extra_shift",
            "day_off",
            "opening",
            "closure",
            "meeting",
            "rota",
            "duty",
            "debrief",
            "account",
            "invitation",
            "session",
            "api_token",
            "key_proof",
            "backup",
            "database");

    private static final Pattern HEAD = Pattern.compile("(?m)^-- name: (\\w+)\\s*$");
    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

    private final Map<String, Statement> byName;

    /**
     * As JDBC takes it: DbClient would look for the parameters' names anew in each run.
     *
     * @param parameters the names of its question marks, in their order
     */
    record Statement(String name, String text, List<String> parameters) {}

    private Statements(Map<String, Statement> byName) {
        this.byName = Map.copyOf(byName);
    }

    static Statements read() {
        var all = new HashMap<String, Statement>();
        for (var file : FILES) for (var one : parse(file, text(file))) all.put(one.name(), one);
        return new Statements(all);
    }

    private static String text(String file) {
        try (var in = Statements.class.getResourceAsStream(file + ".sql")) {
            if (in == null) throw new IllegalStateException(file + ".sql is not in this build");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Statement> parse(String file, String text) {
        // The second colon of a cast would begin a parameter.
        if (text.contains("::")) throw new IllegalArgumentException(file + ".sql: write cast(… as …), never ::");
        var names = HEAD.matcher(text).results().map(head -> head.group(1)).toList();
        var bodies = HEAD.splitAsStream(text).skip(1).map(Statements::bare).toList();
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Statement(
                        file + "." + names.get(i),
                        PARAMETER.matcher(bodies.get(i)).replaceAll("?"),
                        parameters(bodies.get(i))))
                .toList();
    }

    private static String bare(String body) {
        var text = body.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        return text.strip().replaceFirst(";$", "");
    }

    private static List<String> parameters(String body) {
        return PARAMETER
                .matcher(body)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    Statement get(String name) {
        var statement = byName.get(name);
        if (statement == null) throw new IllegalArgumentException("there is no statement " + name);
        return statement;
    }

    Set<String> names() {
        return byName.keySet();
    }
}
