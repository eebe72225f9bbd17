package warmline.speech;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One rule by which written text becomes words: wherever the pattern matches, the words stand instead. */
record Rewrite(Pattern pattern, Function<MatchResult, String> words) {
    static Rewrite of(String pattern, String words) {
        return new Rewrite(Pattern.compile(pattern), _ -> words);
    }

    static Rewrite of(String pattern, Function<MatchResult, String> words) {
        return new Rewrite(Pattern.compile(pattern), words);
    }

    static String all(List<Rewrite> rules, String text) {
        for (var rule : rules) text = rule.apply(text);
        return text;
    }

    private String apply(String text) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(words.apply(match)));
    }
}
