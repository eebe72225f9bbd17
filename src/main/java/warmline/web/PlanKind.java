package warmline.web;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.util.Arrays;

/** What can be planned, each with a section of its own on the page. */
enum PlanKind {
    SHIFT("shift", "Shifts of every week", "Nobody has a shift: no call is promised to anybody."),
    DAY_OFF("day-off", "Days off", "Nobody is off."),
    EXTRA_SHIFT("extra-shift", "Extra shifts", "There is no extra shift."),
    OPENING("opening", "Opening hours", "None are entered: the line is open around the clock."),
    CLOSURE("closure", "Holidays and closures", "No closure is entered."),
    MEETING("meeting", "Groups that meet", "None are entered: the line does not speak of groups.");

    final String key;
    final String heading;
    final String none;

    PlanKind(String key, String heading, String none) {
        this.key = key;
        this.heading = heading;
        this.none = none;
    }

    /** Named in a path such as {@code /times/shift}. */
    static PlanKind of(ServerRequest req) {
        var asked = req.path().pathParameters().get("kind");
        return Arrays.stream(values())
                .filter(kind -> kind.key.equals(asked))
                .findFirst()
                .orElseThrow(() -> new Refusal(Status.NOT_FOUND_404, "There is nothing at this address."));
    }
}
