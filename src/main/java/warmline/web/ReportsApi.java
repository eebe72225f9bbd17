package warmline.web;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import warmline.callback.Outcome;
import warmline.callback.Reports;
import warmline.callback.Shown;

/** {@code /api/v1/reports}: the report of promises as JSON, with its small numbers left out like on the page. */
final class ReportsApi {
    private final Site site;
    private final Reports reports;
    private final InstantSource clock;

    ReportsApi(Site site, Reports reports, InstantSource clock) {
        this.site = site;
        this.reports = reports;
        this.clock = clock;
    }

    void show(ServerRequest req, ServerResponse res) {
        try {
            var span = ReportSpan.of(req.query(), LocalDate.ofInstant(clock.instant(), site.zone()));
            res.headers().contentType(MediaTypes.APPLICATION_JSON);
            res.send(json(PromiseSheet.of(span, reports, site)).toString());
        } catch (Mistake mistake) {
            throw new Refusal(Status.BAD_REQUEST_400, mistake.field() + ": " + mistake.sentence());
        }
    }

    private JsonObject json(PromiseSheet sheet) {
        var tables = Json.createObjectBuilder();
        for (var table : sheet.tables()) {
            var rows = Json.createObjectBuilder();
            table.rows().forEach(row -> rows.add(row.group(), outcomes(row.outcomes())));
            tables.add(table.by().name().toLowerCase(Locale.ROOT), rows);
        }
        return Json.createObjectBuilder()
                .add("from", sheet.span().first().toString())
                .add("to", sheet.span().last().toString())
                .add("zone", site.zone().getId())
                .add("asked", number(sheet.all()))
                .add(
                        "medianWaitSeconds",
                        sheet.medianWait()
                                .<JsonValue>map(wait -> Json.createValue(wait.toSeconds()))
                                .orElse(JsonValue.NULL))
                .add("outcomes", outcomes(sheet.outcomes()))
                .add("by", tables)
                .build();
    }

    private static JsonObjectBuilder outcomes(List<Shown> shown) {
        var outcomes = Json.createObjectBuilder();
        for (var outcome : Outcome.values()) outcomes.add(outcome.name(), number(shown.get(outcome.ordinal())));
        return outcomes;
    }

    private static JsonValue number(Shown shown) {
        return shown instanceof Shown.Calls(int number)
                ? Json.createValue(number)
                : Json.createValue(ReportWording.number(shown));
    }
}
