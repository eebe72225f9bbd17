package warmline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import warmline.callback.Timing;

/** A claim costs as much with many in the book as with few: pages are counted, so that a busy machine tells the same. */
class ClaimCostTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final int PEERS = 20;
    private static final int FEW = 4_000;
    private static final int MANY = 40_000;

    @Test
    void ten_times_the_callbacks_cost_no_more_than_a_quarter_more_pages() throws SQLException {
        double few = buffersPerRow(FEW);
        double many = buffersPerRow(MANY);
        assertTrue(few > 1, few + " pages");
        assertTrue(many <= 1.25 * few, few + " pages, then " + many);
    }

    private static double buffersPerRow(int open) throws SQLException {
        try (var test = TestDatabase.fresh()) {
            try (var connection = test.connection();
                    var sql = connection.createStatement()) {
                sql.execute("""
                        insert into peer (number, name, telephone, telephone_hash, pin_hash, added_at)
                        select n, '', '', '', '', now() from generate_series(1, 20) n""");
            }
            var crowd = new Crowd(test.address(), test.vault());
            for (var timing : Timing.values())
                crowd.book(
                        open / 2, timing, NOON.minusSeconds(open / 4), Duration.ofSeconds(1), NOON.plusSeconds(open));
            crowd.settle();
            var lease =
                    new StoredLeases(test.database(), test.vault(), "this one", Duration.ofMinutes(5)).begin("door");
            return new ClaimCost(test.address()).buffersPerRow(PEERS, lease, NOON);
        }
    }

    @Test
    void pages_are_counted_once_and_also_those_of_parts_that_run_for_their_effect_only() {
        assertEquals(9 + 4, ClaimCost.touched(plan("""
                {"Shared Hit Blocks": 9, "Plans": [
                    {"Shared Hit Blocks": 5, "Shared Read Blocks": 1},
                    {"Shared Hit Blocks": 0, "Plans": [{"Shared Hit Blocks": 4}]}]}""")));
    }

    private static jakarta.json.JsonObject plan(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
