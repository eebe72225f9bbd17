package warmline.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsteriskProgramTest {
    @TempDir
    Path folder;

    @Test
    void comes_from_the_cache_with_all_its_libraries() {
        var said = new ArrayList<String>();
        var cache = folder.resolve("empty");
        var fetched = AsteriskForTests.program();
        assertTrue(fetched.version().startsWith("2"), fetched.version());
        assertTrue(Files.isDirectory(fetched.documentation()));
        assertTrue(Files.exists(fetched.modules().resolve("chan_pjsip.so")));
        var error =
                assertThrows(AsteriskUnavailable.class, () -> new AsteriskPackages(folder, cache, said::add).program());
        assertTrue(error.toString().contains(": Asterisk could not be fetched: "), error.toString());
    }

    @Test
    void is_found_with_its_modules_where_it_is_installed() throws Exception {
        var fetched = AsteriskForTests.program();
        var program = Files.createDirectories(folder.resolve("sbin")).resolve("asterisk");
        Files.writeString(program, "#!/bin/sh\nexec '" + String.join("' '", fetched.command()) + "' \"$@\"\n");
        assertTrue(program.toFile().setExecutable(true));
        var modules = Files.createDirectories(folder.resolve("lib/asterisk/modules"));
        var documentation = Files.createDirectories(folder.resolve("share/asterisk/documentation"));
        assertEquals(
                new AsteriskProgram(List.of(program.toString()), modules, documentation, fetched.version()),
                AsteriskProgram.installed(program));
    }

    @Test
    void is_missed_in_a_sentence() throws Exception {
        assertThrows(AsteriskUnavailable.class, () -> AsteriskProgram.installed(folder.resolve("sbin/asterisk")));
        var program = Files.createDirectories(folder.resolve("bin")).resolve("asterisk");
        Files.writeString(program, "#!/bin/sh\n");
        assertTrue(program.toFile().setExecutable(true));
        var error = assertThrows(AsteriskUnavailable.class, () -> AsteriskProgram.installed(program));
        assertTrue(error.toString().contains(": The modules of "), error.toString());
    }
}
