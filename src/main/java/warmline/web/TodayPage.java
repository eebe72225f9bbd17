package warmline.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import warmline.callback.Callback;
import warmline.callback.Window;
import warmline.dialogue.Readiness;
import warmline.dispatch.CallNow;
import warmline.peer.Duty;
import warmline.peer.Peer;
import warmline.prompt.Language;

/** A peer's own page: whether calls come, which wait, and one button for the next. */
public final class TodayPage {
    private static final int SHOWN = 20;

    /** As long as somebody waits for their telephone to ring. */
    private static final Duration TOLD_FOR = Duration.ofMinutes(1);

    private final Site site;
    private final Pages pages;
    private final Line line;
    private final Wording wording;
    private final InstantSource clock;

    TodayPage(Site site, Pages pages, Line line, Wording wording, InstantSource clock) {
        this.site = site;
        this.pages = pages;
        this.line = line;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * @param summary the most important in one sentence, said to screen readers when it changes
     * @param told what came of the button
     * @param mine the call this peer is in
     */
    public record View(
            Frame frame,
            String summary,
            Optional<Told> told,
            boolean onDuty,
            List<Step> steps,
            List<Row> mine,
            List<Row> due,
            List<Row> later,
            String asOf,
            String zone) {}

    public record Told(String words, Tone tone) {}

    /** A button that changes a peer's duty. */
    public record Step(String to, String words) {}

    /** @param about what is good to know before the call */
    public record Row(long id, String state, Tone tone, String window, String about) {}

    void show(ServerRequest req, ServerResponse res) {
        var now = clock.instant();
        var peer = peer(req);
        var readiness = Readiness.of(line.roster().duty(peer.id()), now);
        var waiting = line.ledger().waiting(SHOWN);
        pages.send(
                res,
                Status.OK_200,
                new View(
                        Frame.inside("Today", site, req),
                        summary(readiness, waiting, now),
                        told(req, now),
                        readiness.onDuty(),
                        steps(readiness),
                        rows(
                                line.ledger().running().stream()
                                        .filter(callback -> callback.peer().equals(Optional.of(peer.id())))
                                        .toList(),
                                peer,
                                now),
                        rows(
                                waiting.stream()
                                        .filter(each -> hasBegun(each, now))
                                        .toList(),
                                peer,
                                now),
                        rows(
                                waiting.stream()
                                        .filter(each -> !hasBegun(each, now))
                                        .toList(),
                                peer,
                                now),
                        wording.time(now),
                        site.zone().getId()));
    }

    private Peer peer(ServerRequest req) {
        return Guard.session(req)
                .account()
                .peer()
                .flatMap(line.roster()::find)
                .orElseThrow(
                        () -> new Refusal(
                                Status.NOT_FOUND_404,
                                "This page is for peers, and your account belongs to none. An administrator can add one that does."));
    }

    private static boolean hasBegun(Callback callback, Instant now) {
        return !now.isBefore(callback.window().from());
    }

    private String summary(Readiness readiness, List<Callback> waiting, Instant now) {
        long due = waiting.stream().filter(each -> each.due(now)).count();
        var calls = due == 0 ? "No call is due" : due == 1 ? "One call is due" : due + " calls are due";
        if (!readiness.onDuty()) return calls + ". You are off duty: none comes to you.";
        return readiness
                .restsUntil()
                .map(until -> calls + ". You rest: none comes to you before " + wording.time(until) + ".")
                .orElse(calls + ". You are on duty: your telephone rings by itself.");
    }

    private static List<Step> steps(Readiness readiness) {
        if (!readiness.onDuty()) return List.of(new Step("on", "Go on duty"));
        var rest = readiness.restsUntil().isPresent()
                ? new Step("back", "Have calls again")
                : new Step("break", "Take a break of " + Duty.BREAK.toMinutes() + " minutes");
        return List.of(rest, new Step("off", "Go off duty"));
    }

    private List<Row> rows(List<Callback> callbacks, Peer peer, Instant now) {
        return callbacks.stream().map(each -> row(each, peer, now)).toList();
    }

    private Row row(Callback callback, Peer peer, Instant now) {
        return new Row(
                callback.id(),
                Wording.state(callback, "you", now),
                Wording.tone(callback, now),
                wording.window(callback.window(), now),
                String.join("; ", about(callback, peer)));
    }

    private List<String> about(Callback callback, Peer peer) {
        var about = new ArrayList<String>();
        callback.request()
                .preferred()
                .ifPresent(asked -> about.add(asked == peer.id() ? "asks for you" : "asks for " + line.nameOf(asked)));
        if (callback.request().language() == Language.ES) about.add("in Spanish");
        about.add(Wording.attempts(callback.attempts()));
        return about;
    }

    void duty(ServerRequest req, ServerResponse res) {
        var now = clock.instant();
        long peer = peer(req).id();
        switch (Form.sent(req).text("to")) {
            case "on" -> goOnDuty(peer, now);
            case "off" -> line.roster().goOffDuty(peer, now);
            case "break" -> line.roster().rest(peer, now.plus(Duty.BREAK));
            case "back" ->
                line.roster().duty(peer).ifPresent(duty -> line.roster().goOnDuty(peer, duty.at(), now));
            default -> throw new Refusal(Status.BAD_REQUEST_400, "Choose one of the buttons of the page.");
        }
        back(res, "/today");
    }

    /** Calls come to the telephone that is written down for them: no other is known here. */
    private void goOnDuty(long peer, Instant now) {
        var phone = line.roster()
                .phone(peer)
                .orElseThrow(() -> new Refusal(
                        Status.CONFLICT_409,
                        "No telephone is written down for you. A lead can add it on the page Team."));
        line.roster().goOnDuty(peer, phone, now);
    }

    void callNow(ServerRequest req, ServerResponse res) {
        var answer = line.callNow().apply(peer(req).id());
        back(res, "/today?told=" + answer + "&at=" + clock.instant().getEpochSecond());
    }

    private static void back(ServerResponse res, String path) {
        res.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, path).send();
    }

    /** In the address, so that it is there without a script too, and gone when it is no longer true. */
    private static Optional<Told> told(ServerRequest req, Instant now) {
        var at = req.query()
                .first("at")
                .filter(text -> text.matches("[0-9]{1,12}"))
                .map(Long::parseLong);
        if (at.map(Instant::ofEpochSecond)
                .filter(then -> new Window(then, then.plus(TOLD_FOR)).contains(now))
                .isEmpty()) return Optional.empty();
        return List.of(CallNow.Answer.values()).stream()
                .filter(answer ->
                        req.query().first("told").filter(answer.name()::equals).isPresent())
                .map(TodayPage::told)
                .findFirst();
    }

    private static Told told(CallNow.Answer answer) {
        return switch (answer) {
            case YOUR_TELEPHONE_RINGS ->
                new Told(
                        "Your telephone rings now. Take it, and press 1: then the patient's telephone rings. Please speak first.",
                        Tone.BUSY);
            case NONE_IS_DUE -> new Told("No call is due for you at this moment.", Tone.BUSY);
            case OFF_DUTY -> new Told("You are off duty. Go on duty first.", Tone.LOOK);
            case OFF_SHIFT -> new Told("You have no shift at this time, so no call is given to you.", Tone.LOOK);
            case IN_A_CALL ->
                new Told("You are in a call, or your telephone rings for one. Its outcome comes first.", Tone.BUSY);
        };
    }
}
