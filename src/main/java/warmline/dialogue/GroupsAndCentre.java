package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import warmline.call.Call;
import warmline.callback.Window;
import warmline.library.OwnWords;
import warmline.peer.Meeting;
import warmline.peer.Roster;
import warmline.peer.Rota;
import warmline.peer.Span;
import warmline.prompt.Prompt;
import warmline.prompt.Recording;
import warmline.prompt.Sound.Audio;
import warmline.prompt.Sound.Pause;
import warmline.prompt.Words;

/** Which groups meet next and where, and when the line is open; always as it is entered at this moment. */
public final class GroupsAndCentre {
    /** As many as one keeps in mind. */
    private static final int MOST_GROUPS = 4;

    private static final Duration A_WEEK = Duration.ofDays(8);
    private static final Pause BETWEEN = Pause.ofMillis(1000);

    private final Centre centre;
    private final Roster roster;
    private final OwnWords ownWords;
    private final InstantSource clock;

    public GroupsAndCentre(Centre centre, Roster roster, OwnWords ownWords, InstantSource clock) {
        this.centre = centre;
        this.roster = roster;
        this.ownWords = ownWords;
        this.clock = clock;
    }

    /** Whether there is anything to tell. */
    boolean isEntered() {
        var rota = rota();
        return !rota.openings().isEmpty() || groups(rota).findAny().isPresent();
    }

    void on(Call call) {
        var rota = rota();
        var first = NEXT_MEETING_IS;
        for (var group : groups(rota).limit(MOST_GROUPS).toList()) {
            call.say(told(first, group));
            first = AFTER_THAT_COMES;
        }
        call.say(hours(rota));
    }

    private Rota rota() {
        return roster.rota(clock.instant());
    }

    private record Group(Recording name, Recording place, Span next) {}

    private Stream<Group> groups(Rota rota) {
        return rota.meetings().stream()
                .flatMap(meeting -> group(meeting).stream())
                .sorted(Comparator.comparing(group -> group.next.from()));
    }

    private Optional<Group> group(Meeting meeting) {
        var now = LocalDateTime.ofInstant(clock.instant(), centre.zone());
        var name = ownWords.spoken(meeting.name());
        var place = ownWords.spoken(meeting.place());
        if (name.isEmpty() || place.isEmpty()) return Optional.empty();
        return meeting.next(now, centre.zone()).map(next -> new Group(name.get(), place.get(), next));
    }

    private List<Words> told(Prompt first, Group group) {
        return List.of(first, new Audio(group.name), words(group.next), THE_PLACE_IS, new Audio(group.place), BETWEEN);
    }

    private List<Words> hours(Rota rota) {
        if (rota.openings().isEmpty() && rota.closures().isEmpty()) return List.of(OPEN_DAY_AND_NIGHT);
        var now = clock.instant();
        var open = rota.open(new Span(now, now.plus(A_WEEK)), centre.zone());
        var words = new ArrayList<Words>();
        if (!open.isEmpty() && open.getFirst().holds(now)) words.add(OPEN_NOW);
        open.stream()
                .filter(span -> span.from().isAfter(now))
                .findFirst()
                .ifPresent(next -> words.addAll(List.of(words.isEmpty() ? OPEN_NEXT : OPEN_AGAIN, words(next))));
        return words.isEmpty() ? List.of(CLOSED_FOR_NOW) : words;
    }

    private Words words(Span span) {
        return centre.words(new Window(span.from(), span.to()), clock.instant());
    }
}
