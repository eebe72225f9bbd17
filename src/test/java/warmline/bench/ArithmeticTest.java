package warmline.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import warmline.bench.Interleaved.Block;
import warmline.bench.Interleaved.Result;
import warmline.bench.Interleaved.Slice;

/** A benchmark that counts wrong is worse than none. */
class ArithmeticTest {
    @Test
    void the_median_is_the_middle_or_between_the_two_in_the_middle() {
        assertEquals(2, Sample.of(List.of(9, 1, 2)).median());
        assertEquals(2.5, Sample.of(List.of(9, 1, 2, 3)).median());
    }

    @Test
    void a_percentile_is_a_value_that_was_measured() {
        var hundred = Sample.of(IntStream.rangeClosed(1, 100).boxed().toList());
        assertEquals(99, hundred.percentile(99));
        assertEquals(100, hundred.percentile(100));
        assertEquals(1, hundred.percentile(0));
        assertEquals(7, Sample.of(List.of(7)).percentile(99));
        assertEquals(9, Sample.of(List.of(9, 1, 2)).percentile(99));
    }

    @Test
    void nothing_measured_is_no_result() {
        assertThrows(IllegalArgumentException.class, () -> Sample.of(List.of()));
    }

    @Test
    void rows_are_counted_and_not_statements() {
        var twice = new Slice(20, 1_000_000).and(new Slice(10, 2_000_000));
        assertEquals(10_000, twice.perSecond(), 1e-6);
    }

    @Test
    void a_ratio_is_ours_to_the_floor_and_one_wild_block_does_not_move_it() {
        var half = new Block(new Slice(10, 1_000), new Slice(20, 1_000));
        var wild = new Block(new Slice(1_000, 1_000), new Slice(1, 1_000));
        assertEquals(0.5, new Result(List.of(half, wild, half), 0).ratio());
    }

    @Test
    void a_disk_has_moved_when_it_is_a_quarter_faster_or_slower() {
        assertFalse(Interleaved.moved(100, 125));
        assertFalse(Interleaved.moved(125, 100));
        assertTrue(Interleaved.moved(100, 126));
        assertTrue(Interleaved.moved(126, 100));
    }
}
