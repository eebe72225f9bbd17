package warmline.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import warmline.callback.Shown.Calls;
import warmline.callback.Shown.Few;
import warmline.callback.Shown.Withheld;

/** No small number is shown, and nobody who subtracts finds one. */
class SmallNumbersTest {
    /** A sum in which a second and a third number have to be withheld, and others are left. */
    private static final int MOST = 32;

    private static List<Shown> shown(int... people) {
        return SmallNumbers.withSum(
                IntStream.of(people).mapToObj(n -> new Tally(n, n)).toList());
    }

    @Test
    void numbers_of_five_people_and_none_are_shown() {
        assertEquals(List.of(new Calls(5), new Calls(0), new Calls(31)), shown(5, 0, 31));
    }

    @Test
    void beside_a_small_number_the_last_other_is_withheld() {
        assertEquals(List.of(new Calls(30), new Few(), new Withheld(), new Calls(0)), shown(30, 3, 12, 0));
    }

    @Test
    void where_nothing_could_hide_it_all_are_withheld() {
        assertEquals(List.of(new Withheld(), new Withheld(), new Withheld()), shown(2, 0, 5));
    }

    @Test
    void many_calls_of_few_people_are_a_small_number() {
        assertEquals(new Few(), SmallNumbers.one(new Tally(40, 4)));
        assertEquals(new Few(), SmallNumbers.one(new Tally(40, 0)), "they were forgotten");
        assertEquals(new Calls(40), SmallNumbers.one(new Tally(40, 5)));
    }

    /** Somebody who knows the rule, the sum and all that is shown, and tries every row of numbers that could be behind it. */
    @Test
    void whoever_knows_the_rule_and_the_sum_cannot_find_a_small_number() {
        var behind = new HashMap<String, List<int[]>>();
        for (int a = 0; a <= MOST; a++)
            for (int b = 0; a + b <= MOST; b++)
                for (int c = 0; a + b + c <= MOST; c++)
                    for (int d = 0; a + b + c + d <= MOST; d++)
                        behind.computeIfAbsent(shown(a, b, c, d) + " of " + (a + b + c + d), _ -> new ArrayList<>())
                                .add(new int[] {a, b, c, d});
        var found = new ArrayList<String>();
        behind.forEach((seen, rows) -> {
            for (int i = 0; i < 4; i++) if (isFound(i, rows)) found.add(seen + " at " + i);
        });
        assertEquals(List.of(), found.stream().limit(5).toList());
        for (var seen : List.of("Few[], Calls[number=9]", "Withheld[], Withheld[], Few[]"))
            assertTrue(behind.keySet().stream().anyMatch(shown -> shown.contains(seen)), seen);
    }

    private static boolean isFound(int place, List<int[]> rows) {
        var possible = rows.stream().map(row -> row[place]).collect(Collectors.toSet());
        return possible.size() == 1 && Set.of(1, 2, 3, 4).containsAll(possible);
    }

    @Test
    void of_any_numbers_no_small_one_is_shown_and_never_is_one_hidden_alone() {
        long seed = Long.getLong("seed", 20261127);
        var dice = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            var tallies = IntStream.range(0, 2 + dice.nextInt(7))
                    .mapToObj(_ -> tally(dice))
                    .toList();
            var shown = SmallNumbers.withSum(tallies);
            var said = "seed " + seed + ": " + tallies + " as " + shown;
            int hidden = 0;
            for (int i = 0; i < shown.size(); i++) {
                boolean small = tallies.get(i).calls() > 0 && tallies.get(i).people() < 5;
                assertFalse(small && shown.get(i) instanceof Calls, said);
                if (shown.get(i) instanceof Calls(int number))
                    assertEquals(tallies.get(i).calls(), number, said);
                else hidden++;
            }
            assertTrue(hidden != 1, said);
        }
    }

    private static Tally tally(Random dice) {
        int calls = dice.nextInt(4) == 0 ? 0 : 1 + dice.nextInt(20);
        return new Tally(calls, calls == 0 ? 0 : dice.nextInt(calls + 1));
    }
}
