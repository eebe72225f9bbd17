package warmline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Imports point one way, foreign libraries stay behind one door each, and nobody has a clock or dice of their own. */
class ArchitectureTest {
    private static final String BELOW_THE_EDGES = "prompt call callback peer patient library account dialogue dispatch";

    /** Each package, and all of ours that it may import. The root composes, and may import anything; nobody imports it. */
    private static final Map<String, String> MAY_IMPORT = table(
            "prompt    |",
            "call      | prompt",
            "callback  | prompt call",
            "peer      | prompt call",
            "patient   | prompt call",
            "library   | prompt call",
            "account   | prompt call",
            "dialogue  | prompt call callback peer patient library account",
            "dispatch  | prompt call callback peer patient library account dialogue",
            "store     | " + BELOW_THE_EDGES,
            "asterisk  | " + BELOW_THE_EDGES,
            "speech    | " + BELOW_THE_EDGES,
            "web       | " + BELOW_THE_EDGES,
            "telephone | " + BELOW_THE_EDGES);

    /** Each foreign library, and the packages that may import it. */
    private static final Map<String, String> MAY_BE_IMPORTED_BY = table(
            "org.asteriskjava           | asterisk",
            "io.helidon.dbclient        | store",
            "com.zaxxer                 | store",
            "org.flywaydb               | store",
            "org.postgresql             | store",
            "java.sql                   | store",
            "com.google.crypto.tink     | store",
            "io.helidon.webserver       | web",
            "gg.jte                     | web",
            "com.sun.speech             | speech",
            "javax.sound                | speech telephone",
            "org.jline                  | telephone",
            "com.google.i18n.phonenumbers | patient");

    /** Time, dice and the machine's own place in the world, as {@code Class.method}. */
    private static final List<String> ARGUMENTS = List.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalTime.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.InstantSource.system",
            "java.time.ZoneId.systemDefault",
            "java.util.TimeZone.getDefault",
            "java.lang.System.nanoTime",
            "java.lang.System.currentTimeMillis",
            "java.lang.Thread.sleep",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Date.<init>",
            "java.util.Random.<init>",
            "java.security.SecureRandom.<init>",
            "java.util.concurrent.ThreadLocalRandom.current");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("warmline");

    private static final JavaClasses TRESPASSER = new ClassFileImporter().importClasses(trespasser());

    @TestFactory
    Stream<DynamicTest> each_package_imports_only_what_stands_before_it() {
        return tests(MAY_IMPORT.keySet().stream(), ArchitectureTest::importsOnly);
    }

    @TestFactory
    Stream<DynamicTest> each_foreign_library_stays_behind_its_door() {
        return tests(MAY_BE_IMPORTED_BY.keySet().stream(), ArchitectureTest::staysInside);
    }

    @TestFactory
    Stream<DynamicTest> time_and_dice_are_arguments() {
        return tests(ARGUMENTS.stream(), ArchitectureTest::isAnArgument);
    }

    @Test
    void no_two_packages_import_each_other() {
        slices().matching("warmline.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void no_package_is_missing_from_the_table() throws IOException {
        try (var folders = Files.list(Path.of("src", "main", "java", "warmline"))) {
            var unknown = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !MAY_IMPORT.containsKey(name))
                    .collect(toCollection(TreeSet::new));
            assertEquals("[]", unknown.toString());
        }
    }

    @Test
    void the_table_points_one_way() {
        var before = new TreeSet<String>();
        MAY_IMPORT.forEach((name, imports) -> {
            for (var other : words(imports)) assertTrue(before.contains(other), name + " is before " + other);
            before.add(name);
        });
        for (var edge : List.of("store", "asterisk", "speech", "web", "telephone"))
            assertFalse(
                    MAY_IMPORT.values().stream()
                            .anyMatch(imports -> words(imports).contains(edge)),
                    edge);
    }

    /** A rule that cannot fail protects nothing: a class among the tests breaks one of each kind. */
    @Test
    void the_rules_find_a_trespasser() {
        for (var rule : List.of(
                importsOnly("prompt"),
                staysInside("org.asteriskjava"),
                staysInside("com.google.i18n.phonenumbers"),
                isAnArgument("java.time.Instant.now"),
                isAnArgument("java.lang.System.nanoTime"),
                isAnArgument("java.util.Random.<init>")))
            assertTrue(rule.evaluate(TRESPASSER).hasViolation(), rule.getDescription());
        assertFalse(isAnArgument("java.lang.Thread.sleep").evaluate(TRESPASSER).hasViolation());
    }

    @Test
    void there_is_something_to_look_at() {
        assertTrue(OURS.size() > 100, OURS.size() + " classes");
        assertTrue(OURS.contain("warmline.callback.Callback"));
    }

    private static ArchRule importsOnly(String name) {
        var allowed = Stream.concat(Stream.of(name), words(MAY_IMPORT.getOrDefault(name, "")).stream())
                .map(other -> "warmline." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("warmline." + name + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("warmline..").and(not(resideInAnyPackage(allowed))))
                .because("imports point one way, from the edges to the words, and edges never see each other")
                .allowEmptyShould(true);
    }

    private static ArchRule staysInside(String library) {
        var doors = words(MAY_BE_IMPORTED_BY.getOrDefault(library, "")).stream()
                .map(name -> "warmline." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(doors)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .because("foreign words stop at the edge: another library is then a change in one package")
                .allowEmptyShould(true);
    }

    private static ArchRule isAnArgument(String member) {
        return noClasses()
                .that()
                .resideOutsideOfPackages("warmline", "warmline.telephone..")
                .should()
                .accessTargetWhere(isTo(member))
                .because("time, dice and threads are arguments: only so can a whole day be simulated from a seed")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaAccess<?>> isTo(String member) {
        return DescribedPredicate.describe(
                "the target is " + member,
                access -> (access.getTargetOwner().getName() + "."
                                + access.getTarget().getName())
                        .equals(member));
    }

    private static Stream<DynamicTest> tests(Stream<String> names, Function<String, ArchRule> rule) {
        return names.map(
                name -> DynamicTest.dynamicTest(name, () -> rule.apply(name).check(OURS)));
    }

    private static Map<String, String> table(String... rows) {
        return Arrays.stream(rows)
                .map(row -> row.split("\\|", -1))
                .collect(toMap(row -> row[0].strip(), row -> row[1].strip(), (_, last) -> last, LinkedHashMap::new));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static Class<?> trespasser() {
        try {
            return Class.forName("warmline.prompt.Trespasser");
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }
}
