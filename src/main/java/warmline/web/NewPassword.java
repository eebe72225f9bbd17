package warmline.web;

import static warmline.web.Entry.input;

import java.util.Locale;
import java.util.regex.Pattern;
import warmline.account.Account;

/**
 * A password as somebody chooses it. Length instead of rules about signs, and none that everybody guesses first (NIST SP
 * 800-63B, section 3.1.1.2).
 */
final class NewPassword {
    static final String FIELD = "password";
    private static final String AGAIN = "again";
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int FEWEST_SIGNS = 6;

    /** What lists of stolen passwords begin with; digits and signs around and between are left out before. */
    private static final Pattern COMMON = Pattern.compile(
            "(password|passwort|passw|pass|welcome|letmein|login|master|secret|admin|administrator|changeme|default|test"
                    + "|qwerty|qwertyuiop|asdfgh|asdfghjkl|zxcvbn|zxcvbnm|abc|abcdef|abcdefgh|iloveyou|loveyou|love"
                    + "|sunshine|princess|dragon|monkey|football|baseball|superman|trustno|hello|whatever|warmline|riverside"
                    + "|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october"
                    + "|november|december)*");

    private NewPassword() {}

    static Entry.Field field() {
        return input(FIELD, "New password, at least " + SHORTEST + " letters or signs", "password", LONGEST);
    }

    static Entry.Field again() {
        return input(AGAIN, "The same password again", "password", LONGEST);
    }

    /** @throws Mistake when it is none to choose */
    static String read(Form form, Account owner) {
        var chosen = form.text(FIELD);
        if (chosen.codePointCount(0, chosen.length()) < SHORTEST)
            throw new Mistake(FIELD, "Write at least " + SHORTEST + " letters or signs; four words in a row are good.");
        if (chosen.length() > LONGEST) throw new Mistake(FIELD, "Write at most " + LONGEST + " letters or signs.");
        if (isGuessed(chosen, owner))
            throw new Mistake(
                    FIELD, "This is one that others would try first. Four words that do not belong together are good.");
        if (!chosen.equals(form.text(AGAIN))) throw new Mistake(AGAIN, "The two are not the same. Write it once more.");
        return chosen;
    }

    private static boolean isGuessed(String chosen, Account owner) {
        var letters = chosen.toLowerCase(Locale.ROOT).replace(owner.name(), "").replaceAll("[^\\p{L}]", "");
        return chosen.codePoints().distinct().count() < FEWEST_SIGNS
                || COMMON.matcher(letters).matches();
    }
}
