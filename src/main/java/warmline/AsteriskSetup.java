package warmline;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import warmline.asterisk.AsteriskConfiguration;
import warmline.asterisk.AsteriskConfiguration.Numbers;
import warmline.asterisk.AsteriskConfiguration.Ports;
import warmline.asterisk.AsteriskHome;
import warmline.asterisk.AsteriskPackages;
import warmline.asterisk.AsteriskProcess;
import warmline.asterisk.AsteriskProgram;
import warmline.asterisk.Trunk;
import warmline.asterisk.Wait;

/** The Asterisk that the settings describe. */
record AsteriskSetup(
        Installation installation, AsteriskHome home, AsteriskProcess process, InetSocketAddress sip, Trunk trunk) {
    static AsteriskSetup of(Installation installation, Consumer<String> tell, InstantSource clock) {
        var home = home(installation);
        var templates = installation.deploy().resolve("asterisk/conf");
        var wait = new Wait(clock, Duration.ofMillis(50));
        var settings = installation.settings();
        return new AsteriskSetup(
                installation,
                home,
                new AsteriskProcess(home, program(installation, tell), templates, wait, tell),
                address(settings, "sip"),
                trunk(settings));
    }

    static AsteriskHome home(Installation installation) {
        return new AsteriskHome(installation.home().resolve("asterisk"));
    }

    private static AsteriskProgram program(Installation installation, Consumer<String> tell) {
        var installed = installation.settings().text("asterisk.program");
        return installed.isEmpty()
                ? new AsteriskPackages(installation.deploy(), installation.cache(), tell).program()
                : AsteriskProgram.installed(Path.of(installed));
    }

    Path sounds() {
        return installation.home().resolve("sounds");
    }

    AsteriskConfiguration configuration(SecureRandom random) {
        var settings = installation.settings();
        var inner = InnerPorts.in(installation.home(), process.running().isPresent());
        return new AsteriskConfiguration(
                sip,
                new Ports(
                        inner.manager(), inner.agi(), settings.port("rtp.first.port"), settings.port("rtp.last.port")),
                installation.centre().mostCallers(),
                home.managerSecret(random),
                trunk,
                numbers(installation.centre()),
                sounds());
    }

    static InetSocketAddress address(Settings settings, String what) {
        return new InetSocketAddress(settings.text(what + ".address"), settings.port(what + ".port"));
    }

    static Trunk trunk(Settings settings) {
        var trunk = Trunk.at(settings.text("trunk"));
        var user = settings.text("trunk.user");
        return user.isEmpty() ? trunk : trunk.signedIn(new Trunk.Account(user, settings.text("trunk.password")));
    }

    private static Numbers numbers(CentreSettings centre) {
        return new Numbers(
                centre.patientNumber().number(),
                centre.teamNumber().number(),
                centre.crisisNumber().number(),
                centre.shownNumber().number());
    }
}
