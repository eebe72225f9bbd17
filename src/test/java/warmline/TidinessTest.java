package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reviewer would say every time, said once. Patterns that would find themselves are put together from two halves. */
class TidinessTest {
    private static final int MOST_LINES = 300;
    private static final List<String> BINARY =
            List.of(".wav", ".png", ".ico", ".jar", ".zip", ".woff2", ".pcap", ".raw");

    private record Source(Path path, String text) {
        boolean isJava() {
            return path.toString().endsWith(".java");
        }

        boolean isTest() {
            return path.startsWith("src/test");
        }

        /** Composition, the terminal's telephone and the benchmarks: the only ones with a screen. */
        boolean mayPrint() {
            return path.toString().matches("src/(main|test)/java/warmline/([^/]+|(telephone|bench)/.+)");
        }

        /** The lines of code; what stands in a text block is a screenplay, a table, a page. */
        int lines() {
            return (int) BLOCK.matcher(text).replaceAll("").lines().count();
        }
    }

    private static final Pattern SAYS_BOTH = Pattern.compile("/\\*\\*.*\\b[Nn]ot\\b.*package warmline", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("\"\"\"\n.*?\"\"\"", Pattern.DOTALL);

    private final List<Source> sources = read();

    @Test
    void there_is_something_to_look_at() {
        assertTrue(sources.size() > 100, sources.size() + " files");
        assertTrue(sources.stream().anyMatch(source -> source.path().endsWith("callback/Callback.java")));
    }

    @Test
    void no_file_is_longer_than_one_reads_in_a_sitting() {
        assertNone(
                "has more than " + MOST_LINES + " lines; find the second thing it does",
                source -> source.lines() > MOST_LINES);
    }

    @Test
    void nothing_is_left_to_do_later_in_a_comment() {
        assertNone("leaves something to do", finds("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b"));
    }

    @Test
    void only_the_root_the_telephone_and_the_benchmarks_print() {
        var prints = finds("System\\.(out|err)\\b(?!\\s*is)|printStack" + "Trace\\(");
        assertNone("prints; use a logger", source -> source.isJava() && !source.mayPrint() && prints.test(source));
    }

    @Test
    void no_loop_runs_for_ever() {
        var endless = finds("while \\(tr" + "ue\\)|for \\(;" + ";\\)");
        assertNone(
                "has a loop without a bound",
                source -> source.isJava() && !source.isTest() && !source.mayPrint() && endless.test(source));
    }

    @Test
    void no_test_is_switched_off() {
        assertNone("switches a test off", finds("@Dis" + "abled|@Enabled" + "If|Assump" + "tions\\b|assume" + "True"));
    }

    @Test
    void no_path_of_a_machine_and_no_host_of_a_registry_is_named() {
        assertNone(
                "names a path of one machine",
                finds("[\"' (=](/wo" + "rk/|/ho" + "me/\\w\\w|/Us" + "ers/\\w\\w|[A-Z]:\\\\\\\\Us" + "ers)"));
        assertNone(
                "names the host of a package registry",
                finds("(repo1?|registry|deb|security|snapshot|archive|ftp)\\.(maven|debian|ubuntu|apache|npmjs)\\."));
    }

    @Test
    void text_ends_with_a_line_break_and_its_lines_with_no_spaces() {
        assertNone(
                "does not end with a line break",
                source -> !source.text().isEmpty() && !source.text().endsWith("\n"));
        assertNone("ends with empty lines", finds("\n\n\\z"));
        assertNone("has the line ends of another system", finds("\r\n"));
        assertNone("has tabs", source -> source.isJava() && source.text().contains("\t"));
    }

    @Test
    void every_package_says_what_it_owns_and_what_is_not_in_it() throws IOException {
        var silent = new ArrayList<Path>();
        try (var folders = Files.walk(Path.of("src/main/java/warmline"))) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                var info = folder.resolve("package-info.java");
                if (!Files.exists(info)
                        || !SAYS_BOTH.matcher(Files.readString(info)).find()) silent.add(folder);
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void no_package_and_no_class_is_a_bucket() {
        var bucket = Pattern.compile(
                "/(util|utils|common|helper|helpers|manager|service|misc)/|(Util|Utils|Helper|Impl)\\.java$");
        assertNone(
                "has a name that says nothing about it",
                source -> bucket.matcher(source.path().toString()).find());
    }

    private void assertNone(String fault, Predicate<Source> has) {
        var found = sources.stream()
                .filter(has)
                .map(source -> source.path() + " " + fault)
                .collect(Collectors.joining("\n"));
        assertEquals("", found);
    }

    private static Predicate<Source> finds(String pattern) {
        var compiled = Pattern.compile(pattern);
        return source -> compiled.matcher(source.text()).find();
    }

    private static List<Source> read() {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> BINARY.stream().noneMatch(file.toString()::endsWith))
                    .map(TidinessTest::source)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Source source(Path file) {
        try {
            return new Source(file, Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " is not text; add its ending to the list", unreadable);
        }
    }
}
