package warmline.speech;

import com.sun.speech.freetts.lexicon.Lexicon;
import java.util.Map;
import java.util.TreeMap;

/** Words that FreeTTS guesses wrongly, in its own phones. It takes the apostrophe out before it looks a word up. */
final class Pronunciations {
    private static final Map<String, String> WORDS = new TreeMap<>(Map.ofEntries(
            Map.entry("dont", "d ow1 n t"),
            Map.entry("isnt", "ih1 z ax n t"),
            Map.entry("arent", "aa1 r n t"),
            Map.entry("wasnt", "w aa1 z ax n t"),
            Map.entry("werent", "w er1 n t"),
            Map.entry("doesnt", "d ah1 z ax n t"),
            Map.entry("didnt", "d ih1 d ax n t"),
            Map.entry("havent", "hh ae1 v ax n t"),
            Map.entry("hasnt", "hh ae1 z ax n t"),
            Map.entry("hadnt", "hh ae1 d ax n t"),
            Map.entry("couldnt", "k uh1 d ax n t"),
            Map.entry("wouldnt", "w uh1 d ax n t"),
            Map.entry("shouldnt", "sh uh1 d ax n t"),
            Map.entry("mustnt", "m ah1 s ax n t"),
            Map.entry("mightnt", "m ay1 t ax n t"),
            Map.entry("oclock", "ax k l aa1 k"),
            Map.entry("were", "w er1"),
            Map.entry("im", "ay1 m"),
            Map.entry("warmline", "w ao1 r m l ay n")));

    private Pronunciations() {}

    static void addTo(Lexicon lexicon) {
        WORDS.forEach((word, phones) -> lexicon.addAddendum(word, "0", phones.split(" ")));
    }

    /** Another for every change to the list. */
    static String version() {
        return Integer.toHexString(WORDS.hashCode());
    }
}
