package warmline.callback;

/**
 * How many calls, and of how many people.
 *
 * @param people without those who were forgotten: too few rather than too many
 */
public record Tally(int calls, int people) {
    public static final Tally NONE = new Tally(0, 0);
}
