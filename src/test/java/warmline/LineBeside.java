package warmline;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import warmline.dialogue.TwoMenus;
import warmline.prompt.Language;
import warmline.prompt.Sound;
import warmline.prompt.Spelling;
import warmline.prompt.Text;
import warmline.prompt.Words;
import warmline.speech.Recordings;
import warmline.telephone.Network;
import warmline.telephone.Wav;

/**
 * The line as its operator runs it, and beside it, in the same Asterisk, the first two menus in nothing but dialplan, under {@link
 * #DIALPLAN}, and once more by the least that FastAGI takes, under {@link #BARE_AGI}: from the same recordings with the same
 * pauses. Without a limit of callers: that is another question.
 */
public final class LineBeside implements AutoCloseable {
    public static final String OURS = "100";
    public static final String DIALPLAN = "300";
    public static final String BARE_AGI = "400";

    private static final int SAMPLES_A_MILLISECOND = 8;
    private static final String MENUS = """

            [from-trunk](+)
            exten => 300,1,Answer()
             same => n,Goto(beside,s,1)
            exten => 400,1,Answer()
             same => n,AGI(agi://127.0.0.1:%d/bare)

            [beside]
            exten => s,1,Background(%s)
             same => n,WaitExten(8)
            exten => 2,1,Background(%s)
             same => n,WaitExten(8)
            exten => t,1,Hangup(16)
            exten => i,1,Goto(s,1)
            """;

    private final Path install;
    private final LineUnderTest line;
    private final SeparateService service;
    private final BareAgi bareAgi;
    private final Recordings recordings;
    private final Spelling spelling = Spelling.in(Language.EN);
    private final Duration first;
    private int files;

    public LineBeside() throws IOException {
        recordings = RealRecordings.rendered();
        install = Files.createTempDirectory("warmline-beside-");
        line = new LineUnderTest();
        var menus = TwoMenus.of(recordings);
        first = Duration.ofMillis(menus.first().stream()
                .flatMap(word -> spelling.of(word).stream())
                .mapToLong(this::millis)
                .sum());
        var menu = files(menus.first());
        var next = files(menus.second());
        bareAgi = new BareAgi(menu, next);
        furnish(MENUS.formatted(bareAgi.port(), String.join("&", menu), String.join("&", next)));
        var command = SeparateService.java("up", "--demo").stream()
                .map(word -> word.startsWith("-Dwarmline.install=") ? "-Dwarmline.install=" + install : word)
                .toList();
        service = SeparateService.begin(line.home, line.environment, command);
        service.awaitReady();
    }

    private long millis(Sound sound) {
        return switch (sound) {
            case Text text -> recordings.of(text).length().toMillis();
            case Sound.Audio(var recording) -> recording.length().toMillis();
            case Sound.Pause(var length) -> length.toMillis();
        };
    }

    /** To be played one after the other. */
    private List<String> files(List<Words> words) throws IOException {
        var folder = Files.createDirectories(line.home.resolve("sounds/beside"));
        var sounds = words.stream().flatMap(word -> spelling.of(word).stream()).toList();
        int begin = files;
        for (var sound : sounds) {
            var file = folder.resolve(files++ + ".wav");
            switch (sound) {
                case Text text -> Files.copy(recordings.of(text).file(), file);
                case Sound.Audio(var recording) -> Files.copy(recording.file(), file);
                case Sound.Pause(var length) ->
                    Wav.write(file, new short[(int) length.toMillis() * SAMPLES_A_MILLISECOND]);
            }
        }
        return IntStream.range(begin, files)
                .mapToObj(number -> "beside/" + number)
                .toList();
    }

    private void furnish(String menus) throws IOException {
        for (var name : List.of("deploy", "prompts")) copy(LineUnderTest.PROJECT.resolve(name), install.resolve(name));
        var conf = install.resolve("deploy/asterisk/conf");
        var dialplan = Files.readString(conf.resolve("extensions.conf")).replace("@MOST_CALLERS@", "1000");
        Files.writeString(conf.resolve("extensions.conf"), dialplan + menus);
        var asterisk = Files.readString(conf.resolve("asterisk.conf"));
        Files.writeString(conf.resolve("asterisk.conf"), asterisk.replaceAll("maxcalls = \\d+", "maxcalls = 1000"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var file : all.toList())
                Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
    }

    public Network network() {
        return line.network;
    }

    public InetSocketAddress exchange() {
        return line.exchange();
    }

    /** How long the first menu is, with the greeting before it. */
    public Duration first() {
        return first;
    }

    public Duration asterisksTime() {
        return service.asterisk().info().totalCpuDuration().orElseThrow();
    }

    public Duration servicesTime() {
        return service.handle().info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() throws IOException {
        service.close();
        bareAgi.close();
        line.close();
        LineUnderTest.delete(install);
    }
}
