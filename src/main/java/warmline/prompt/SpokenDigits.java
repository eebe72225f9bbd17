package warmline.prompt;

import java.util.ArrayList;
import java.util.List;

/** Digit by digit, grouped as a North American number is written: the last four, then threes before them. */
final class SpokenDigits {
    /** Digits are heard in groups; research on spoken numbers puts the pause near 0.4 s. */
    private static final Sound.Pause BETWEEN_GROUPS = Sound.Pause.ofMillis(400);

    private SpokenDigits() {}

    static List<Sound> of(String digits) {
        var sounds = new ArrayList<Sound>();
        for (int i = 0; i < digits.length(); i++) {
            int left = digits.length() - i;
            boolean groupStarts = left == 4 || left > 4 && (left - 4) % 3 == 0;
            if (i > 0 && groupStarts) sounds.add(BETWEEN_GROUPS);
            sounds.add(Piece.number(digits.charAt(i) - '0'));
        }
        return sounds;
    }
}
