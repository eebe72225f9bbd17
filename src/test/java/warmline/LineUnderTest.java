package warmline;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import warmline.account.Role;
import warmline.call.Phone;
import warmline.callback.Callbacks;
import warmline.callback.Event;
import warmline.callback.Request;
import warmline.callback.Window;
import warmline.prompt.Language;
import warmline.prompt.Text;
import warmline.speech.Recordings;
import warmline.store.Address;
import warmline.store.Database;
import warmline.store.EmbeddedPostgres;
import warmline.store.StoredAccounts;
import warmline.store.StoredCallbacks;
import warmline.store.StoredRoster;
import warmline.store.Vault;
import warmline.telephone.Leg;
import warmline.telephone.Network;
import warmline.telephone.NotInTime;
import warmline.telephone.Wav;
import warmline.web.Tokens;

/**
 * The sample centre with a real Asterisk and a real PostgreSQL in a home of its own, and the telephone network at the other
 * end of its trunk. What it says is compared with the recordings themselves; what it did is asked of the API.
 */
public final class LineUnderTest implements AutoCloseable {
    public static final Path PROJECT = Path.of("").toAbsolutePath();
    /** A menu is half over after 18 seconds, and on a busy machine its recordings come with gaps. */
    public static final Duration SOON = Duration.ofSeconds(45);

    /** A recording that went through µ-law correlates with itself at 0.997, with any other at 0.12 or less. */
    static final double SAME = 0.95;

    static final InstantSource NOW = InstantSource.system();

    /** Lines of other tests run beside this one: each has audio ports of its own. */
    private static final AtomicInteger LINES = new AtomicInteger();

    public final Network network;
    public final Path home;
    public final Map<String, String> environment;
    private final Recordings recordings;
    private final Map<Path, short[]> audio = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private Running running = () -> {};
    private String token = "";

    public interface Running extends AutoCloseable {
        @Override
        void close();
    }

    LineUnderTest() throws IOException {
        this(Map.of());
    }

    /** @param more settings, beside those that every line under test has */
    public LineUnderTest(Map<String, String> more) throws IOException {
        network = Network.start(0);
        home = Files.createTempDirectory("warmline-");
        Files.createDirectories(PROJECT.resolve("target/recordings"));
        Files.createSymbolicLink(home.resolve("recordings"), PROJECT.resolve("target/recordings"));
        environment = doors();
        environment.putAll(Map.of(
                "WARMLINE_HOME",
                home.toString(),
                "WARMLINE_TRUNK",
                "sip:127.0.0.1:" + network.address().getPort(),
                "WARMLINE_ZONE",
                "UTC"));
        environment.putAll(more);
        recordings = installation().recordings(_ -> {});
    }

    /** Ports that nobody else has. */
    public static Map<String, String> doors() throws IOException {
        int audio = 20_000 + 2_000 * LINES.getAndIncrement();
        return new HashMap<>(Map.of(
                "WARMLINE_RTP_FIRST_PORT", Integer.toString(audio),
                "WARMLINE_RTP_LAST_PORT", Integer.toString(audio + 1_999),
                "WARMLINE_HTTP_PORT", Integer.toString(FreePorts.tcp()),
                "WARMLINE_SIP_PORT", Integer.toString(FreePorts.udp())));
    }

    Installation installation() {
        return Installation.of(PROJECT, environment, true);
    }

    /** In this JVM. */
    LineUnderTest up() {
        var up = Up.start(installation(), new SecureRandom(), NOW, _ -> {});
        return running(up::close);
    }

    public LineUnderTest running(Running how) {
        running = how;
        if (token.isEmpty()) token = grantToken();
        return this;
    }

    private String grantToken() {
        var fresh = new Tokens(new SecureRandom()).fresh();
        try (var database = database()) {
            new StoredAccounts(database).grant(Tokens.hash(fresh), Role.LEAD, NOW.instant());
        }
        return fresh;
    }

    public Database database() {
        var external = environment.get("WARMLINE_DATABASE_URL");
        return Database.open(external == null ? EmbeddedPostgres.recorded(home).orElseThrow() : Address.of(external));
    }

    public StoredCallbacks callbacks(Database database) {
        var vault = Vault.open(home.resolve("keys"), database);
        return new StoredCallbacks(database, vault, installation().centre().policy());
    }

    /** A booking for the coming hour, without the call: for tests of what follows from it. */
    long book(String patient) {
        return book(patient, Duration.ZERO);
    }

