package warmline.web;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something the line cannot work without.
 *
 * @param name in words, such as "telephone exchange"; it stands on the page, in {@code /observe/health} and in the metrics
 * @param lookup one sentence of trouble that everybody may read, empty when all is well. Asked every two seconds by each open
 *     page, so it answers from memory or within a second
 */
public record HealthCheck(String name, Supplier<Optional<String>> lookup) {
    private static final System.Logger LOG = System.getLogger(HealthCheck.class.getName());

    Optional<String> trouble() {
        try {
            return lookup.get();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The health of the " + name + " could not be checked", e);
            return Optional.of("It could not be checked.");
        }
    }
}
