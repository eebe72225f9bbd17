package warmline;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays systemd: a datagram socket in the file system, at which a process of its own speaks. */
class SystemdTest {
    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;

    /** sockaddr_un: the family, then a path of at most 108 bytes. */
    private static final int ADDRESS_BYTES = 110;

    @TempDir
    Path folder;

    @Test
    void hears_that_the_line_is_ready_and_that_it_lives() throws Throwable {
        var place = folder.resolve("notify").toString();
        try (var arena = Arena.ofConfined()) {
            int socket = (int)
                    function("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT).invokeExact(AF_UNIX, SOCK_DGRAM, 0);
            var address = arena.allocate(ADDRESS_BYTES);
            address.set(ValueLayout.JAVA_SHORT, 0, (short) AF_UNIX);
            address.setString(2, place);
            assertEquals(0, (int) function("bind", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT)
                    .invokeExact(socket, address, ADDRESS_BYTES));
            assertEquals(0, speak(Map.of("NOTIFY_SOCKET", place)));
            var receive = function("recv", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
            for (var word : new String[] {"READY=1", "WATCHDOG=1"}) {
                var heard = arena.allocate(100);
                assertEquals(word.length(), (long) receive.invokeExact(socket, heard, 99L, 0));
                assertEquals(word, heard.getString(0));
            }
        }
    }

    @Test
    void is_not_needed() throws Exception {
        assertEquals(0, speak(Map.of()));
    }

    @Test
    void is_missed_where_the_unit_names_it() throws Exception {
        assertEquals(1, speak(Map.of("NOTIFY_SOCKET", folder.resolve("nobody").toString())));
    }

    private static MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        var linker = Linker.nativeLinker();
        var found = linker.defaultLookup().findOrThrow(name);
        return linker.downcallHandle(found, FunctionDescriptor.of(result, arguments));
    }

    private static int speak(Map<String, String> environment) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Speaker.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("NOTIFY_SOCKET");
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }

    static final class Speaker {
        private Speaker() {}

        public static void main(String[] none) {
            var systemd = new Systemd(System.getenv());
            systemd.ready();
            systemd.alive();
        }
    }
}
