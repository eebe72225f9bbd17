package warmline.web;

import static warmline.web.Entry.choice;
import static warmline.web.Entry.input;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import warmline.account.Account;
import warmline.account.Accounts;
import warmline.account.Accounts.Member;
import warmline.account.Role;
import warmline.peer.Peer;
import warmline.peer.Roster;

/** Who signs in on the web, and in which role. A new account comes with a link that works once; we send nothing. */
public final class PeoplePage {
    /** Over a weekend and a short illness. */
    public static final Duration LINK_LASTS = Duration.ofDays(7);

    private static final String NAME = "[a-z0-9][a-z0-9.-]{0,39}";

    private final Site site;
    private final Pages pages;
    private final Accounts accounts;
    private final Roster roster;
    private final Tokens tokens;
    private final Client client;
    private final InstantSource clock;

    PeoplePage(
            Site site,
            Pages pages,
            Accounts accounts,
            Roster roster,
            Tokens tokens,
            Client client,
            InstantSource clock) {
        this.site = site;
        this.pages = pages;
        this.accounts = accounts;
        this.roster = roster;
        this.tokens = tokens;
        this.client = client;
        this.clock = clock;
    }

    /**
     * @param link by which somebody chooses a password, shown once
     * @param trouble why nothing was changed
     */
    public record View(
            Frame frame,
            Optional<Link> link,
            Optional<String> trouble,
            List<Row> people,
            List<Choice> roles,
            Entry entry) {}

    public record Link(String name, String address) {}

    /** @param aside their role, whose peer they are, and whether they have been here */
    public record Row(long id, String name, String role, String aside) {}

    public record Choice(String value, String words) {}

    private record Page(Status status, Optional<Link> link, Optional<String> trouble, Entry entry) {}

    void show(ServerRequest req, ServerResponse res) {
        send(new Page(Status.OK_200, Optional.empty(), Optional.empty(), empty()), req, res);
    }

    void add(ServerRequest req, ServerResponse res) {
        var form = Form.sent(req);
        try {
            invited(added(form), req, res);
        } catch (Mistake mistake) {
            var again = empty().again(form, mistake);
            send(new Page(Status.UNPROCESSABLE_CONTENT_422, Optional.empty(), Optional.empty(), again), req, res);
        }
    }

    private Account added(Form form) {
        var name = form.text("name").strip();
        if (!name.matches(NAME))
            throw new Mistake("name", "Write a name of small letters and digits, such as lea or l.meyer; at most 40.");
        var role = role(form).orElseThrow(() -> new Mistake("role", "Choose a role."));
        try {
            return accounts.add(name, role, peer(form, role), clock.instant());
        } catch (IllegalArgumentException taken) {
            throw new Mistake("name", "There is an account of that name already; choose another.");
        }
    }

    private static Optional<Role> role(Form form) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(form.text("role")))
                .findFirst();
    }

    private Optional<Long> peer(Form form, Role role) {
        var chosen = roster.team().stream()
                .map(Peer::id)
                .filter(id -> String.valueOf(id).equals(form.text("peer")))
                .findFirst();
        if (role == Role.PEER && chosen.isEmpty())
            throw new Mistake("peer", "Choose which peer of the team this is; add them under Team first.");
        return chosen;
    }

    void link(ServerRequest req, ServerResponse res) {
        invited(account(req), req, res);
    }

    private void invited(Account account, ServerRequest req, ServerResponse res) {
        var token = tokens.fresh();
        accounts.invite(Tokens.hash(token), account, clock.instant().plus(LINK_LASTS));
        var link = new Link(account.name(), client.origin(req) + Route.WELCOME.path.replace("{invitation}", token));
        send(new Page(Status.OK_200, Optional.of(link), Optional.empty(), empty()), req, res);
    }

    void change(ServerRequest req, ServerResponse res) {
        var account = account(req);
        var role = role(Form.sent(req));
        if (role.isEmpty()) refuse("Choose a role for " + account.name() + ".", req, res);
        else if (accounts.change(account, role.get())) SignInPage.to(Route.PEOPLE.path, res);
        else refuse(lastAdministrator(account), req, res);
    }

    void remove(ServerRequest req, ServerResponse res) {
        var account = account(req);
        if (!Form.sent(req).text("sure").equals("yes"))
            refuse("Tick the box beside \"Remove\" to remove " + account.name() + ".", req, res);
        else if (accounts.remove(account, clock.instant())) SignInPage.to(Route.PEOPLE.path, res);
        else refuse(lastAdministrator(account), req, res);
    }

    private static String lastAdministrator(Account account) {
        return account.name()
                + " is the only administrator who can sign in: make somebody else one first. Nothing was changed.";
    }

    private Account account(ServerRequest req) {
        return Ids.of(req)
                .flatMap(id -> accounts.all().stream()
                        .map(Member::account)
                        .filter(account -> account.id() == id)
                        .findFirst())
                .orElseThrow(
                        () -> new Refusal(Status.NOT_FOUND_404, "There is no such account, or it has been removed."));
    }

    private void refuse(String trouble, ServerRequest req, ServerResponse res) {
        send(new Page(Status.UNPROCESSABLE_CONTENT_422, Optional.empty(), Optional.of(trouble), empty()), req, res);
    }

    private Entry empty() {
        return Entry.empty(
                "account",
                Route.PEOPLE.path,
                "Add and make a link",
                input("name", "Name to sign in with", "text", 40),
                choice(
                        "role",
                        "Role",
                        roles().stream()
                                .map(role -> new Entry.Option(role.value, role.words))
                                .toList()),
                choice(
                        "peer",
                        "Which peer, if one",
                        roster.team().stream()
                                .map(peer -> new Entry.Option(
                                        String.valueOf(peer.id()), peer.name() + " (" + peer.number() + ")"))
                                .toList()));
    }

    private static List<Choice> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.name(), words(role)))
                .toList();
    }

    private static String words(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private void send(Page page, ServerRequest req, ServerResponse res) {
        var frame = Frame.inside("People", site, req);
        var people = accounts.all().stream().map(this::row).toList();
        pages.send(res, page.status, new View(frame, page.link, page.trouble, people, roles(), page.entry));
    }

    private Row row(Member member) {
        var account = member.account();
        var peer = account.peer().flatMap(roster::find).map(found -> ", " + found.name() + " of the team");
        var invited = member.isInvited() ? ", invited" : "";
        return new Row(
                account.id(), account.name(), account.role().name(), words(account.role()) + peer.orElse("") + invited);
    }
}
