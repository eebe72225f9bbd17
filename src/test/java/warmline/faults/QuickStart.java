package warmline.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import warmline.LineUnderTest;
import warmline.SeparateService;

/**
 * The command of a service that is killed hundreds of times: the classes under test in a jar, as Java's start-up cache wants
 * them, and only the quick compiler. Measured: 1.2 s of processor instead of 2.6 s for each start.
 */
record QuickStart(Path jar, Path cache) {
    static QuickStart in(Path folder) throws IOException {
        var jar = folder.resolve("warmline.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var classes : folders()) add(classes, out);
        }
        return new QuickStart(jar, folder.resolve("warmline.aot"));
    }

    /** Those of the class path that hold what is under test. */
    private static List<Path> folders() {
        return classPath()
                .map(Path::of)
                .filter(entry -> Files.isDirectory(entry) && Files.exists(entry.resolve("warmline/Main.class")))
                .toList();
    }

    private static Stream<String> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(":"));
    }

    private static void add(Path classes, JarOutputStream out) throws IOException {
        try (var files = Files.walk(classes)) {
            for (var file : files.filter(file -> !file.equals(classes)).toList()) {
                boolean folder = Files.isDirectory(file); // Flyway looks for folders
                out.putNextEntry(new ZipEntry(classes.relativize(file) + (folder ? "/" : "")));
                if (!folder) Files.copy(file, out);
            }
        }
    }

    /** Brings the line up once and stops it in order, so that Java learns what its start needs. */
    void train(LineUnderTest line) throws InterruptedException {
        var service = SeparateService.begin(line, command("-XX:AOTCacheOutput=" + cache, "up", "--demo"));
        service.awaitReady();
        line.running(service);
        service.send("TERM");
        service.awaitEnd();
        if (!Files.exists(cache)) throw new AssertionError("no start-up cache was made: " + service.output());
    }

    /** What starts it, with these words. */
    List<String> command(List<String> words) {
        return command("-XX:AOTCache=" + cache, words.toArray(String[]::new));
    }

    private List<String> command(String cacheOption, String... words) {
        var command = new ArrayList<>(SeparateService.java(words));
        int classPath = command.indexOf("-cp");
        command.set(classPath + 1, jar + ":" + jars());
        command.addAll(classPath, List.of(cacheOption, "-XX:TieredStopAtLevel=1"));
        return command;
    }

    private static String jars() {
        return classPath().filter(entry -> entry.endsWith(".jar")).collect(Collectors.joining(":"));
    }
}
