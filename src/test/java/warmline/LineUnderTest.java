package warmline;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import warmline.account.Role;
import warmline.call.Phone;
import warmline.callback.Callbacks;
import warmline.callback.Event;
import warmline.callback.Window;
import warmline.prompt.Language;
import warmline.prompt.Text;
import warmline.speech.Recordings;
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
final class LineUnderTest implements AutoCloseable {
    static final Path PROJECT = Path.of("").toAbsolutePath();
    static final Duration SOON = Duration.ofSeconds(20);

    /** A recording that went through µ-law correlates with itself at 0.997, with any other at 0.12 or less. */
    private static final double SAME = 0.95;

    private static final InstantSource NOW = InstantSource.system();

    /** Lines of other tests run beside this one: each has audio ports of its own. */
    private static final AtomicInteger LINES = new AtomicInteger();

    final Network network;
    final Path home;
    final Map<String, String> environment;
    private final Recordings recordings;
    private final Map<Path, short[]> audio = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private Running running = () -> {};
    private String token = "";

    interface Running extends AutoCloseable {
        @Override
        void close();
    }

    LineUnderTest() throws IOException {
        network = Network.start(0);
        home = Files.createTempDirectory("warmline-");
        Files.createDirectories(PROJECT.resolve("target/recordings"));
        Files.createSymbolicLink(home.resolve("recordings"), PROJECT.resolve("target/recordings"));
        int audio = 20_000 + 2_000 * LINES.getAndIncrement();
        environment = Map.of(
                "WARMLINE_RTP_FIRST_PORT", Integer.toString(audio),
                "WARMLINE_RTP_LAST_PORT", Integer.toString(audio + 1_999),
                "WARMLINE_HOME", home.toString(),
                "WARMLINE_HTTP_PORT", Integer.toString(freeTcp()),
                "WARMLINE_SIP_PORT", Integer.toString(freeUdp()),
                "WARMLINE_TRUNK", "sip:127.0.0.1:" + network.address().getPort(),
                "WARMLINE_ZONE", "UTC");
        recordings = installation().recordings(_ -> {});
    }

    Installation installation() {
        return Installation.of(PROJECT, environment, true);
    }

    private static int freeTcp() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int freeUdp() throws IOException {
        try (var socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            return socket.getLocalPort();
        }
    }

    /** In this JVM. */
    LineUnderTest up() {
        var up = Up.start(installation(), new SecureRandom(), NOW, _ -> {});
        return running(up::close);
    }

    LineUnderTest running(Running how) {
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

    private Database database() {
        return Database.open(EmbeddedPostgres.recorded(home).orElseThrow());
    }

    private StoredCallbacks callbacks(Database database) {
        var vault = Vault.open(home.resolve("keys"), database);
        return new StoredCallbacks(database, vault, installation().centre().policy());
    }

    /** A booking for the coming hour, without the call: for tests of what follows from it. */
    long book(String patient) {
        try (var database = database()) {
            var now = NOW.instant();
            var window = new Window(now, now.plus(Duration.ofHours(1)));
            var booked = callbacks(database).book(new Phone(patient), window, 100, now);
            return ((Callbacks.Booked.New) booked).callback().id();
        }
    }

    boolean hasName(long id) {
        try (var database = database()) {
            return callbacks(database).name(id).isPresent();
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
                long peer = number.equals("11") ? 1 : 2;
                roster.goOnDuty(peer, roster.phone(peer).orElseThrow(), NOW.instant());
            }
        }
    }

    Leg dial(String from, String number) {
        return network.telephone(from).dial(exchange(), number).awaitAnswer(SOON);
    }

    InetSocketAddress exchange() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Integer.parseInt(environment.get("WARMLINE_SIP_PORT")));
    }

    /** Waits until the telephone has heard these, in this order. */
    void hears(Leg leg, Text... texts) {
        for (var text : texts)
            try {
                leg.awaitHeard(audio(text), SAME, SOON);
            } catch (NotInTime never) {
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

    short[] audio(Text text) {
        return audio(recordings.of(text).file());
    }

    short[] resource(int shelf, int place) {
        var resources = recordings.shelves(Language.EN).get(shelf).resources();
        return audio(resources.get(place).recording().file());
    }

    short[] audio(Path file) {
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
    long newest() {
        return Long.parseLong(api("/api/v1/callbacks?limit=1").replaceFirst("(?s).*?\"id\":\\s*(\\d+).*", "$1"));
    }

    String api(String path) {
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
    static void until(String what, Duration most, BooleanSupplier condition) throws InterruptedException {
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
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
