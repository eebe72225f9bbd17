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
    TODAY(GET, "/today", SESSION, peers()),
    DUTY(POST, "/today/duty", SESSION, peers()),
    CALL_NOW(POST, "/today/call", SESSION, peers()),
    CHANGES(GET, "/changes", SESSION, everybody()),
    CALLBACK(GET, "/callbacks/{id}", SESSION, callbackReaders()),
    TAKE_ON(POST, "/callbacks/{id}/taking-on", SESSION, leads()),
    PUT_BACK(POST, "/callbacks/{id}/putting-back", SESSION, leads()),
    BLOCK_CALLER_OF(POST, "/callbacks/{id}/blocking", SESSION, leads()),
    DEBRIEFED(POST, "/debriefs/{id}/completion", SESSION, leads()),

    BLOCKED(GET, "/blocked", SESSION, leads()),
    BLOCK(POST, "/blocked", SESSION, leads()),
    LIFT_BLOCK(POST, "/blocked/{id}/lifting", SESSION, leads()),

    REPORTS(GET, "/reports", SESSION, leads()),
    REPORTS_TABLE(GET, "/reports.csv", SESSION, leads()),

    TIMES(GET, "/times", SESSION, planners()),
    PLAN(POST, "/times/{kind}", SESSION, planners()),
    UNPLAN(POST, "/times/{kind}/removal", SESSION, planners()),
    TEAM(GET, "/team", SESSION, planners()),
    PEER_SPEAKS(POST, "/team/languages", SESSION, planners()),
    NEW_PEER(POST, "/team", SESSION, planners()),

    PEOPLE(GET, "/people", SESSION, administrators()),
    ADD_ACCOUNT(POST, "/people", SESSION, administrators()),
    NEW_LINK(POST, "/people/{id}/link", SESSION, administrators()),
    CHANGE_ROLE(POST, "/people/{id}/role", SESSION, administrators()),
    REMOVE_ACCOUNT(POST, "/people/{id}/removal", SESSION, administrators()),

    PROMPTS(GET, "/prompts", SESSION, editors()),
    PROMPT(GET, "/prompts/{language}/{name}", SESSION, editors()),
    PROMPT_AUDIO(GET, "/prompts/{language}/{name}/audio/{id}", SESSION, editors()),
    WRITE_PROMPT(POST, "/prompts/{language}/{name}", SESSION, editors()),
    PUBLISH_PROMPT(POST, "/prompts/{language}/{name}/publication", SESSION, editors()),

    WELCOME_FORM(GET, "/welcome/{invitation}", OPEN, everybody()),
    WELCOME(POST, "/welcome/{invitation}", OPEN, everybody()),
    PASSWORD_FORM(GET, "/password", SESSION, everybody()),
    PASSWORD(POST, "/password", SESSION, everybody()),

    HEALTH(GET, "/observe/health", OPEN, everybody()),
    METRICS(GET, "/observe/metrics", OPEN, everybody()),

    API_CALLBACKS(GET, "/api/v1/callbacks", TOKEN, callbackReaders()),
    API_CALLBACK(GET, "/api/v1/callbacks/{id}", TOKEN, callbackReaders()),
    API_REPORTS(GET, "/api/v1/reports", TOKEN, leads()),
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

    /** A lead or an administrator may be a peer as well. */
    private static Set<Role> peers() {
        return Set.of(PEER, LEAD, ADMINISTRATOR);
    }

    /** Editors write prompts; whom we ring is not their business. */
    private static Set<Role> callbackReaders() {
        return Set.of(PEER, LEAD, ADMINISTRATOR, AUDITOR);
    }

    /** Who decides on what the line must not decide by itself. */
    private static Set<Role> leads() {
        return planners();
    }

    private static Set<Role> planners() {
        return Set.of(LEAD, ADMINISTRATOR);
    }

    private static Set<Role> editors() {
        return Set.of(EDITOR, ADMINISTRATOR);
    }

    private static Set<Role> administrators() {
        return Set.of(ADMINISTRATOR);
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
