package warmline.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import warmline.peer.Debriefs.Debrief;

/** Who would like to debrief: a part of the first page, for whoever may strike one off. */
public final class DebriefList {
    /** A lead who has more to do than this sees the rest as these are done. */
    static final int SHOWN = 20;

    private final Line line;
    private final Wording wording;
    private final InstantSource clock;

    DebriefList(Line line, Wording wording, InstantSource clock) {
        this.line = line;
        this.wording = wording;
        this.clock = clock;
    }

    /** @param since when it was wished */
    public record Row(long id, String name, String since) {}

    List<Row> rows(ServerRequest req, Instant now) {
        if (!Route.DEBRIEFED.allows(Guard.session(req).account().role())) return List.of();
        return line.debriefs().wished(SHOWN).stream()
                .map(debrief -> row(debrief, now))
                .toList();
    }

    private Row row(Debrief debrief, Instant now) {
        return new Row(debrief.id(), line.nameOf(debrief.peer()), wording.moment(debrief.wishedAt(), now));
    }

    void done(ServerRequest req, ServerResponse res) {
        long lead = Guard.session(req).account().id();
        Ids.of(req).ifPresent(id -> line.debriefs().done(id, lead, clock.instant()));
        res.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, "/").send();
    }
}
