package warmline;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import warmline.asterisk.AgiPort;
import warmline.asterisk.AsteriskConfiguration;
import warmline.asterisk.AsteriskLeg;
import warmline.asterisk.AsteriskProcess;
import warmline.asterisk.AsteriskWatch;
import warmline.asterisk.Exchange;
import warmline.asterisk.LeftFolder;
import warmline.asterisk.Manager;
import warmline.asterisk.Reception;
import warmline.dispatch.Mailbox;
import warmline.dispatch.Tenure;
import warmline.patient.NumberPlan;
import warmline.prompt.Language;
import warmline.prompt.Spoken;
import warmline.speech.ExchangeSounds;
import warmline.speech.Recordings;
import warmline.store.Address;
import warmline.store.Database;
import warmline.store.Doorbell;
import warmline.store.EmbeddedPostgres;
import warmline.store.StoredCallbacks;
import warmline.web.Editing;
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

    /** What is agreed for every week is booked a week ahead: there is time. */
    private static final Duration STANDING = Duration.ofMinutes(1);

    /** Days are what counts. */
    private static final Duration RETENTION_ROUND = Duration.ofHours(1);

    /** A group that is entered is spoken of after so long. */
    private static final Duration OWN_WORDS = Duration.ofSeconds(10);

    private final Installation installation;
    private final SecureRandom random;
    private final InstantSource clock;
    private final Consumer<String> tell;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private volatile boolean complete;

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
        Spoken english = language -> language == Language.EN ? Optional.of(recordings) : Optional.empty();
        new ExchangeSounds(english)
                .write(setup.sounds(), installation.centre().crisisNumber().number());

        var configuration = setup.configuration(random);
        var address = address(installation, random, tell, this::keep);
        var books = keep(Books.open(installation, address, configuration, random));
        keep(new Loop("lease", HEARTBEAT, books.tenure()::tick));
        new FirstStart(installation, tell).prepare(books.accounts(), books.roster(), random, clock.instant());

        start(setup.process(), configuration);
        var languages = keep(Languages.begin(installation, recordings, tell));
        var press = new Press(
                books.versions(),
                languages,
                setup.sounds(),
                installation.centre().crisisNumber().number());
        press.tick();
        keep(new Loop("what is published", HEARTBEAT, press::tick));
        var manager = keep(new Manager(configuration.ports().manager(), configuration.managerSecret(), clock));
        var conversations = converse(configuration, manager, languages, books, address);
        var line = new Line(
                books.ledger(),
                books.reports(),
                books.callbacks()::move,
                conversations.callNow()::ask,
                books.roster(),
                books.debriefs(),
                books.blocked(),
                installation.centre().numbers(),
                List.of(health(books.database()), health(books.tenure()), health(manager)),
                languages.shown());
        var editing = new Editing(books.versions(), languages);
        keep(WebConsole.start(site, line, books.roster(), books.accounts(), editing, clock, random));
        complete = true;
        var watch = new AsteriskWatch(setup.process(), configuration, manager::isConnected, clock);
        keep(new Loop("watch over Asterisk", HEARTBEAT, watch::tick));
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
    private void start(AsteriskProcess process, AsteriskConfiguration configuration) {
        tell.accept("Starting Asterisk");
        boolean adopted = process.start(configuration) == AsteriskProcess.Start.ADOPTED;
        keep(() -> {
            if (complete || !adopted) process.stop();
        });
    }

    /** It breaks nothing else. That the line stops is no failure: what was being rung is set right at the next start. */
    private static void brokeOff(Thread conversation, Throwable failure) {
        if (!conversation.isInterrupted())
            LOG.log(System.Logger.Level.WARNING, "A conversation with a peer broke off.", failure);
    }

    private Conversations converse(
            AsteriskConfiguration configuration, Manager manager, Languages languages, Books books, Address address) {
        var centre = installation.centre();
        var calls = Executors.newThreadPerTaskExecutor(Thread.ofVirtual()
                .name("callback-", 0)
                .uncaughtExceptionHandler(Up::brokeOff)
                .factory());
        keep(calls::shutdownNow); // not close: it would wait until the last conversation is over
        var exchange = new Exchange(manager, centre.shownNumber());
        var ground = new Conversations.Ground(
                books.callbacks(),
                books.standing(),
                books.roster(),
                books.debriefs(),
                books.attendance(),
                languages,
                languages,
                languages.english(),
                centre.numbers(),
                books.privacy(),
                books.memory(),
                books.blocked(),
                books.wellness(),
                books.tenure(),
                exchange,
                new OtherServices(books, exchange),
                calls,
                random,
                clock);
        var conversations = new Conversations(centre, ground);
        var house = new AsteriskLeg.House(languages, installation.home().resolve("clips"), centre.shownNumber());
        keep(AgiPort.open(
                configuration.ports().agi(),
                new Reception(conversations.patientLine(), conversations.teamLine(), exchange, house)));
        keep(new Loop("connection to Asterisk", HEARTBEAT, manager::tick));
        keep(new Loop("mailbox of the fallback", ROUND, mailbox(books.callbacks())::tick));
        // apart from the dispatcher: a visit to the exchange of a dead service may take seconds
        keep(new Loop("recovery", ROUND, () -> {
            if (manager.isConnected()) conversations.recover();
        }));
        var clockwork = keep(new Loop("clockwork", ROUND, loop -> {
            if (manager.isConnected())
                conversations
                        .dispatch()
                        .map(this::until)
                        .filter(Up::isBeforeNextRound)
                        .ifPresent(loop::wakeIn);
        }));
        keep(new Loop("plan of the team", HEARTBEAT, () -> books.attendance().tick(clock.instant())));
        keep(new Loop("names of groups", OWN_WORDS, () -> learn(books, languages.english())));
        keep(new Loop("retention", RETENTION_ROUND, () -> books.eraseWhatIsOver(clock.instant())));
        keep(new Loop("book of standing calls", STANDING, conversations::bookStanding));
        var doorbell = new Doorbell(address, clockwork::wake);
        // again at once, or nobody would hear the bell until the next turn; only where it cannot be heard that is
        // waited for
        keep(new Loop("doorbell", HEARTBEAT, loop -> {
            doorbell.tick();
            loop.wake();
        }));
        keep(doorbell);
        return conversations;
    }

    private void learn(Books books, Recordings recordings) {
        recordings.learn(books.roster().rota(clock.instant()).meetings().stream()
                .flatMap(meeting -> Stream.of(meeting.name(), meeting.place())));
    }

    private Duration until(Instant next) {
        return Duration.between(clock.instant(), next);
    }

    private static boolean isBeforeNextRound(Duration time) {
        return time.compareTo(ROUND) < 0;
    }

    private Mailbox mailbox(StoredCallbacks callbacks) {
        var centre = installation.centre();
        var left = new LeftFolder(AsteriskSetup.home(installation).left(), clock);
        return new Mailbox(
                left, new NumberPlan(centre.country(), centre.ownNumbers())::dialable, callbacks, clock, centre.zone());
    }

    private static HealthCheck health(Database database) {
        return new HealthCheck(
                "database", () -> database.answers() ? Optional.empty() : Optional.of("The database does not answer."));
    }

    private static HealthCheck health(Tenure tenure) {
        return new HealthCheck(
                "lease",
                () -> tenure.holds()
                        ? Optional.empty()
                        : Optional.of(
                                "This service rings nobody: its lease was not renewed, and another may look after its"
                                        + " calls."));
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
