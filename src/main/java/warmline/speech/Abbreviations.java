package warmline.speech;

import java.util.List;

/** Short forms of written English in full, and the names and signs that a voice would guess wrongly. */
final class Abbreviations {
    private static final List<Rewrite> RULES = List.of(
            Rewrite.of("\\bDr\\.(?=\\s+[A-Z])", "Doctor"),
            Rewrite.of("\\bMr\\.", "Mister"),
            Rewrite.of("\\bMrs\\.", "Missus"),
            Rewrite.of("\\bMs\\.", "Miz"),
            Rewrite.of("\\bSt\\.(?=\\s+[A-Z])", "Saint"),
            Rewrite.of("\\bAve\\.", "Avenue"),
            Rewrite.of("\\bBlvd\\.", "Boulevard"),
            Rewrite.of("\\bRd\\.", "Road"),
            Rewrite.of("\\bApt\\.", "Apartment"),
            Rewrite.of("(?i)\\be\\.\\s?g\\.,?", "for example,"),
            Rewrite.of("(?i)\\bi\\.\\s?e\\.,?", "that is,"),
            Rewrite.of("(?i)\\betc\\.", "and so on."),
            Rewrite.of("(?i)\\bvs\\.", "versus"),
            Rewrite.of("\\bPTSD\\b", "P T S D"),
            Rewrite.of("\\bOCD\\b", "O C D"),
            Rewrite.of("\\bADHD\\b", "A D H D"),
            Rewrite.of("\\bLGBTQ\\b", "L G B T Q"),
            Rewrite.of("\\bSAMHSA\\b", "sam sah"),
            Rewrite.of("\\bTTY\\b", "T T Y"),
            Rewrite.of("\\b(?:OK|Ok|ok)\\b", "okay"),
            Rewrite.of("(?i)\\band/or\\b", "and or"),
            Rewrite.of("(?i)\\bhttps?://|\\bwww\\.", ""),
            Rewrite.of("(?<=[A-Za-z0-9])\\.(?=(?:org|com|gov|net|edu)\\b)", " dot "),
            Rewrite.of("#(?=\\d)", "number "),
            Rewrite.of("#", " pound "),
            Rewrite.of("\\*", " star "),
            Rewrite.of("%", " percent "),
            Rewrite.of("&", " and "),
            Rewrite.of("@", " at "),
            Rewrite.of("(?<=[A-Za-z])/(?=[A-Za-z])", " or "));

    private Abbreviations() {}

    static String expanded(String text) {
        return Rewrite.all(RULES, text);
    }
}
