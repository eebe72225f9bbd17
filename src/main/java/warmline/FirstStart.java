package warmline;

import java.net.InetAddress;
import java.net.UnknownHostException;
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
        if (installation.sample()) refuseRealTrunk();
        if (!accounts.isEmpty()) {
            if (installation.sample() && !Sample.isIn(installation.home())) throw refusedOverRealCentre();
            return;
        }
        var passwords = new Passwords(random);
        if (installation.sample()) {
            Sample.mark(installation.home());
            Sample.fill(accounts, team, passwords, now);
        } else first(accounts, passwords, new Tokens(random).fresh(), now);
    }

    private void first(Accounts accounts, Passwords passwords, String password, Instant now) {
        accounts.create("admin", Role.ADMINISTRATOR, passwords.hash(password), Optional.empty(), now);
        tell.accept("The first account is admin, its password " + password + " (shown only now: write it down)");
    }

    /** Everybody knows the sample's passwords: where real telephones can be rung, it must not run. */
    private void refuseRealTrunk() {
        if (!trunkIsLocal(installation.settings()))
            throw new Settings.Refused(
                    "The sample centre is for trying out only, and its passwords are known to everybody: with a trunk other"
                            + " than this machine, start without --demo and on another WARMLINE_HOME.");
    }

    private Settings.Refused refusedOverRealCentre() {
        return new Settings.Refused(
                installation.home() + " holds a centre already; for --demo, set WARMLINE_HOME to an empty folder.");
    }

    static boolean trunkIsLocal(Settings settings) {
        try {
            return InetAddress.getByName(AsteriskSetup.trunk(settings).host()).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
