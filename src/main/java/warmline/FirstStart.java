package warmline;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import warmline.account.Accounts;
import warmline.account.Accounts.Member;
import warmline.account.Role;
import warmline.peer.Recruiting;
import warmline.web.Passwords;

/** Who is there when nobody is: the sample centre, or one administrator. And the sample never meets a real trunk. */
record FirstStart(Installation installation, Consumer<String> tell) {
    void prepare(Accounts accounts, Recruiting team, SecureRandom random, Instant now) {
        if (installation.sample()) sample(accounts, team, random, now);
        else if (accounts.all().stream().noneMatch(FirstStart::administers)) inviteFirst(accounts, random, now);
    }

    private void sample(Accounts accounts, Recruiting team, SecureRandom random, Instant now) {
        refuseRealTrunk();
        if (!accounts.isEmpty() && !Sample.isIn(installation.home())) throw refusedOverRealCentre();
        if (!accounts.isEmpty()) return;
        Sample.mark(installation.home());
        Sample.fill(accounts, team, new Passwords(random), now);
    }

    private static boolean administers(Member member) {
        return member.account().role() == Role.ADMINISTRATOR && !member.isInvited();
    }

    /** Until somebody has chosen that password, every start makes another link: the last one may be lost. */
    private void inviteFirst(Accounts accounts, SecureRandom random, Instant now) {
        var first = accounts.all().stream()
                .map(Member::account)
                .filter(account -> account.role() == Role.ADMINISTRATOR)
                .findFirst()
                .orElseGet(() -> accounts.add("admin", Role.ADMINISTRATOR, Optional.empty(), now));
        tell.accept("The first account is " + first.name()
                + ". Choose its password at a page that can be used once, within a week: "
                + AccountLink.address(installation, accounts, first, random, now));
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
