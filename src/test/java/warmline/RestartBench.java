package warmline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * From kill -9 of the service to the INVITE of a callback that fell due meanwhile, with the service started again at once;
 * in turns with the floor, the first answer of a bare Helidon, started the same way.
 */
public final class RestartBench {
    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(60);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(1);
    private static final String PEER = "5550111";

    /** @param nanos of each start */
    public record Result(List<Long> line, List<Long> bareHelidon) {}

    private RestartBench() {}

    public static Result measure(int trials) throws Exception {
        var line = new ArrayList<Long>();
        var bare = new ArrayList<Long>();
        try (var centre = new LineUnderTest()) {
            var rung = new LinkedBlockingQueue<Long>();
            centre.network.when(PEER, leg -> {
                rung.add(System.nanoTime());
                leg.reject(486, "Busy Here");
            });
            var service = SeparateService.up(centre);
            for (int i = 0; i < trials; i++) {
                centre.onDuty("11");
                long id = centre.book("617555" + (2_000 + i), Duration.ofMillis(700));
                rung.clear();
                long killed = System.nanoTime();
                service.send("KILL");
                service = SeparateService.begin(centre);
                line.add(await(rung) - killed);
                service.awaitReady();
                centre.cancel(id);
                bare.add(bareHelidon());
            }
            service.close();
        }
        return new Result(line, bare);
    }

    private static long await(BlockingQueue<Long> rung) throws IOException, InterruptedException {
        var at = rung.poll(GIVEN_UP_AFTER.toSeconds(), TimeUnit.SECONDS);
        if (at == null)
            throw new IOException("Nobody was rung within " + GIVEN_UP_AFTER + " after the service was killed.");
        return at;
    }

    private static long bareHelidon() throws IOException, InterruptedException {
        int port = FreePorts.tcp();
        var command = new ArrayList<>(SeparateService.java());
        command.remove("warmline.Main");
        command.addAll(List.of("warmline.bench.BareHelidon", Integer.toString(port)));
        long begin = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("/dev/null").toFile())
                .start();
        try (var client = HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build()) {
            while (!answers(client, port)) {
                if (System.nanoTime() - begin > GIVEN_UP_AFTER.toNanos())
                    throw new IOException("A bare Helidon did not answer within " + GIVEN_UP_AFTER + ".");
                TimeUnit.MILLISECONDS.sleep(2);
            }
            return System.nanoTime() - begin;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static boolean answers(HttpClient client, int port) throws InterruptedException {
        try {
            var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .timeout(ANSWERS_WITHIN)
                    .build();
            return client.send(question, BodyHandlers.ofString()).body().equals("hello");
        } catch (IOException notYet) {
            return false;
        }
    }
}
