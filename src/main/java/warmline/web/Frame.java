package warmline.web;

import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import warmline.account.Account;
import warmline.account.Accounts.Session;

/**
 * What stands around every page.
 *
 * @param name of whoever is signed in
 * @param token for the forms of the page, see {@link Form#TOKEN}
 * @param links to the pages that this role may open
 * @param live whether the page follows the line by itself
 */
public record Frame(
        String title, String lineName, Optional<String> name, String token, List<Link> links, boolean live) {
    public record Link(String path, String words) {}

    static Frame before(String title, Site site, String token) {
        return new Frame(title, site.lineName(), Optional.empty(), token, List.of(), false);
    }

    static Frame inside(String title, Site site, ServerRequest req) {
        Session session = Guard.session(req);
        var account = session.account();
        return new Frame(
                title, site.lineName(), Optional.of(account.name()), session.csrfToken(), links(account), true);
    }

    private static List<Link> links(Account account) {
        var role = account.role();
        var links = new ArrayList<Link>();
        if (Route.TODAY.allows(role) && account.peer().isPresent()) links.add(new Link(Route.TODAY.path, "Today"));
        if (Route.BLOCKED.allows(role)) links.add(new Link(Route.BLOCKED.path, "Blocked callers"));
        if (Route.REPORTS.allows(role)) links.add(new Link(Route.REPORTS.path, "Reports"));
        if (Route.TIMES.allows(role)) links.add(new Link(Route.TIMES.path, "Times"));
        if (Route.TEAM.allows(role)) links.add(new Link(Route.TEAM.path, "Team"));
        if (Route.PROMPTS.allows(role)) links.add(new Link(Route.PROMPTS.path, "Prompts"));
        if (Route.PEOPLE.allows(role)) links.add(new Link(Route.PEOPLE.path, "People"));
        return links;
    }
}
