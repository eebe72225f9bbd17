package warmline.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code deploy/fetch-packages} says when it cannot do its work; that it can is what every other test here stands on. */
class FetchPackagesTest {
    private static final Map<String, String> NO_NETWORK =
            Map.of("http_proxy", "http://127.0.0.1:9", "https_proxy", "http://127.0.0.1:9");

    @TempDir
    Path folder;

    @Test
    void says_that_there_is_no_network_and_leaves_nothing() throws Exception {
        var said = fetch(NO_NETWORK, "sid", folder.resolve("a folder/asterisk").toString(), "asterisk");
        assertEquals(1, said.status());
        assertTrue(said.output()
                .endsWith("cannot reach the package mirror; check this machine's network and run it again.\n"));
        assertFalse(Files.exists(folder.resolve("a folder/asterisk")));
        assertFalse(Files.exists(folder.resolve("a folder/asterisk.part")));
    }

    @Test
    void does_nothing_and_says_nothing_when_the_packages_are_there() throws Exception {
        Files.writeString(folder.resolve(".complete"), "sid asterisk libc6\nasterisk_22.deb\n");
        assertEquals(new Command.Result(0, ""), fetch(NO_NETWORK, "sid", folder.toString(), "asterisk", "libc6"));
    }

    @Test
    void says_that_this_is_no_debian() throws Exception {
        var said = fetch(
                Map.of("PATH", "/nowhere"), "sid", folder.resolve("asterisk").toString(), "asterisk");
        assertEquals(1, said.status());
        assertTrue(said.output().startsWith("fetch-packages: this machine has no apt-get, "), said.output());
    }

    @Test
    void touches_no_folder_that_holds_something_else() throws Exception {
        Files.writeString(folder.resolve("letter"), "to Ana");
        var said = fetch(NO_NETWORK, "sid", folder.toString(), "asterisk");
        assertEquals(1, said.status());
        assertTrue(said.output().contains("holds something else"), said.output());
        assertTrue(Files.exists(folder.resolve("letter")));
    }

    @Test
    void takes_no_option_for_a_package() throws Exception {
        var said = fetch(NO_NETWORK, "sid", folder.resolve("asterisk").toString(), "-oDir=/");
        assertEquals("fetch-packages: '-oDir=/' is not the name of a Debian package.\n", said.output());
        assertEquals(1, said.status());
    }

    @Test
    void says_how_it_is_used() throws Exception {
        assertTrue(fetch(NO_NETWORK, "sid").output().startsWith("fetch-packages: say what to fetch: "));
    }

    private static Command.Result fetch(Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(
                "/bin/sh", AsteriskForTests.DEPLOY.resolve("fetch-packages").toString()));
        all.addAll(List.of(words));
        var builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        return new Command.Result(process.waitFor(), output);
    }
}
