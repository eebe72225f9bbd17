package warmline.web;

import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import warmline.account.Accounts.Session;

/**
 * What stands around every page.
 *
 * @param name of whoever is signed in
 * @param token for the forms of the page, see {@link Form#TOKEN}
 * @param live whether the page follows the line by itself
 */
public record Frame(String title, String lineName, Optional<String> name, String token, boolean live) {
    static Frame before(String title, Site site, String token) {
        return new Frame(title, site.lineName(), Optional.empty(), token, false);
    }

    static Frame inside(String title, Site site, ServerRequest req) {
        Session session = Guard.session(req);
        return new Frame(
                title, site.lineName(), Optional.of(session.account().name()), session.csrfToken(), true);
    }
}
