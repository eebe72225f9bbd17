package warmline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** A copy of the launcher with all that it needs, to be damaged at will; what it has built are the classes under test. */
record UnpackedInstallation(Path folder) {
    static UnpackedInstallation in(Path folder) throws IOException {
        for (var name : List.of("warmline", "pom.xml", "deploy", "prompts"))
            copy(LineUnderTest.PROJECT.resolve(name), folder.resolve(name));
        Files.createDirectories(folder.resolve("src/main"));
        Files.createDirectories(folder.resolve("target"));
        jar(folder.resolve("target/warmline-test.jar"));
        var built = Files.createFile(folder.resolve("target/built"));
        Files.setLastModifiedTime(built, FileTime.from(Instant.now().plusSeconds(60)));
        return new UnpackedInstallation(folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) Files.copy(file, to.resolve(from.relativize(file)));
        }
    }

    private static void jar(Path file) throws IOException {
        var manifest = new Manifest();
        var says = manifest.getMainAttributes();
        says.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        says.put(Attributes.Name.MAIN_CLASS, "warmline.Main");
        says.put(
                Attributes.Name.CLASS_PATH,
                Arrays.stream(System.getProperty("java.class.path").split(":"))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
    }

    /** As if the tests had been built here: their class path stands where the launcher keeps it. */
    void benchmarks() throws IOException {
        var libraries =
                Files.writeString(folder.resolve("target/test.classpath"), System.getProperty("java.class.path"));
        Files.setLastModifiedTime(libraries, FileTime.from(Instant.now().plusSeconds(60)));
    }

    /** Runs {@code ./warmline} with these words to its end. */
    SeparateService.Ended run(Map<String, String> environment, String... words) throws InterruptedException {
        var all = new HashMap<>(environment);
        all.put("WARMLINE_JAVA", System.getProperty("java.home"));
        return runWithout(all, List.of(), words);
    }

    /** Runs it behind another command, such as {@code env}, and says nothing about where Java is. */
    SeparateService.Ended runWithout(Map<String, String> environment, List<String> before, String... words)
            throws InterruptedException {
        var command = new ArrayList<>(before);
        command.add("sh");
        command.add(folder.resolve("warmline").toString());
        command.addAll(List.of(words));
        return SeparateService.attempt(environment, command);
    }
}
