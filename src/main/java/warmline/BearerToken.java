package warmline;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import warmline.account.Role;
import warmline.store.Database;
import warmline.store.StoredAccounts;
import warmline.web.Tokens;

/** {@code ./warmline token ROLE}: a bearer token for the API, printed once and kept only as a hash. */
final class BearerToken {
    private BearerToken() {}

    static void grant(Installation installation, List<String> words, InstantSource clock) {
        var role = role(words);
        var token = new Tokens(new SecureRandom()).fresh();
        try (var database = Database.open(LineDatabase.whileItRuns(installation))) {
            new StoredAccounts(database).grant(Tokens.hash(token), role, clock.instant());
        }
        System.out.println(token);
    }

    private static Role role(List<String> words) {
        var name = words.size() == 2 ? words.get(1).toUpperCase(Locale.ROOT) : "";
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Settings.Refused("Say for which role: "
                        + Stream.of(Role.values())
                                .map(role -> role.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