    /** The same, for the hour that begins in a moment. */
    long book(String patient, Duration in) {
        try (var database = database()) {
            var now = NOW.instant();
            var window = new Window(now.plus(in), now.plus(in).plus(Duration.ofHours(1)));
            var booked =
                    callbacks(database).book(Request.soonest(new Phone(patient), ZoneOffset.UTC), window, 100, now);
            return ((Callbacks.Booked.New) booked).callback().id();
        }
    }

    boolean hasName(long id) {
        try (var database = database()) {
            return callbacks(database).wishes().name(id).isPresent();
        }
    }

    void cancel(long id) {
        try (var database = database()) {
            callbacks(database).move(id, new Event.PatientCancelled(), NOW.instant());
        }
    }

    /** Nobody is on duty afterwards but these, at their own telephones; nobody rests. */
    void onDuty(String... teamNumbers) {
        try (var database = database()) {
            var roster = new StoredRoster(database, Vault.open(home.resolve("keys"), database));
            roster.onDuty().forEach(duty -> roster.goOffDuty(duty.peer(), NOW.instant()));
            for (var number : teamNumbers) {
                long peer = Long.parseLong(number) - 10;
                roster.goOnDuty(peer, roster.phone(peer).orElseThrow(), NOW.instant());
            }
        }
    }

    public Leg dial(String from, String number) {
        return network.telephone(from).dial(exchange(), number).awaitAnswer(SOON);
    }

    public InetSocketAddress exchange() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Integer.parseInt(environment.get("WARMLINE_SIP_PORT")));
    }

    /** Waits until the telephone has heard these, in this order; a call that has gone wrong is ended, lest it ring somebody in the next test. */
    void hears(Leg leg, Text... texts) {
        for (var text : texts)
            try {
                leg.awaitHeard(audio(text), SAME, SOON);
            } catch (NotInTime never) {
                leg.hangUp();
                throw new AssertionError(text.file() + ": " + never.getMessage() + keep(leg, text.file()), never);
            }
    }

    /** What was heard, for a person to listen to. */
    String keep(Leg leg, String name) {
        var file = PROJECT.resolve("target/heard-" + name.replace('/', '-') + ".wav");
        try {
            Wav.write(file, leg.hearing().pcm());
            return "; what was heard is in " + file;
        } catch (IOException e) {
            return "; what was heard could not be kept: " + e.getMessage();
        }
    }

    public short[] audio(Text text) {
        return audio(recordings.of(text).file());
    }

    /** Words of the centre's own. */
    short[] own(String words) {
        recordings.learn(Stream.of(words));
        return audio(recordings.spoken(words).orElseThrow().file());
    }

    /** What is heard before somebody is recorded. */
    short[] beep() {
        return audio(home.resolve("sounds/beep.wav"));
    }

    short[] resource(int shelf, int place) {
        var resources = recordings.shelves(Language.EN).get(shelf).resources();
        return audio(resources.get(place).recording().file());
    }

    public short[] audio(Path file) {
        return audio.computeIfAbsent(file, wav -> {
            try {
                return Wav.read(wav);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The callback as the API shows it, without white space. */
    String callback(long id) {
        return api("/api/v1/callbacks/" + id).replaceAll("\\s", "");
    }

    /** The id of the newest callback. */
    public long newest() {
        return Long.parseLong(api("/api/v1/callbacks?limit=1").replaceFirst("(?s).*?\"id\":\\s*(\\d+).*", "$1"));
    }

    /** The id of the one call that this patient expects. */
    long callOf(String patient) {
        try (var database = database()) {
            return callbacks(database).expected(new Phone(patient)).getFirst().id();
        }
    }

    public String api(String path) {
        try {
            var uri = URI.create("http://127.0.0.1:" + environment.get("WARMLINE_HTTP_PORT") + path);
            var request = HttpRequest.newBuilder(uri)
                    .header("Authorization", "Bearer " + token)
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the API does not answer", e);
        }
    }

    /** Waits for something that the world tells nobody about. */
    public static void until(String what, Duration most, BooleanSupplier condition) throws InterruptedException {
        for (long waited = 0; !condition.getAsBoolean(); waited += 50) {
            if (waited > most.toMillis()) throw new AssertionError("not " + what + " within " + most);
            Thread.sleep(50);
        }
    }

    @Override
    public void close() throws IOException {
        running.close();
        network.close();
        http.close();
        delete(home);
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
