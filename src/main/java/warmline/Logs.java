package warmline;

import java.util.List;
import java.util.logging.Logger;

/** The JDK forgets a logger's level when nobody holds the logger: these keep what {@code deploy/logging.properties} says of them. */
final class Logs {
    private static final List<Logger> KEPT = List.of(
            Logger.getLogger("org.asteriskjava"),
            Logger.getLogger("org.flywaydb"),
            Logger.getLogger("com.zaxxer.hikari"),
            Logger.getLogger("io.helidon"),
            Logger.getLogger("org.reflections"),
            Logger.getLogger("warmline.asterisk.AgiPort$Server"));

    private Logs() {}

    /** @return how many there are, so that the class is loaded and stays */
    static int keep() {
        return KEPT.size();
    }
}
