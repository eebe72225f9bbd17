package warmline;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.time.Duration;
import java.util.Map;

/**
 * Tells systemd, where it runs us, that the line is ready, and again and again that it is alive. A frozen service would hold
 * its callers in silence for ever; systemd kills it, and Asterisk leads them on. Java cannot speak to a socket of this kind:
 * hence the one function of systemd's own library.
 */
final class Systemd {
    /** A quarter of the WatchdogSec of the unit. */
    static final Duration EVERY = Duration.ofSeconds(5);

    private static final FunctionDescriptor SD_NOTIFY = FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS);

    private final boolean listens;

    /** Only where the unit asks for it is anything told. */
    Systemd(Map<String, String> environment) {
        listens = environment.containsKey("NOTIFY_SOCKET");
    }

    void ready() {
        tell("READY=1");
    }

    void alive() {
        tell("WATCHDOG=1");
    }

    private void tell(String word) {
        if (!listens) return;
        try (var arena = Arena.ofConfined()) {
            var function = SymbolLookup.libraryLookup("libsystemd.so.0", arena).findOrThrow("sd_notify");
            var notify = Linker.nativeLinker().downcallHandle(function, SD_NOTIFY);
            int sent = (int) notify.invokeExact(0, arena.allocateFrom(word));
            if (sent <= 0) throw new IllegalStateException("systemd does not take our word; error " + -sent + ".");
        } catch (RuntimeException told) {
            throw told;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
