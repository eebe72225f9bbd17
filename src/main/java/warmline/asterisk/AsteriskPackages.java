package warmline.asterisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Asterisk from Debian's packages: fetched once into a cache folder by {@code deploy/fetch-packages}, without root, and
 * run from there.
 */
public final class AsteriskPackages {
    /** Every test has run with this version. Others are used, and said to be other. */
    public static final String TESTED_VERSION = "22.10.1";

    /** Debian's stable suites have no Asterisk. This one moves. */
    private static final String SUITE = "sid";

    private static final String ASTERISK = "asterisk";

    /** All that our modules need at run time: 15 MB to fetch instead of 80. */
    private static final List<String> ENOUGH = List.of(
            ("asterisk-modules libbsd0 libc6 libcap2 libcrypt1 libedit2 libgcc-s1 libjansson4 libmd0 libsqlite3-0 libssl3t64"
                            + " libstdc++6 libsystemd0 libtinfo6 liburiparser1 libuuid1 libxml2-16 libxslt1.1 libzstd1 zlib1g")
                    .split(" "));

    private static final Pattern REQUIRED = Pattern.compile("(?m)^require = (\\S+)");

    private final Path deploy;
    private final Path cache;
    private final Consumer<String> progress;

    /**
     * @param deploy the folder {@code deploy/}
     * @param cache where fetched packages are kept; made when missing
     * @param progress is told, line by line, what is being done
     */
    public AsteriskPackages(Path deploy, Path cache, Consumer<String> progress) {
        this.deploy = deploy.toAbsolutePath();
        this.cache = cache.toAbsolutePath();
        this.progress = progress;
    }

    /**
     * The Asterisk of the cache, fetched first when it is not there yet.
     *
     * @throws AsteriskUnavailable without apt, network, or room on the disk
     */
    public AsteriskProgram program() {
        var program = whatRuns();
        if (!program.version().matches(Pattern.quote(TESTED_VERSION) + "(\\D.*)?")) {
            progress.accept("Asterisk %s was tested, this is %s".formatted(TESTED_VERSION, program.version()));
        }
        return program;
    }

    /** The few packages, or everything once they have proved to be too few. */
    private AsteriskProgram whatRuns() {
        var everything = cache.resolve("asterisk-with-everything");
        if (!Files.exists(everything)) {
            var few = cache.resolve("asterisk");
            fetch(few, ENOUGH);
            if (new UnpackedAsterisk(few).hasAllLibraries(requiredModules())) {
                return new UnpackedAsterisk(few).program();
            }
            progress.accept("Asterisk needs more libraries than it used to; fetching all that it may need");
        }
        fetch(everything, List.of());
        return new UnpackedAsterisk(everything).program();
    }

    private void fetch(Path folder, List<String> parts) {
        var packages = new ArrayList<>(List.of(ASTERISK));
        packages.addAll(parts);
        try {
            new DebianPackages(deploy, progress).bring(SUITE, folder, packages);
        } catch (DebianPackages.NotFetched e) {
            throw new AsteriskUnavailable("Asterisk could not be fetched: " + e.getMessage(), e);
        }
    }

    private List<String> requiredModules() {
        var file = deploy.resolve("asterisk/conf/modules.conf");
        try {
            return REQUIRED.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new AsteriskUnavailable("The template " + file + " cannot be read; is deploy/ complete?", e);
        }
    }
}
