package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.prompt.Language.EN;
import static warmline.prompt.Prompt.BOOKED;
import static warmline.prompt.Prompt.GOODBYE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import warmline.account.Role;
import warmline.prompt.Prompt;
import warmline.prompt.Version;
import warmline.store.StoredAccounts;
import warmline.store.StoredVersions;
import warmline.store.TestDatabase;

/** {@code prompts export} and {@code import}: the texts of the line as files, and back into the mouths of the line. */
class PromptsCommandTest {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @TempDir
    private Path folder;

    private final TestDatabase test = TestDatabase.fresh();
    private final StoredVersions versions = new StoredVersions(test.database());
    private final StoredAccounts accounts = new StoredAccounts(test.database());
    private final List<String> told = new ArrayList<>();
    private Optional<String> answer = Optional.empty();
    private Path texts;

    @BeforeEach
    void anEditor() throws IOException {
        account("ed", Role.EDITOR);
        texts = folder.resolve("texts");
        var recordings = Files.createDirectories(LineUnderTest.PROJECT.resolve("target/recordings"));
        Files.createSymbolicLink(Files.createDirectories(folder.resolve("home")).resolve("recordings"), recordings);
    }

    @AfterEach
    void drop() {
        test.close();
    }

    private void account(String name, Role role) {
        accounts.create(name, role, "a hash", Optional.empty(), NOON);
    }

    private void run(String... words) {
        var database = test.address();
        var login = "postgresql://" + database.user() + ":" + database.password() + "@";
        var installation = Installation.of(
                LineUnderTest.PROJECT,
                Map.of(
                        "WARMLINE_HOME",
                        folder.resolve("home").toString(),
                        "WARMLINE_DATABASE_URL",
                        database.jdbcUrl().replaceFirst("jdbc:postgresql://", login)),
                false);
        told.clear();
        PromptsCommand.run(installation, words(words), () -> NOON, () -> answer, told::add);
    }

    private List<String> words(String... words) {
        return Stream.concat(Stream.of("prompts"), Stream.of(words))
                .map(word -> word.equals("DIR") ? texts.toString() : word)
                .toList();
    }

    private String refused(String... words) {
        var before = versions.publications();
        var refusal = assertThrows(Settings.Refused.class, () -> run(words));
        assertEquals(before, versions.publications());
        return String.valueOf(refusal.getMessage());
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(texts.resolve(file), text);
    }

    private String said(Prompt prompt) {
        return versions.published().stream()
                .filter(version -> version.prompt() == prompt && version.language() == EN)
                .map(Version::text)
                .findFirst()
                .orElse("as shipped");
    }

    @Test
    void what_is_exported_and_not_changed_changes_nothing() throws IOException {
        run("export", "DIR");
        assertEquals("Your call is booked.\n", Files.readString(texts.resolve("en/booked.txt")));
        for (var language : List.of("en", "es"))
            try (var files = Files.list(texts.resolve(language))) {
                assertEquals(Prompt.values().length, files.count());
            }
        run("import", "DIR", "--yes");
        assertEquals(List.of("Every text there is as callers hear it already. Nothing was changed."), told);
        assertEquals(0, versions.publications());
    }

    @Test
    void what_was_changed_is_shown_asked_about_and_published_together() throws IOException {
        run("export", "DIR");
        write("en/booked.txt", "We have written your call down.\n");
        write("en/goodbye.txt", "Be well.");
        answer = Optional.of("YES ");
        run("import", "DIR");
        assertEquals(
                List.of(
                        "en/booked%n    now: Your call is booked.%n    new: We have written your call down."
                                .formatted(),
                        "Publish these 2 texts? (yes or no)",
                        "Published, under the name of ed: calls that begin from now on hear it."),
                told.stream().filter(line -> !line.startsWith("en/goodbye")).toList());
        assertEquals("We have written your call down.", said(BOOKED));
        assertEquals("Be well.", said(GOODBYE));

        Files.move(texts, folder.resolve("before"));
        run("export", "DIR");
        assertEquals("Be well.\n", Files.readString(texts.resolve("en/goodbye.txt")));
        write("en/booked.txt", "Your call is booked.");
        run("import", "DIR", "--yes");
        assertEquals("as shipped", said(BOOKED));
        assertEquals("Be well.", said(GOODBYE));
    }

