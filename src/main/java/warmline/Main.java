package warmline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import warmline.asterisk.AsteriskUnavailable;
import warmline.speech.CannotSpeak;
import warmline.store.BackupRefused;
import warmline.store.Unavailable;

/** Composition, and the commands that need Java. The only place with the real clock, real dice and real threads. */
public final class Main {
    private static final InstantSource CLOCK = InstantSource.system();

    private Main() {}

    /** Ends with 0, or with 1 and one sentence on standard error. */
    public static void main(String[] words) throws InterruptedException {
        Logs.keep();
        var install = Path.of(System.getProperty("warmline.install", "")).toAbsolutePath();
        try {
            run(install, Arrays.asList(words));
        } catch (Settings.Refused
                | Unavailable
                | BackupRefused
                | AsteriskUnavailable
                | CannotSpeak
                | UncheckedIOException
                | IllegalArgumentException sentence) {
            System.err.println("warmline: " + sentence.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static void run(Path install, List<String> words) throws InterruptedException {
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case "up" -> up(Installation.of(install, System.getenv(), only(words, "--demo")));
            case "phone" -> Telephones.run(Installation.of(install, System.getenv(), false));
            case "check" -> {
                if (!Check.run(Installation.of(install, System.getenv(), false), words, new SecureRandom(), Main::tell))
                    System.exit(1);
            }
            case "token" -> BearerToken.grant(Installation.of(install, System.getenv(), false), words, CLOCK);
            case "link" -> AccountLink.make(Installation.of(install, System.getenv(), false), words, CLOCK, Main::tell);
            case "prompts" ->
                PromptsCommand.run(
                        Installation.of(install, System.getenv(), false), words, CLOCK, Main::typed, Main::tell);
            case "backup" ->
                MakeBackup.run(
                        Installation.of(install, System.getenv(), false),
                        words,
                        new SecureRandom(),
                        CLOCK.instant(),
                        Main::tell);
            case "restore" ->
                RestoreBackup.run(
                        () -> Installation.of(install, System.getenv(), false),
                        words,
                        new SecureRandom(),
                        CLOCK.instant(),
                        Main::tell);
            default ->
                throw new Settings.Refused(
                        "The commands are up, phone, check, token, link, prompts, backup and restore.");
        }
    }

    /** Whether the command has this option; any other is refused. */
    private static boolean only(List<String> words, String option) {
        for (var word : words.subList(1, words.size()))
            if (!word.equals(option))
                throw new Settings.Refused(
                        "\"" + word + "\" is not an option of " + words.getFirst() + "; " + option + " is.");
        return words.contains(option);
    }

    private static void up(Installation installation) throws InterruptedException {
        var stopping = new CountDownLatch(1);
        var up = Up.start(installation, new SecureRandom(), CLOCK, Main::tell);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            tell("Stopping");
            up.close();
            tell("Stopped. Everything is kept in " + installation.home());
        }));
        Ready.lines(installation).forEach(Main::tell);
        var systemd = new Systemd(System.getenv());
        systemd.ready();
        try (var _ = new Loop("word to systemd", Systemd.EVERY, systemd::alive)) {
            stopping.await();
        }
    }

    private static void tell(String line) {
        System.out.println(line);
    }

    /** A line from whoever started this; empty where nobody can answer. */
    private static Optional<String> typed() {
        try {
            var keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return Optional.ofNullable(keyboard.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException("What was typed cannot be read.", e);
        }
    }
}
