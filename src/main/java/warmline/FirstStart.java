package warmline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import warmline.account.Accounts;
import warmline.account.Role;
import warmline.peer.Recruiting;
import warmline.web.Passwords;
import warmline.web.Tokens;

/** Who is there when nobody is: the sample centre, or one administrator. And the sample never meets a real trunk. */
record FirstStart(Installation installation, Consumer<String> tell) {
    void prepare(Accounts accounts, Recruiting team, SecureRandom random, Instant now) {
        refuseSampleOnRealTrunk();
        if (!accounts.isEmpty()) return;
        var passwords = new Passwords(random);
        if (installation.sample()) {
            mark();
            Sample.fill(accounts, team, passwords, now);
            return;
        }
        var password = new Tokens(random).fresh();
        accounts.create("admin", Role.ADMINISTRATOR, passwords.hash(password), Optional.empty(), now);
        tell.accept("The first account is admin, its password " + password + " (shown only now: write it down)");
    }

    /** Everybody knows the sample's passwords: where real telephones can be rung, it must not run. */
    void refuseSampleOnRealTrunk() {
        if ((installation.sample() || Files.exists(marker())) && !trunkIsLocal(installation.settings()))
            throw new Settings.Refused(
                    "The sample centre is for trying out only, and its passwords are known to everybody: with a trunk other"
                            + " than this machine, start without --demo and on another WARMLINE_HOME.");
    }

    static boolean trunkIsLocal(Settings settings) {
        try {
            return InetAddress.getByName(AsteriskSetup.trunk(settings).host()).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private void mark() {
        try {
            Files.writeString(marker(), "This home holds the sample centre of \"up --demo\".\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(marker() + " cannot be written.", unwritable);
        }
    }

    private Path marker() {
        return installation.home().resolve("sample-centre");
    }
}
