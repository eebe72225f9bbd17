package warmline.dialogue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import warmline.prompt.Piece;
import warmline.prompt.Words;

/** The menu that a caller was asked last, and what they pressed at it: known from the words alone, as a caller knows it. */
final class MenuHeard {
    /** Whoever presses so many wrong keys in a row is led on as if they had pressed none. */
    private static final int MANY_IN_A_ROW = 8;

    /** And whoever presses so many in one call, for the rest of it. */
    private static final int MANY_IN_ALL = 500;

    private Set<String> offered = Set.of();
    private boolean isAsked;
    private boolean isWrong;
    private int inARow;
    private int inAll;
    private boolean isHungUpOn;

    void said(List<Words> words) {
        isHungUpOn = isWrong && inARow < MANY_IN_A_ROW && inAll <= MANY_IN_ALL;
        var named = named(words);
        isAsked = named.size() > 1;
        if (isAsked) offered = named;
    }

    private static Set<String> named(List<Words> words) {
        var keys = new TreeSet<String>();
        for (int i = 1; i < words.size(); i++)
            if (words.get(i - 1) == Piece.PRESS)
                keys.add(words.get(i) instanceof Words.Digits(var digits) ? digits : "*");
        return keys;
    }

    /** A key that comes while something else is said may be meant for a menu that was never heard: nobody knows. */
    void pressed(char key) {
        boolean isRight = isAsked && offered.contains(String.valueOf(key));
        isWrong = isAsked && !isRight && key != '*';
        inARow = isRight ? 0 : inARow + 1;
        inAll++;
    }

    void silence() {
        isWrong = false;
        inARow = 0;
    }

    /** Whether what was said last asks for a key. */
    boolean isAsked() {
        return isAsked;
    }

    /** Whether, when the last words began, the last key was one that the menu did not offer. */
    boolean isHungUpOnForAWrongKey() {
        return isHungUpOn;
    }
}
