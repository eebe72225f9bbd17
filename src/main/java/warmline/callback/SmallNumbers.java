package warmline.callback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import warmline.callback.Shown.Calls;
import warmline.callback.Shown.Few;
import warmline.callback.Shown.Withheld;

/**
 * Nobody is to be recognised in a report: no number of calls of one to four people is shown, and none can be found by
 * subtracting others from their sum. After the cell suppression policy of CMS (Centers for Medicare & Medicaid Services), by
 * which no small cell is shown and none can be derived; theirs begins at eleven, ours at five, as teams are small.
 *
 * <p>What it keeps apart are numbers beside each other and their one sum. So a report shows no other sums.
 */
public final class SmallNumbers {
    static final int FEWEST_PEOPLE = 5;

    private SmallNumbers() {}

    public static Shown one(Tally tally) {
        return isSmall(tally) ? new Few() : new Calls(tally.calls());
    }

    private static boolean isSmall(Tally tally) {
        return tally.calls() > 0 && tally.people() < FEWEST_PEOPLE;
    }

    /** Numbers whose sum is shown, in their order. Where no other could hide the small ones, all are withheld. */
    public static List<Shown> withSum(List<Tally> tallies) {
        var small = IntStream.range(0, tallies.size())
                .filter(i -> isSmall(tallies.get(i)))
                .boxed()
                .toList();
        if (small.isEmpty()) return tallies.stream().map(SmallNumbers::one).toList();
        var beside = beside(tallies, small);
        if (beside.isEmpty()) return nothing(tallies.size());
        var shown = new ArrayList<Shown>();
        for (int i = 0; i < tallies.size(); i++) shown.add(beside.contains(i) ? new Withheld() : one(tallies.get(i)));
        return List.copyOf(shown);
    }

    public static List<Shown> nothing(int size) {
        return IntStream.range(0, size).<Shown>mapToObj(_ -> new Withheld()).toList();
    }

    /**
     * Others that hide the small ones in the sum of both, from the last on: whoever knows that sum, and this rule, still has
     * more than one possible number for each small one. The smallest others would be told by being so. Empty: there are not
     * enough.
     */
    private static Set<Integer> beside(List<Tally> tallies, List<Integer> small) {
        int hidden = small.stream().mapToInt(i -> tallies.get(i).calls()).sum();
        var beside = new HashSet<Integer>();
        for (int i = tallies.size() - 1; i >= 0; i--) {
            if (small.contains(i) || tallies.get(i).calls() == 0) continue;
            hidden += tallies.get(i).calls();
            beside.add(i);
            int leastOfTheRest = small.size() - 1 + beside.size() * FEWEST_PEOPLE;
            if (hidden - leastOfTheRest >= FEWEST_PEOPLE - 1) return beside;
        }
        return Set.of();
    }
}
