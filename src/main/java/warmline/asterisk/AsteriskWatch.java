package warmline.asterisk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** While Asterisk is gone or frozen nobody answers the telephone, not even to say so: it is started again. */
public final class AsteriskWatch {
    private static final System.Logger LOG = System.getLogger(AsteriskWatch.class.getName());

    /** Longer than a busy machine stalls, and than Asterisk takes to start: its calls are lost with it. */
    private static final Duration FROZEN = Duration.ofSeconds(30);

    private final AsteriskProcess process;
    private final AsteriskConfiguration configuration;
    private final BooleanSupplier answers;
    private final InstantSource clock;
    private Instant answered;

    /** @param answers whether Asterisk answers on the manager interface */
    public AsteriskWatch(
            AsteriskProcess process,
            AsteriskConfiguration configuration,
            BooleanSupplier answers,
            InstantSource clock) {
        this.process = process;
        this.configuration = configuration;
        this.answers = answers;
        this.clock = clock;
        answered = clock.instant();
    }

    /** One look; Main takes one every second. */
    public void tick() {
        var now = clock.instant();
        if (answers.getAsBoolean()) answered = now;
        if (process.running().isEmpty()) startAgain("ended");
        else if (answered.plus(FROZEN).isBefore(now)) startAgain("did not answer any more");
    }

    /** One whose console still answers stays: it is busy, or does not let us in. */
    private void startAgain(String what) {
        if (process.start(configuration) == AsteriskProcess.Start.FRESH)
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Asterisk " + what + ", and was started again; calls that were up are lost.");
        answered = clock.instant();
    }
}
