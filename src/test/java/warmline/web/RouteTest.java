package warmline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.account.Role.*;
import static warmline.callback.State.UNKNOWN;

import io.helidon.http.Method;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import warmline.account.Role;
import warmline.prompt.Language;
import warmline.prompt.Prompt;
import warmline.web.Route.Door;

/** Every route against everybody who might come. The table here is written a second time, on purpose. */
class RouteTest {
    private static final Set<Role> ALL = Set.of(PEER, LEAD, EDITOR, ADMINISTRATOR, AUDITOR);
    private static final Set<Role> CALLBACK_READERS = Set.of(PEER, LEAD, ADMINISTRATOR, AUDITOR);

    private static final Set<Role> PLANNERS = Set.of(LEAD, ADMINISTRATOR);

    private static final Set<Role> PEERS = Set.of(PEER, LEAD, ADMINISTRATOR);

    private static final Set<Role> EDITORS = Set.of(EDITOR, ADMINISTRATOR);

    private static final Map<Route, Set<Role>> RIGHTS = new EnumMap<>(Map.ofEntries(
            Map.entry(Route.SIGN_OUT, ALL),
            Map.entry(Route.OVERVIEW, ALL),
            Map.entry(Route.TODAY, PEERS),
            Map.entry(Route.DUTY, PEERS),
            Map.entry(Route.CALL_NOW, PEERS),
            Map.entry(Route.CHANGES, ALL),
            Map.entry(Route.CALLBACK, CALLBACK_READERS),
            Map.entry(Route.TAKE_ON, PLANNERS),
            Map.entry(Route.PUT_BACK, PLANNERS),
            Map.entry(Route.DEBRIEFED, PLANNERS),
            Map.entry(Route.BLOCK_CALLER_OF, PLANNERS),
            Map.entry(Route.BLOCKED, PLANNERS),
            Map.entry(Route.BLOCK, PLANNERS),
            Map.entry(Route.LIFT_BLOCK, PLANNERS),
            Map.entry(Route.REPORTS, PLANNERS),
            Map.entry(Route.REPORTS_TABLE, PLANNERS),
            Map.entry(Route.API_REPORTS, PLANNERS),
            Map.entry(Route.TIMES, PLANNERS),
            Map.entry(Route.PLAN, PLANNERS),
            Map.entry(Route.UNPLAN, PLANNERS),
            Map.entry(Route.TEAM, PLANNERS),
            Map.entry(Route.NEW_PEER, PLANNERS),
            Map.entry(Route.PEER_SPEAKS, PLANNERS),
            Map.entry(Route.PEOPLE, Set.of(ADMINISTRATOR)),
            Map.entry(Route.ADD_ACCOUNT, Set.of(ADMINISTRATOR)),
            Map.entry(Route.NEW_LINK, Set.of(ADMINISTRATOR)),
            Map.entry(Route.CHANGE_ROLE, Set.of(ADMINISTRATOR)),
            Map.entry(Route.REMOVE_ACCOUNT, Set.of(ADMINISTRATOR)),
            Map.entry(Route.PROMPTS, EDITORS),
            Map.entry(Route.PROMPT, EDITORS),
            Map.entry(Route.PROMPT_AUDIO, EDITORS),
            Map.entry(Route.WRITE_PROMPT, EDITORS),
            Map.entry(Route.PUBLISH_PROMPT, EDITORS),
            Map.entry(Route.PASSWORD_FORM, ALL),
            Map.entry(Route.PASSWORD, ALL),
            Map.entry(Route.API_CALLBACKS, CALLBACK_READERS),
            Map.entry(Route.API_CALLBACK, CALLBACK_READERS)));

    private static final Set<Route> OPEN = Set.of(
            Route.SIGN_IN_FORM,
            Route.SIGN_IN,
            Route.WELCOME_FORM,
            Route.WELCOME,
            Route.ASSET,
            Route.HEALTH,
            Route.METRICS,
            Route.API_DESCRIPTION);

