package warmline.telephone;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One line typed at the terminal.
 *
 * @param argument what follows the verb, for instance the number to dial or the keys to press; often empty
 * @param as the telephone that is to do it, if one is named
 */
record Command(Verb verb, String argument, Optional<String> as) {
    /** What can be typed; the words are those that begin the line. */
    enum Verb {
        DIAL("dial", "dial 100 as 6175550123", "ring the line from a telephone with this number"),
        PRESS("press", "1  (or 0-9 * #)", "press keys on the current telephone"),
        ANSWER("answer", "answer [as 5550111]", "take the call that is ringing"),
        HANG_UP("hang up", "hang up", "end the call of the current telephone"),
        REJECT("reject", "reject [as 5550111]", "refuse the call that is ringing"),
        BUSY("busy", "busy [as 5550111]", "be engaged for the call that is ringing"),
        USE("use", "use 5550111", "make this telephone the current one"),
        LIST("list", "list", "all telephones and what they are doing"),
        SAY("say", "say", "speak: a short pattern of tones, so that the other side hears something"),
        WAIT("wait", "wait 5", "do nothing for some seconds (for scripts)"),
        HELP("help", "help", "this list"),
        QUIT("quit", "quit", "hang up everything and leave"),
        NOTHING("", "", ""),
        UNKNOWN("", "", "");

        final String words;
        final String example;
        final String meaning;

        Verb(String words, String example, String meaning) {
            this.words = words;
            this.example = example;
            this.meaning = meaning;
        }

        /** The verbs that somebody can type, in the order of the help. */
        static List<Verb> spoken() {
            return Stream.of(values()).filter(verb -> !verb.words.isEmpty()).toList();
        }
    }

    static Command parse(String line) {
        var text = line.strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) return new Command(Verb.NOTHING, "", Optional.empty());
        if (text.matches("[0-9*# ]+")) return new Command(Verb.PRESS, text.replace(" ", ""), Optional.empty());
        var lower = text.toLowerCase(Locale.ROOT).replaceFirst("^hangup\\b", "hang up");
        return Verb.spoken().stream()
                .filter(verb -> lower.equals(verb.words) || lower.startsWith(verb.words + " "))
                .findFirst()
                .map(verb -> spoken(verb, lower.substring(verb.words.length()).strip()))
                .orElseGet(() -> new Command(Verb.UNKNOWN, text, Optional.empty()));
    }

    private static Command spoken(Verb verb, String rest) {
        var words = Arrays.asList(rest.split(" "));
        var as = words.indexOf("as");
        if (as < 0) return new Command(verb, plain(words), Optional.empty());
        return new Command(verb, plain(words.subList(0, as)), Optional.of(plain(words.subList(as + 1, words.size()))));
    }

    /** Numbers may be typed as people write them: (617) 555-0123. */
    private static String plain(List<String> words) {
        var joined = String.join("", words);
        return joined.matches("[0-9+*#().-]+") ? joined.replaceAll("[().-]", "") : joined;
    }
}
