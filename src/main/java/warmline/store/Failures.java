package warmline.store;

import java.nio.file.Path;

/** PostgreSQL's last words as sentences for the operator. */
final class Failures {
    private static final int LONGEST_QUOTE = 300;

    private Failures() {}

    static Unavailable ofInitdb(Path folder, String output) {
        if (output.contains("No space left")) return noSpace(folder);
        var words = output.lines()
                .filter(line -> line.contains("error:") || line.contains("FATAL"))
                .findFirst();
        return new Unavailable("The database could not be created in " + folder + ": "
                + quote(words.orElse(output.strip())) + "; put that right and start again");
    }

    static Unavailable ofServer(Path data, String lastWords, Path log) {
        if (lastWords.contains("No space left")) return noSpace(data);
        if (lastWords.startsWith("Cannot run program")) return ofProgram(lastWords);
        return new Unavailable("The database in " + data + " cannot start: " + quote(lastWords) + "; see " + log
                + ", and restore a backup if it is damaged");
    }

    static Unavailable noSpace(Path folder) {
        return new Unavailable(
                "The disk that holds " + folder + " is full; free some space and start again: nothing was lost");
    }

    static Unavailable ofProgram(String why) {
        return new Unavailable("The database's server could not be run: " + quote(why)
                + "; install util-linux (setsid, setpriv, unshare), or set WARMLINE_DATABASE_URL");
    }

    static Unavailable ofRoot() {
        return new Unavailable("PostgreSQL does not run as root, and this machine does not allow a user namespace"
                + " (unshare -U); start Warmline as an ordinary user, or set WARMLINE_DATABASE_URL");
    }

    static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static String quote(String words) {
        return words.substring(0, Math.min(words.length(), LONGEST_QUOTE)).replace('\n', ' ');
    }
}
