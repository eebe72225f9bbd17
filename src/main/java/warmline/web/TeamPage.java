package warmline.web;

import static warmline.web.Entry.choice;
import static warmline.web.Entry.input;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import warmline.call.Phone;
import warmline.peer.Peer;
import warmline.peer.Recruiting;
import warmline.prompt.Language;
import warmline.web.Entry.Option;

/** Who is in the team; and how somebody joins it. */
public final class TeamPage {
    private static final int LONGEST_NAME = 40;
    private static final String ENGLISH = "english";
    private static final String BOTH = "both";

    private final Site site;
    private final Pages pages;
    private final Line line;
    private final Recruiting team;
    private final InstantSource clock;
    private final SecureRandom random;

    TeamPage(Site site, Pages pages, Line line, Recruiting team, InstantSource clock, SecureRandom random) {
        this.site = site;
        this.pages = pages;
        this.line = line;
        this.team = team;
        this.clock = clock;
        this.random = random;
    }

    /** @param joined how a new peer signs in, shown once */
    public record View(Frame frame, Optional<String> joined, List<Row> peers, Entry entry, Entry languages) {}

    /** @param speaks in words */
    public record Row(String name, String number, String speaks) {}

    void show(ServerRequest req, ServerResponse res) {
        send(Status.OK_200, Optional.empty(), empty(), languages(), req, res);
    }

    void add(ServerRequest req, ServerResponse res) {
        var form = Form.sent(req);
        try {
            send(Status.OK_200, Optional.of(joins(form)), empty(), languages(), req, res);
        } catch (Mistake mistake) {
            send(
                    Status.UNPROCESSABLE_CONTENT_422,
                    Optional.empty(),
                    empty().again(form, mistake),
                    languages(),
                    req,
                    res);
        }
    }

    /** What a peer speaks, from now on. */
    void speaks(ServerRequest req, ServerResponse res) {
        var form = Form.sent(req);
        try {
            var peer = line.roster().team().stream()
                    .filter(one -> Long.toString(one.id()).equals(form.text("peer")))
                    .findFirst()
                    .orElseThrow(() -> new Mistake("peer", "Choose somebody of the team."));
            if (!List.of(ENGLISH, BOTH).contains(form.text("speaks")))
                throw new Mistake("speaks", "Choose what they speak.");
            team.speaks(peer.id(), Language.ES, form.text("speaks").equals(BOTH));
            send(Status.OK_200, Optional.empty(), empty(), languages(), req, res);
        } catch (Mistake mistake) {
            send(
                    Status.UNPROCESSABLE_CONTENT_422,
                    Optional.empty(),
                    empty(),
                    languages().again(form, mistake),
                    req,
                    res);
        }
    }

    private String joins(Form form) {
        var name = form.text("name").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl))
            throw new Mistake("name", "Write a first name of at most " + LONGEST_NAME + " letters.");
        var number = form.text("number").strip();
        if (!Peer.isNumber(number)) throw new Mistake("number", "Write a number of 1 to 4 digits.");
        if (line.roster().team().stream().anyMatch(peer -> peer.number().equals(number))) throw taken(number);
        var pin = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        var peer = added(number, name, pin, phone(form));
        return "%s signs in on the team's line with number %s and PIN %s. The PIN is shown only now: write it down."
                .formatted(peer.name(), peer.number(), pin);
    }

    private static Phone phone(Form form) {
        var digits = form.text("telephone").replaceAll("[ ()./-]", "");
        if (!Phone.isOne(digits))
            throw new Mistake("telephone", "Write a telephone number of 2 to 15 digits, as the trunk dials it.");
        return new Phone(digits);
    }

    private Peer added(String number, String name, String pin, Phone phone) {
        try {
            return team.add(number, name, pin, phone, clock.instant());
        } catch (IllegalArgumentException atTheSameMoment) {
            throw taken(number);
        }
    }

    private static Mistake taken(String number) {
        return new Mistake("number", "Somebody has number " + number + " already; choose another.");
    }

    private static Entry empty() {
        return Entry.empty(
                "peer",
                "/team",
                "Add to the team",
                input("name", "First name", "text", LONGEST_NAME),
                input("number", "Team number, keyed in to sign in", "text", 4),
                input("telephone", "Telephone", "tel", 30));
    }

    private Entry languages() {
        return Entry.empty(
                "languages",
                "/team/languages",
                "Save",
                choice(
                        "peer",
                        "Peer",
                        line.roster().team().stream()
                                .map(peer -> new Option(Long.toString(peer.id()), peer.name()))
                                .toList()),
                choice("speaks", "Speaks", List.of(new Option(ENGLISH, words(false)), new Option(BOTH, words(true)))));
    }

    private static String words(boolean both) {
        return both ? "English and Spanish" : "English";
    }

    private void send(
            Status status,
            Optional<String> joined,
            Entry entry,
            Entry languages,
            ServerRequest req,
            ServerResponse res) {
        var spanish = line.roster().speaking(Language.ES);
        var peers = line.roster().team().stream()
                .map(peer -> new Row(peer.name(), peer.number(), words(spanish.contains(peer.id()))))
                .toList();
        pages.send(res, status, new View(Frame.inside("Team", site, req), joined, peers, entry, languages));
    }
}
