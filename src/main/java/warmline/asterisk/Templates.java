package warmline.asterisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The templates of {@code deploy/asterisk/conf}: Asterisk's files, with {@code @NAME@} where a value belongs. */
record Templates(Path folder) {
    private static final Pattern NAME = Pattern.compile("@([A-Z][A-Z_]*)@");

    /** For a trunk with an account; the other files do without. */
    private static final String ACCOUNT = "pjsip-account.conf";

    /** Asterisk's files by their names. Every name that a template asks for must have a value. */
    SortedMap<String, String> filled(Map<String, String> values) {
        var files = new TreeMap<String, String>();
        try (var templates = Files.newDirectoryStream(folder, "*.conf")) {
            for (var template : templates) {
                var name = template.getFileName().toString();
                if (!name.equals(ACCOUNT) || values.containsKey("TRUNK_USER")) {
                    files.put(name, fill(name, Files.readString(template), values));
                }
            }
        } catch (IOException e) {
            throw new AsteriskUnavailable(
                    "Asterisk's templates in " + folder + " cannot be read; is deploy/ complete?", e);
        }
        return files;
    }

    private static String fill(String file, String template, Map<String, String> values) {
        return NAME.matcher(template).replaceAll(found -> {
            var value = values.get(found.group(1));
            if (value == null) {
                throw new AsteriskUnavailable(
                        "The template %s asks for %s, which has no value; is deploy/ of this version?"
                                .formatted(file, found.group()));
            }
            return Matcher.quoteReplacement(escaped(found.group(1), value));
        });
    }

    /** A semicolon would begin a comment; a line break would begin another setting. */
    private static String escaped(String name, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new AsteriskUnavailable(
                    "The value of " + name + " has a line break or another control character in it.");
        }
        return value.replace(";", "\\;");
    }
}
