package warmline.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Policy;
import warmline.callback.QuietHours;
import warmline.callback.Request;
import warmline.callback.Timing;
import warmline.callback.Window;
import warmline.prompt.Language;

/** Whose turn it is, as a pure question: due callbacks, ready peers, and what follows. */
class TurnsTest {
    private static final long MARIA = 11;
    private static final long SAM = 12;
    private static final long ADA = 13;
    private static final Set<Long> EVERYBODY = Set.of(MARIA, SAM, ADA);
    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final Policy POLICY = new Policy(Duration.ofSeconds(2), FIRST, Map.of(), QuietHours.NONE);
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final List<Callback> due = new ArrayList<>();
    private Set<Long> speaking = Set.of();

    private void anybody() {
        add(Optional.empty());
    }

    private void prefers(long peer) {
        add(Optional.of(peer));
    }

    private void speaksSpanish() {
        anybody();
        var last = due.removeLast();
        due.add(Callback.booked(last.id(), last.request().in(Language.ES), last.window()));
    }

    private void add(Optional<Long> preferred) {
        long id = due.size() + 1;
        var ana = new Request(new Phone("617555010" + id), ZoneOffset.UTC, Timing.SOONEST, preferred);
        due.add(Callback.booked(id, ana, new Window(NOON, NOON.plusSeconds(3600))));
    }

    /** As text, such as {@code 1→12}: which callback goes to which peer. */
    private String turns(Duration since, Set<Long> onDuty, Long... ready) {
        var free = new LinkedHashSet<>(Arrays.asList(ready));
        return new Turns(POLICY, NOON.plus(since))
                .of(due, free, onDuty, language -> language == Language.ES ? speaking : Set.of()).stream()
                        .map(match -> match.due().id() + "→" + match.peer())
                        .collect(Collectors.joining(" "));
    }

    @Test
    void the_first_that_is_due_goes_to_whoever_rested_longest() {
        anybody();
        anybody();
        assertEquals("1→12 2→11", turns(Duration.ZERO, EVERYBODY, SAM, MARIA, ADA));
    }

    @Test
    void a_call_in_spanish_goes_first_to_who_speaks_it_and_after_a_while_to_the_team() {
        speaking = Set.of(ADA);
        speaksSpanish();
        assertEquals("1→13", turns(Duration.ZERO, EVERYBODY, SAM, ADA));
        assertEquals("", turns(FIRST.minusSeconds(1), EVERYBODY, SAM, MARIA));
        assertEquals("1→12", turns(FIRST, EVERYBODY, SAM, MARIA));
        assertEquals("1→13", turns(FIRST, EVERYBODY, SAM, ADA), "still first, when both are there");
        assertEquals("1→12", turns(Duration.ZERO, Set.of(SAM, MARIA), SAM, MARIA), "nobody who speaks it is on duty");
    }

    @Test
    void whom_the_patient_asked_for_comes_before_the_language() {
        speaking = Set.of(ADA);
        add(Optional.of(SAM));
        due.add(Callback.booked(
                9, due.removeLast().request().in(Language.ES), new Window(NOON, NOON.plusSeconds(3600))));
        assertEquals("9→12", turns(Duration.ZERO, EVERYBODY, ADA, SAM));
        assertEquals("9→13", turns(Duration.ZERO, Set.of(ADA, MARIA), MARIA, ADA), "who was asked for is not there");
    }

    @Test
    void there_are_never_more_than_ready_peers_and_nobody_has_two() {
        for (int i = 0; i < 5; i++) anybody();
        assertEquals("1→11 2→12", turns(Duration.ZERO, EVERYBODY, MARIA, SAM));
        assertEquals("", turns(Duration.ZERO, EVERYBODY));
    }

    @Test
    void a_preferred_peer_has_it_though_others_rested_longer() {
        prefers(ADA);
        assertEquals("1→13", turns(Duration.ZERO, EVERYBODY, MARIA, SAM, ADA));
    }

    @Test
    void it_waits_for_a_preferred_peer_who_is_busy_and_then_goes_to_the_team() {
        prefers(ADA);
        assertEquals("", turns(FIRST.minusSeconds(1), EVERYBODY, MARIA, SAM));
        assertEquals("1→11", turns(FIRST, EVERYBODY, MARIA, SAM));
        assertEquals("1→13", turns(FIRST, EVERYBODY, MARIA, SAM, ADA));
    }

    @Test
    void it_goes_to_the_team_at_once_when_the_preferred_peer_is_off_duty() {
        prefers(ADA);
        assertEquals("1→11", turns(Duration.ZERO, Set.of(MARIA, SAM), MARIA, SAM));
    }

    @Test
    void nobody_is_held_up_by_those_who_wait_for_somebody() {
        for (int i = 0; i < 3; i++) prefers(ADA);
        anybody();
        anybody();
        assertEquals("4→11 5→12", turns(Duration.ZERO, EVERYBODY, MARIA, SAM));
    }

    @Test
    void of_two_who_wait_for_the_same_peer_the_first_has_them() {
        prefers(ADA);
        prefers(ADA);
        assertEquals("1→13", turns(Duration.ZERO, EVERYBODY, ADA, MARIA));
    }
}
