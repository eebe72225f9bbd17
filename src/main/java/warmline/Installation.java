package warmline;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import warmline.asterisk.DebianPackages;
import warmline.prompt.Language;
import warmline.speech.CannotSpeak;
import warmline.speech.Espeak;
import warmline.speech.Flite;
import warmline.speech.Progress;
import warmline.speech.Recordings;
import warmline.speech.Studio;
import warmline.speech.Voice;
import warmline.speech.Voices;

/**
 * Where everything is: the programs and texts as they were unpacked, the state in its home, and what can be fetched again.
 *
 * @param install the folder with {@code deploy/} and {@code prompts/}
 * @param cache fetched packages, shared by all homes of a user
 * @param sample whether this is, or is to become, the sample centre
 */
record Installation(Path install, Path cache, Settings settings, CentreSettings centre, boolean sample) {
    static Installation of(Path install, Map<String, String> environment, boolean sample) {
        var userHome = folder(environment, "HOME", Path.of(System.getProperty("user.home")));
        var home = HomeFolder.prepare(folder(environment, "WARMLINE_HOME", userHome.resolve(".warmline")));
        var cache = folder(environment, "WARMLINE_CACHE", userHome.resolve(".cache/warmline"));
        boolean isSample = sample || Sample.isIn(home);
        var settings = Settings.read(
                install.resolve("deploy/warmline.yaml"), isSample ? Sample.SETTINGS : Map.of(), home, environment);
        return new Installation(
                install, cache, settings, CentreSettings.of(settings, ZoneId.systemDefault()), isSample);
    }

    private static Path folder(Map<String, String> environment, String name, Path otherwise) {
        var value = environment.getOrDefault(name, "");
        return (value.isEmpty() ? otherwise : Path.of(value)).toAbsolutePath().normalize();
    }

    Path home() {
        return settings.home();
    }

    Path deploy() {
        return install.resolve("deploy");
    }

    /** Every prompt and resource as audio; what is missing is rendered now, by the best voice there is. */
    Recordings recordings(Consumer<String> tell) {
        try (var threads = Executors.newFixedThreadPool(2)) {
            return recordings(Language.EN, english(tell), threads, progress -> told(progress, tell));
        }
    }

    /** The same in Spanish, by one thread, so that calls which are held meanwhile do not notice. */
    Recordings inSpanish(Voice voice) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return recordings(Language.ES, voice, thread, _ -> {});
        }
    }

    private Recordings recordings(Language language, Voice voice, Executor executor, Consumer<Progress> progress) {
        var studio = new Studio(home().resolve("recordings"), voice);
        return Recordings.prepare(
                install.resolve("prompts"), language, centre.texts(language), studio, executor, progress);
    }

    /** @throws CannotSpeak with a sentence for the console when there is none */
    Voice spanish() {
        return chosen(Language.ES).orElseGet(() -> {
            var brought = cache.resolve("espeak-ng");
            var why = "";
            try {
                new DebianPackages(deploy(), _ -> {}).bring("sid", brought, Espeak.PACKAGES);
            } catch (DebianPackages.NotFetched without) {
                why = " It could not be fetched: " + without.getMessage();
            }
            return Espeak.find(brought, searchPath()).orElseThrow(noSpanish(why));
        });
    }

    private static Supplier<CannotSpeak> noSpanish(String why) {
        return () -> new CannotSpeak("No Spanish voice is on this machine, so the line speaks English only. Install"
                + " espeak-ng, or name another program in the setting voice.es, and start again." + why);
    }

    private Optional<Voice> chosen(Language language) {
        var command = settings.command("voice." + language.folder());
        return command.isEmpty() ? Optional.empty() : Optional.of(Voices.command(command, language));
    }

    private static String searchPath() {
        return System.getenv().getOrDefault("PATH", "");
    }

    private Voice english(Consumer<String> tell) {
        return chosen(Language.EN).orElseGet(() -> bestEnglish(tell));
    }

    private Voice bestEnglish(Consumer<String> tell) {
        var brought = cache.resolve("flite");
        try {
            new DebianPackages(deploy(), tell).bring("sid", brought, Flite.PACKAGES);
        } catch (DebianPackages.NotFetched without) {
            tell.accept("The better voice could not be fetched, FreeTTS speaks instead: " + without.getMessage());
        }
        return Voices.best(brought, searchPath());
    }

    /** The Asterisk of this installation, not yet started. */
    AsteriskSetup asterisk(Consumer<String> tell, InstantSource clock) {
        return AsteriskSetup.of(this, tell, clock);
    }

    private static void told(Progress progress, Consumer<String> tell) {
        if (progress.done() % 25 == 0 || progress.done() == progress.total())
            tell.accept("Recordings: " + progress.done() + " of " + progress.total());
    }
}
