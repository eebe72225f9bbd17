package warmline;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import warmline.asterisk.AgiPort;
import warmline.asterisk.AsteriskConfiguration;
import warmline.asterisk.AsteriskLeg;
import warmline.asterisk.AsteriskProcess;
import warmline.asterisk.Exchange;
import warmline.asterisk.Manager;
import warmline.asterisk.Reception;
import warmline.prompt.Language;
import warmline.prompt.Spelling;
import warmline.speech.ExchangeSounds;
import warmline.speech.Recordings;
import warmline.store.Address;
import warmline.store.Database;
import warmline.store.EmbeddedPostgres;
import warmline.store.StoredAccounts;
import warmline.store.StoredCallbacks;
import warmline.store.StoredRoster;
import warmline.store.Vault;
import warmline.web.HealthCheck;
import warmline.web.Line;
import warmline.web.Site;
import warmline.web.WebConsole;

/** The whole line on this machine: brought up in order, closed in the opposite one. */
final class Up implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Up.class.getName());

    /** The dialplan thinks the service gone when it has heard nothing for three seconds. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    /** What is due is offered within a second. */
    private static final Duration ROUND = Duration.ofMillis(400);

    private final Installation installation;
    private final SecureRandom random;
    private final InstantSource clock;
    private final Consumer<String> tell;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private Up(Installation installation, SecureRandom random, InstantSource clock, Consumer<String> tell) {
        this.installation = installation;
        this.random = random;
        this.clock = clock;
        this.tell = tell;
    }

    /** Returns once calls are answered. When something fails, whatever was started is stopped again. */
    static Up start(Installation installation, SecureRandom random, InstantSource clock, Consumer<String> tell) {
        var up = new Up(installation, random, clock, tell);
        try {
            up.bringUp();
            return up;
        } catch (RuntimeException failed) {
            up.close();
            throw failed;
        }
    }

    private void bringUp() {
        keep(HomeFolder.lock(installation.home()));
        var site = site(); // a setting that cannot be is refused before anything is begun
        var setup = installation.asterisk(tell, clock);
        var recordings = installation.recordings(tell);
        new ExchangeSounds(recordings)
                .write(setup.sounds(), installation.centre().crisisNumber().number());

        var database = keep(Database.open(address(installation, random, tell, this::keep)));
        var vault = Vault.open(installation.home().resolve("keys"), database);
        var callbacks =
                new StoredCallbacks(database, vault, installation.centre().policy());
        var roster = new StoredRoster(database, vault);
        var accounts = new StoredAccounts(database);
        new FirstStart(installation, tell).prepare(accounts, roster, random, clock.instant());

        var configuration = setup.configuration(random);
        boolean adopted = start(setup.process(), configuration);
        var manager = converse(configuration, recordings, callbacks, roster);
        var line = new Line(callbacks, roster, List.of(health(database), health(manager)));
        keep(WebConsole.start(site, line, accounts, clock, random));
        if (adopted) keep(setup.process()::stop);
        keep(new Loop("watch over Asterisk", HEARTBEAT, () -> revive(setup.process(), configuration)));
    }

    /** Where the database is: the one the operator names, or one of our own, started now. */
    static Address address(
            Installation installation, SecureRandom random, Consumer<String> tell, Consumer<AutoCloseable> keep) {
        var external = installation.settings().text("database.url");
        if (!external.isEmpty()) return Address.of(external);
        var keepers = Thread.ofPlatform().daemon().name("postgres-keeper").factory();
        var postgres = EmbeddedPostgres.start(installation.home(), random, keepers, tell);
        keep.accept(postgres);
        return postgres.address();
    }

    /** One that went on alone while the service was away is stopped only with us, not by a start that fails. */
    private boolean start(AsteriskProcess process, AsteriskConfiguration configuration) {
        tell.accept("Starting Asterisk");
        boolean adopted = process.start(configuration) == AsteriskProcess.Start.ADOPTED;
        if (!adopted) keep(process::stop);
        return adopted;
    }

    /** While Asterisk is gone nobody answers the telephone, not even to say so. */
    private static void revive(AsteriskProcess process, AsteriskConfiguration configuration) {
        if (process.running().isPresent()) return;
        LOG.log(System.Logger.Level.WARNING, "Asterisk ended, and is started again; calls that were up are lost.");
        process.start(configuration);
    }

    private Manager converse(
            AsteriskConfiguration configuration,
            Recordings recordings,
            StoredCallbacks callbacks,
            StoredRoster roster) {
        var centre = installation.centre();
        var calls = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("callback-", 0).factory());
        keep(calls::shutdownNow); // not close: it would wait until the last conversation is over
        var manager = keep(new Manager(configuration.ports().manager(), configuration.managerSecret(), clock));
        var exchange = new Exchange(manager, centre.shownNumber());
        var conversations = new Conversations(centre, callbacks, roster, recordings, exchange, calls, clock);
        var house = new AsteriskLeg.House(
                recordings, Spelling.in(Language.EN), installation.home().resolve("clips"), centre.shownNumber());
        keep(AgiPort.open(
                configuration.ports().agi(),
                new Reception(conversations.patientLine(), conversations.teamLine(), exchange, house)));
        keep(new Loop("connection to Asterisk", HEARTBEAT, manager::tick));
        keep(new Loop("clockwork", ROUND, () -> {
            if (manager.isConnected()) conversations.tick();
        }));
        return manager;
    }

    private static HealthCheck health(Database database) {
        return new HealthCheck(
                "database", () -> database.answers() ? Optional.empty() : Optional.of("The database does not answer."));
    }

    private static HealthCheck health(Manager manager) {
        return new HealthCheck(
                "telephone exchange",
                () -> manager.isConnected() ? Optional.empty() : Optional.of("Asterisk does not answer."));
    }

    private Site site() {
        var settings = installation.settings();
        var name = installation.centre().lineName();
        return new Site(
                name.isEmpty() ? "Warmline" : name,
                installation.centre().zone(),
                settings.text("http.address"),
                settings.port("http.port"),
                settings.flag("http.secure"));
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!parts.isEmpty())
            try {
                parts.pop().close();
            } catch (Exception broken) {
                LOG.log(System.Logger.Level.WARNING, "Something did not stop in order.", broken);
            }
    }
}