    @Test
    void whoever_does_not_say_yes_changes_nothing() throws IOException {
        run("export", "DIR");
        write("en/goodbye.txt", "Be well.");
        for (var no : List.of(Optional.<String>empty(), Optional.of("no"), Optional.of(""))) {
            answer = no;
            run("import", "DIR");
            assertEquals("Not published. Nothing was changed.", told.getLast());
        }
        assertEquals(0, versions.publications());
    }

    @Test
    void one_text_that_callers_could_not_follow_keeps_all_from_being_published() throws IOException {
        run("export", "DIR");
        write("en/goodbye.txt", "Be well.");
        write("en/booked.txt", "Press 1 now.");
        write("en/to-talk.txt", "Talk with a peer,");
        var sentence = refused("import", "DIR", "--yes");
        assertTrue(sentence.contains("en/booked: Leave out keys and digits"), sentence);
        assertTrue(sentence.contains("en/to-talk: An option says first what it is for"), sentence);
        assertTrue(sentence.endsWith("\nNothing was changed."), sentence);
        assertFalse(sentence.contains("goodbye"), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en/bookd.txt | is the text of no prompt",
                "en/booked.wav | is the text of no prompt",
                "fr | is no language of the line",
                "readme.txt | is no language of the line"
            })
    void what_is_no_text_of_a_prompt_is_named(String file, String sentence) throws IOException {
        run("export", "DIR");
        write(file, "Something.");
        var refusal = refused("import", "DIR", "--yes");
        assertTrue(refusal.contains(file) && refusal.contains(sentence), refusal);
    }

    @Test
    void what_is_no_text_at_all_is_named() throws IOException {
        run("export", "DIR");
        Files.write(texts.resolve("en/booked.txt"), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertTrue(refused("import", "DIR").contains("is no text in UTF-8"));
        write("en/booked.txt", "a".repeat(20_000));
        assertTrue(refused("import", "DIR").contains("is no text of one line"));
        write("en/booked.txt", "");
        assertTrue(refused("import", "DIR").contains("callers would hear nothing"));
    }

    @Test
    void nothing_that_is_there_is_overwritten() throws IOException {
        run("export", "DIR");
        assertTrue(refused("export", "DIR").contains("is there already"));
        Files.createDirectories(folder.resolve("empty"));
        run("export", folder.resolve("empty").toString());
        assertTrue(Files.exists(folder.resolve("empty/es/booked.txt")));
        assertTrue(refused("import", folder.resolve("nowhere").toString()).contains("is no folder"));
    }

    @Test
    void it_is_said_under_whose_name_the_texts_are_kept() throws IOException {
        account("ada", Role.ADMINISTRATOR);
        account("pat", Role.PEER);
        run("export", "DIR");
        write("en/goodbye.txt", "Be well.");
        assertEquals(
                "Say who changes the texts, an editor or administrator: --as NAME. There are ada, ed.",
                refused("import", "DIR", "--yes"));
        assertTrue(refused("import", "DIR", "--yes", "--as", "pat").startsWith("No editor or administrator"));
        run("import", "DIR", "--as", "ada", "--yes");
        assertEquals("ada", versions.published().getFirst().by());
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "export",
        "export DIR --yes",
        "import",
        "import DIR --sure",
        "list DIR",
        "import DIR DIR",
        "import DIR --as"
    })
    void other_words_are_answered_with_those_that_are_understood(String words) {
        assertTrue(refused(words.split(" ")).startsWith("Say ./warmline prompts export DIR"), words);
    }
}
