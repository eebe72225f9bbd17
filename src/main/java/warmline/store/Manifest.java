package warmline.store;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonCollectors;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a backup says about itself: {@code manifest.json}, written last and read first.
 *
 * @param schema the version of the schema that its tables are of
 * @param warmline the version that made it, for people to read
 */
record Manifest(
        String schema,
        String warmline,
        Instant made,
        List<Table> tables,
        List<Sequence> sequences,
        List<Entry> entries) {
    static final String NAME = "manifest.json";
    static final String TABLES = "tables/";

    /** Raised when a Warmline that knows only the one before could no longer restore what we write. */
    static final int FORMAT = 1;

    /** @param columns in the order in which a line of its entry has them */
    record Table(String name, List<String> columns, long rows) {
        String entry() {
            return TABLES + name;
        }
    }

    /** @param last the number that was given last */
    record Sequence(String name, long last) {}

    /** One part of the file. */
    record Entry(String name, long bytes, String sha256) {}

    byte[] json() {
        var json = Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("schema", schema)
                .add("warmline", warmline)
                .add("made", made.toString())
                .add("tables", tables.stream().map(Manifest::json).collect(JsonCollectors.toJsonArray()))
                .add("sequences", sequences.stream().map(Manifest::json).collect(JsonCollectors.toJsonArray()))
                .add("entries", entries.stream().map(Manifest::json).collect(JsonCollectors.toJsonArray()))
                .build();
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject json(Table table) {
        return Json.createObjectBuilder()
                .add("name", table.name)
                .add("columns", Json.createArrayBuilder(table.columns))
                .add("rows", table.rows)
                .build();
    }

    private static JsonObject json(Sequence sequence) {
        return Json.createObjectBuilder()
                .add("name", sequence.name)
                .add("last", sequence.last)
                .build();
    }

    private static JsonObject json(Entry entry) {
        return Json.createObjectBuilder()
                .add("name", entry.name)
                .add("bytes", entry.bytes)
                .add("sha256", entry.sha256)
                .build();
    }

    /**
     * @throws BackupRefused when it is of a newer format
     * @throws RuntimeException of many kinds when it is no manifest
     */
    static Manifest read(byte[] bytes) {
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            var json = reader.readObject();
            int format = json.getInt("format");
            if (format > FORMAT)
                throw new BackupRefused("This backup has format " + format + ", made by a newer Warmline than this ("
                        + json.getString("warmline") + "); restore it with that one. Nothing was changed.");
            return new Manifest(
                    json.getString("schema"),
                    json.getString("warmline"),
                    Instant.parse(json.getString("made")),
                    objects(json, "tables").map(Manifest::table).toList(),
                    objects(json, "sequences")
                            .map(one -> new Sequence(one.getString("name"), whole(one, "last")))
                            .toList(),
                    objects(json, "entries")
                            .map(one -> new Entry(one.getString("name"), whole(one, "bytes"), one.getString("sha256")))
                            .toList());
        }
    }

    private static Table table(JsonObject json) {
        var columns = json.getJsonArray("columns").getValuesAs(JsonString::getString);
        return new Table(json.getString("name"), columns, whole(json, "rows"));
    }

    private static Stream<JsonObject> objects(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonObject.class).stream();
    }

    private static long whole(JsonObject json, String name) {
        return json.getJsonNumber(name).longValueExact();
    }

    /** All rows of all tables. */
    long rows() {
        return tables.stream().collect(Collectors.summingLong(Table::rows));
    }
}
