package warmline;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import warmline.account.Account;
import warmline.account.Accounts;
import warmline.account.Role;
import warmline.prompt.Versions;
import warmline.store.Database;
import warmline.store.StoredAccounts;
import warmline.store.StoredVersions;

/** {@code ./warmline prompts export DIR} and {@code import DIR [--yes] [--as NAME]}: every text of the line as a file, and back. */
final class PromptsCommand {
    private static final String USAGE =
            "Say ./warmline prompts export DIR, or ./warmline prompts import DIR [--yes] [--as NAME].";

    private static final Set<Role> EDIT = EnumSet.of(Role.EDITOR, Role.ADMINISTRATOR);

    private PromptsCommand() {}

    /** @param answer what is typed when it is asked for; empty where nobody can type */
    static void run(
            Installation installation,
            List<String> words,
            InstantSource clock,
            Supplier<Optional<String>> answer,
            Consumer<String> tell) {
        var understood = Understood.of(words);
        try (var database = Database.open(LineDatabase.whileItRuns(installation))) {
            var versions = new StoredVersions(database);
            if (understood.exports) export(installation, versions, understood.folder, tell);
            else {
                var editor = editor(new StoredAccounts(database), understood.as);
                new ImportTexts(installation, versions, editor, clock, answer, tell)
                        .from(new TextFiles(understood.folder), understood.yes);
            }
        }
    }

    private record Understood(boolean exports, Path folder, boolean yes, Optional<String> as) {
        static Understood of(List<String> words) {
            var rest = new ArrayList<>(words.subList(1, words.size()));
            boolean yes = rest.remove("--yes");
            Optional<String> as = Optional.empty();
            int at = rest.indexOf("--as");
            if (at >= 0 && at + 1 < rest.size()) {
                as = Optional.of(rest.remove(at + 1));
                rest.remove(at);
            }
            boolean exports = !rest.isEmpty() && rest.getFirst().equals("export");
            boolean known = exports
                    ? !yes && as.isEmpty()
                    : !rest.isEmpty() && rest.getFirst().equals("import");
            if (!known
                    || rest.size() != 2
                    || rest.get(1).isBlank()
                    || rest.get(1).startsWith("-")) throw new Settings.Refused(USAGE);
            return new Understood(exports, Path.of(rest.get(1)), yes, as);
        }
    }

    private static void export(Installation installation, Versions versions, Path folder, Consumer<String> tell) {
        var texts = new TextsInForce(installation, versions).all();
        new TextFiles(folder).write(texts);
        tell.accept(
                "%d texts are in %s, as callers hear them now. Change them there, then: ./warmline prompts import %s"
                        .formatted(
                                texts.values().stream()
                                        .mapToInt(language -> language.size())
                                        .sum(),
                                folder,
                                folder));
    }

    /** Under whose name the texts are kept. */
    private static Account editor(Accounts accounts, Optional<String> as) {
        var editors = accounts.all().stream()
                .map(Accounts.Member::account)
                .filter(account -> EDIT.contains(account.role()))
                .filter(account -> as.isEmpty() || account.name().equals(as.get()))
                .toList();
        if (editors.size() == 1) return editors.getFirst();
        if (as.isPresent())
            throw new Settings.Refused("No editor or administrator is named so; name one that is listed under People.");
        throw new Settings.Refused("Say who changes the texts, an editor or administrator: --as NAME. There "
                + (editors.isEmpty()
                        ? "is none yet."
                        : "are " + editors.stream().map(Account::name).collect(Collectors.joining(", ")) + "."));
    }
}
