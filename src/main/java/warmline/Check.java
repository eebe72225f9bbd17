package warmline;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import warmline.asterisk.AsteriskConfiguration;
import warmline.telephone.Network;

/** {@code ./warmline check [NUMBER]}: rings the line that runs here, step by step, and says what to do about what does not work. */
final class Check {
    /** Reserved for fiction: nobody has it. */
    private static final String NOBODYS_NUMBER = "6175550199";

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);

    private final Installation installation;
    private final Consumer<String> tell;
    private int steps;
    private int failed;

    private Check(Installation installation, Consumer<String> tell) {
        this.installation = installation;
        this.tell = tell;
    }

    /** What does not work, in one sentence that says what to do. */
    static final class Trouble extends RuntimeException {
        private static final long serialVersionUID = 1;

        Trouble(String sentence) {
            super(sentence);
        }
    }

    /** True: everything works. */
    static boolean run(Installation installation, List<String> words, SecureRandom random, Consumer<String> tell) {
        var check = new Check(installation, tell);
        var number = number(words);
        if (check.isHealthy()) check.rings(number, random);
        tell.accept("%d of %d steps failed".formatted(check.failed, check.steps));
        return check.failed == 0;
    }

    private static String number(List<String> words) {
        if (words.size() == 1) return NOBODYS_NUMBER;
        if (words.size() == 2 && words.get(1).matches("\\+?[0-9]{7,15}")) return words.get(1);
        throw new Settings.Refused("Say which number the check shows, in digits: ./warmline check [NUMBER].");
    }

    private boolean step(String what, Supplier<String> step) {
        steps++;
        try {
            var more = step.get();
            tell.accept("ok    " + what + (more.isEmpty() ? "." : ": " + more));
            return true;
        } catch (Trouble trouble) {
            failed++;
            tell.accept("FAIL  " + what + ": " + trouble.getMessage());
            return false;
        }
    }

    private boolean isHealthy() {
        var at = URI.create("http:/" + AsteriskSetup.address(installation.settings(), "http") + "/observe/health");
        var parts = new ArrayList<JsonObject>();
        boolean runs = step("The line runs here", () -> {
            parts.addAll(health(at).getJsonArray("checks").getValuesAs(JsonObject.class));
            return "it answers at " + at;
        });
        for (var part : parts) step("The " + part.getString("name") + " is well", () -> well(part));
        return runs;
    }

    private static String well(JsonObject part) {
        if (part.getString("status").equals("UP")) return "";
        throw new Trouble(part.getString("trouble"));
    }

    private static JsonObject health(URI at) {
        try (var client = HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build()) {
            var question = HttpRequest.newBuilder(at).timeout(ANSWERS_WITHIN).build();
            var body = client.send(question, BodyHandlers.ofString()).body();
            try (var json = Json.createReader(new StringReader(body))) {
                return json.readObject();
            }
        } catch (JsonException somebodyElse) {
            throw new Trouble("another program answers at " + at + "; see the setting http.port.");
        } catch (IOException nobody) {
            throw new Trouble("nobody answers at " + at + "; start it with ./warmline up.");
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            throw new Trouble("interrupted.");
        }
    }

    private void rings(String number, SecureRandom random) {
        var word =
                AsteriskConfiguration.checkWord(AsteriskSetup.home(installation).managerSecret(random));
        try (var network = Network.start(0)) {
            network.mark(AsteriskConfiguration.CHECK_HEADER, word);
            var caller = new CheckCaller(installation, network.telephone(number));
            boolean heard = step("A call is answered, and heard", caller::hears)
                    && step("Keys arrive", caller::presses)
                    && step("A call can be booked", caller::books);
            caller.hangUp();
            if (heard && caller.hasBooked()) step("It can be cancelled", caller::cancels);
        } catch (IOException noPort) {
            throw new UncheckedIOException("No UDP port is free for a telephone: " + noPort.getMessage(), noPort);
        }
        step("The trunk answers, by which the crisis line is rung", this::asksTheTrunk);
    }

    private String asksTheTrunk() {
        var crisis = installation.centre().crisisNumber().number();
        var trunk = AsteriskSetup.trunk(installation.settings());
        var address = new InetSocketAddress(trunk.host(), trunk.port());
        if (address.isUnresolved())
            throw new Trouble("the name " + trunk.host() + " of the setting trunk is not known; is the network up?");
        try (var network = Network.towards(address)) {
            return network.ask(address, crisis, ANSWERS_WITHIN)
                    .map(status -> "it was asked for " + crisis + " and answers " + status + "; nobody was rung")
                    .orElseThrow(() -> new Trouble("nothing came back from " + trunk.host() + " port " + trunk.port()
                            + ". Is the setting trunk right, and the network up? Some trunks answer nobody but the line"
                            + " itself: then tell the crisis line of it, ring your line, and press 0 twice."));
        } catch (IOException noWay) {
            throw new Trouble("no way leads to " + trunk.host() + " from this machine; is the network up?");
        }
    }
}