    @Test
    void every_route_lets_in_whom_it_should_and_nobody_else() throws Exception {
        try (var riverside = new Riverside().busy()) {
            var invited = riverside.accounts.add("ruth", LEAD, Optional.empty(), Riverside.NOW);
            for (int version = 1; version <= 3; version++)
                riverside.versions.write(Prompt.TO_TALK, Language.EN, "To talk,", invited.id(), Riverside.NOW);
            riverside.accounts.invite(Tokens.hash("link"), invited, Riverside.NOW.plusSeconds(60));
            var wrong = new ArrayList<String>();
            for (var route : Route.values()) {
                assertTrue(OPEN.contains(route) != RIGHTS.containsKey(route), "no row, or two, for " + route);
                int stranger = status(route, new Visitor(riverside.console));
                if (stranger != uninvited(route)) wrong.add(route + " as a stranger: " + stranger);
                if (OPEN.contains(route)) continue;
                for (var role : Role.values()) {
                    int got = asked(route, role, riverside);
                    if (got != (RIGHTS.get(route).contains(role) ? 200 : 403))
                        wrong.add(route + " as " + role + ": " + got);
                }
            }
            assertEquals(List.of(), wrong);
        }
    }

    private static int uninvited(Route route) {
        return switch (route.door) {
            case OPEN -> 200;
            case SESSION -> 303;
            case TOKEN -> 401;
        };
    }

    private static int asked(Route route, Role role, Riverside riverside) throws Exception {
        // whatever the role before has decided
        riverside.ledger.put(Riverside.callback(3, UNKNOWN, "6175550103", -60, 1, Optional.empty()));
        return switch (route.door) {
            case OPEN -> throw new IllegalArgumentException(route + " asks nobody for a role");
            case SESSION -> status(route, Visitor.as(role, riverside.console));
            case TOKEN ->
                new Visitor(riverside.console)
                        .get(path(route), "Authorization", "Bearer " + Riverside.token(role))
                        .statusCode();
        };
    }

    /** The status, where a form that was read counts as 200, whatever was in it. */
    private static int status(Route route, Visitor visitor) throws Exception {
        if (route.method == Method.GET) return statusOnly(route, visitor);
        var token = visitor.token(route.door == Door.SESSION ? "/" : "/sign-in");
        var answer = visitor.post(path(route), Visitor.form("token", token, "name", "maria", "password", "wrong"));
        var to = answer.headers().firstValue("Location").orElse("");
        boolean read = Set.of("/sign-in?notice=out", "/callbacks/3", "/blocked?notice=changed", "/")
                        .contains(to)
                || to.startsWith("/today?told=")
                || Set.of(400, 401, 422).contains(answer.statusCode());
        return read ? 200 : answer.statusCode();
    }

    /** A stream of changes has no end to wait for. */
    private static int statusOnly(Route route, Visitor visitor) throws Exception {
        try (var http = visitor.client()) {
            var answer = http.send(visitor.request(path(route)).GET().build(), BodyHandlers.ofInputStream());
            answer.body().close();
            http.shutdownNow();
            return answer.statusCode();
        }
    }

    private static String path(Route route) {
        return route.path
                .replace("{id}", "3")
                .replace("{name}", route.path.startsWith("/prompts") ? "to-talk" : "console.css")
                .replace("{language}", "en")
                .replace("{kind}", "shift")
                .replace("{invitation}", "link");
    }

    @Test
    void what_has_no_row_does_not_exist() {
        try (var riverside = new Riverside()) {
            var maria = Visitor.as(PEER, riverside.console);
            for (var path :
                    List.of("/callback", "/callbacks", "/admin", "/observe", "/observe/info", "/observe/config/values"))
                assertEquals(404, maria.get(path).statusCode(), path);
            var put = maria.request("/callbacks/7").PUT(BodyPublishers.ofString("x"));
            assertTrue(Set.of(404, 405).contains(maria.send(put).statusCode()));
        }
    }
}
