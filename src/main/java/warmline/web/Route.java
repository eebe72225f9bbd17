package warmline.web;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;
import static warmline.account.Role.*;
import static warmline.web.Route.Door.*;

import io.helidon.http.Method;
import java.util.Set;
import warmline.account.Role;

/** Everything the console answers, and who may ask: the one table of rights. What has no row here does not exist. */
enum Route {
    SIGN_IN_FORM(GET, "/sign-in", OPEN, everybody()),
    SIGN_IN(POST, "/sign-in", OPEN, everybody()),
    SIGN_OUT(POST, "/sign-out", SESSION, everybody()),
    ASSET(GET, "/static/{name}", OPEN, everybody()),

    OVERVIEW(GET, "/", SESSION, everybody()),
    CHANGES(GET, "/changes", SESSION, everybody()),
    CALLBACK(GET, "/callbacks/{id}", SESSION, callbackReaders()),

    HEALTH(GET, "/observe/health", OPEN, everybody()),
    METRICS(GET, "/observe/metrics", OPEN, everybody()),

    API_CALLBACKS(GET, "/api/v1/callbacks", TOKEN, callbackReaders()),
    API_CALLBACK(GET, "/api/v1/callbacks/{id}", TOKEN, callbackReaders()),
    API_DESCRIPTION(GET, "/api/v1/openapi.json", OPEN, everybody());

    /** What somebody shows to be let in. */
    enum Door {
        OPEN,
        /** The cookie of a sign-in; a write also needs the form's token. */
        SESSION,
        /** {@code Authorization: Bearer}, RFC 6750. */
        TOKEN
    }

    private static Set<Role> everybody() {
        return Set.of(Role.values());
    }

    /** Editors write prompts; whom we ring is not their business. */
    private static Set<Role> callbackReaders() {
        return Set.of(PEER, LEAD, ADMINISTRATOR, AUDITOR);
    }

    final Method method;
    final String path;
    final Door door;
    private final Set<Role> roles;

    Route(Method method, String path, Door door, Set<Role> roles) {
        this.method = method;
        this.path = path;
        this.door = door;
        this.roles = roles;
    }

    boolean allows(Role role) {
        return roles.contains(role);
    }
}
