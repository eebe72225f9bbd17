package warmline.call;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a leg that we place, the same in our database and in the exchange: callback 7's second patient leg is {@code
 * wl-7-2-patient}. Derived, never drawn: whoever would dial the same attempt again gets the same name, and is refused.
 *
 * @param number the attempt for a patient's leg, the claim for a peer's
 */
public record LegId(long callback, int number, Side side) {
    private static final Pattern FORM = Pattern.compile("wl-(\\d{1,18})-(\\d{1,9})-(peer|patient)");

    public enum Side {
        PEER,
        PATIENT
    }

    public static Optional<LegId> parse(String name) {
        var parts = FORM.matcher(name);
        if (!parts.matches()) return Optional.empty();
        var side = parts.group(3).equals("peer") ? Side.PEER : Side.PATIENT;
        return Optional.of(new LegId(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)), side));
    }

    @Override
    public String toString() {
        return "wl-" + callback + "-" + number + (side == Side.PEER ? "-peer" : "-patient");
    }
}
