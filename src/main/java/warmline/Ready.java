package warmline;

import java.util.ArrayList;
import java.util.List;

/** The last lines of a start: where to ring and where to browse. */
final class Ready {
    private Ready() {}

    static List<String> lines(Installation installation) {
        var settings = installation.settings();
        var lines = new ArrayList<String>();
        if (installation.sample()) {
            lines.add(
                    "This is a sample centre to try out, with passwords that everybody knows. Never use it for patients.");
            lines.add("  web      admin, lead, maria or sam, password " + Sample.PASSWORD);
            lines.add("  team     Maria: number 11, PIN 246802, telephone 5550111. Sam: 12, 135791, 5550112");
        }
        lines.add("Ready. Ring %s (peers: %s) through sip:%s:%d, browse http://%s:%d. Ctrl-C stops it."
                .formatted(
                        settings.text("patient.number"),
                        settings.text("team.number"),
                        settings.text("sip.address"),
                        settings.port("sip.port"),
                        settings.text("http.address"),
                        settings.port("http.port")));
        if (FirstStart.trunkIsLocal(settings))
            lines.add("No telephone at hand? ./warmline phone, in another terminal, is one.");
        return lines;
    }
}
