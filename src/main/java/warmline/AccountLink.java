package warmline;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import warmline.account.Account;
import warmline.account.Accounts;
import warmline.store.Database;
import warmline.store.StoredAccounts;
import warmline.web.PeoplePage;
import warmline.web.Tokens;

/** {@code ./warmline link NAME}: a page, opened once, where the owner of an account chooses a new password. */
final class AccountLink {
    private AccountLink() {}

    static void make(Installation installation, List<String> words, InstantSource clock, Consumer<String> tell) {
        if (words.size() != 2) throw new Settings.Refused("Say whose account: ./warmline link NAME.");
        try (var database = Database.open(LineDatabase.whileItRuns(installation))) {
            var accounts = new StoredAccounts(database);
            tell.accept(address(
                    installation, accounts, named(words.get(1), accounts), new SecureRandom(), clock.instant()));
        }
    }

    private static Account named(String name, Accounts accounts) {
        return accounts.all().stream()
                .map(Accounts.Member::account)
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new Settings.Refused(
                                "There is no account of that name; an administrator adds accounts in the console, under People."));
    }

    /** Of a page that is there for a week, or until a password was chosen. */
    static String address(
            Installation installation, Accounts accounts, Account account, SecureRandom random, Instant now) {
        var token = new Tokens(random).fresh();
        accounts.invite(Tokens.hash(token), account, now.plus(PeoplePage.LINK_LASTS));
        var settings = installation.settings();
        return "http://" + settings.text("http.address") + ":" + settings.port("http.port") + "/welcome/" + token;
    }
}
