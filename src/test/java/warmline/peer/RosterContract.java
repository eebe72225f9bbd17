package warmline.peer;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.*;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;
import warmline.peer.Roster.SignIn;
import warmline.prompt.Language;

/** What every roster does, whatever it is written on. */
public interface RosterContract {
    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    Phone MARIAS = new Phone("5550111");
    Phone SAMS = new Phone("5550112");
    String RIGHT = "246802";
    String WRONG = "000000";

    Roster roster();

    /** The same team. */
    Recruiting recruiting();

    private Peer maria() {
        return recruiting().add("11", "Maria", RIGHT, MARIAS, NOON);
    }

    private Peer sam() {
        return recruiting().add("12", "Sam", "135791", SAMS, NOON);
    }

    private SignIn tries(String pin, Duration later) {
        return roster().signIn("11", pin, NOON.plus(later));
    }

    private void triesWrong(int times) {
        for (int i = 0; i < times; i++) assertEquals(new SignIn.Unknown(), tries(WRONG, Duration.ZERO));
    }

    @Test
    default void what_a_peer_speaks_is_known_until_it_is_taken_back() {
        long maria = maria().id();
        long sam = sam().id();
        recruiting().speaks(maria, Language.ES, true);
        recruiting().speaks(sam, Language.ES, true);
        recruiting().speaks(sam, Language.ES, true);
        assertEquals(Set.of(maria, sam), roster().speaking(Language.ES));
        recruiting().speaks(sam, Language.ES, false);
        recruiting().speaks(sam, Language.ES, false);
        assertEquals(Set.of(maria), roster().speaking(Language.ES));
        assertEquals(Set.of(), roster().speaking(Language.EN));
    }

    @Test
    default void number_and_pin_let_a_peer_in() {
        var maria = maria();
        var sam = sam();

        assertEquals(new SignIn.Welcome(maria), roster().signIn("11", RIGHT, NOON));
        assertEquals(new SignIn.Welcome(sam), roster().signIn("12", "135791", NOON));
        assertEquals(new SignIn.Unknown(), roster().signIn("12", RIGHT, NOON));
    }

    @Test
    default void a_number_that_nobody_has_is_unknown() {
        maria();

        for (var number : List.of("99", "", "12345", "11#", "ab", "' or 1=1"))
            assertEquals(new SignIn.Unknown(), roster().signIn(number, RIGHT, NOON), number);
    }

    @Test
    default void after_the_third_wrong_pin_not_even_the_right_one_counts_for_a_minute() {
        var maria = maria();
        triesWrong(3);

        var minute = Duration.ofMinutes(1);
        assertEquals(new SignIn.Wait(NOON.plus(minute)), tries(RIGHT, Duration.ZERO));
        assertEquals(new SignIn.Wait(NOON.plus(minute)), tries(RIGHT, minute.minusNanos(1)));
        assertEquals(new SignIn.Welcome(maria), tries(RIGHT, minute));
    }

    @Test
    default void the_wait_doubles_up_to_a_quarter_of_an_hour() {
        maria();
        triesWrong(2);

        var at = Duration.ZERO;
        for (int minutes : List.of(1, 2, 4, 8, 15, 15, 15)) {
            assertEquals(new SignIn.Unknown(), tries(WRONG, at));
            var until = at.plusMinutes(minutes);
            assertEquals(new SignIn.Wait(NOON.plus(until)), tries(RIGHT, at));
            at = until;
        }
        assertInstanceOf(SignIn.Welcome.class, tries(RIGHT, at));
    }

    @Test
    default void tries_during_the_wait_do_not_prolong_it() {
        maria();
        triesWrong(3);

        for (int i = 0; i < 10; i++) assertInstanceOf(SignIn.Wait.class, tries(WRONG, Duration.ofSeconds(30)));
        assertInstanceOf(SignIn.Welcome.class, tries(RIGHT, Duration.ofMinutes(1)));
    }

    @Test
    default void the_right_pin_wipes_out_the_wrong_ones() {
        maria();
        triesWrong(2);
        assertInstanceOf(SignIn.Welcome.class, tries(RIGHT, Duration.ZERO));
        triesWrong(2);

        assertInstanceOf(SignIn.Welcome.class, tries(RIGHT, Duration.ZERO));
    }

    @Test
    default void a_number_that_nobody_has_waits_like_any_other() {
        for (int i = 0; i < 3; i++) assertEquals(new SignIn.Unknown(), roster().signIn("99", WRONG, NOON));

        assertEquals(new SignIn.Wait(NOON.plus(Duration.ofMinutes(1))), roster().signIn("99", WRONG, NOON));
    }

    @Test
    default void wrong_tries_of_one_do_not_make_another_wait() {
        maria();
        var sam = sam();
        triesWrong(3);

        assertEquals(new SignIn.Welcome(sam), roster().signIn("12", "135791", NOON));
    }

    @Test
    default void guesses_at_the_same_moment_count_each_for_itself() throws Exception {
        maria();
        var guesses = new ArrayList<Callable<SignIn>>();
        for (int i = 0; i < 20; i++) guesses.add(() -> tries(WRONG, Duration.ZERO));

        int checked = 0;
        try (var threads = Executors.newFixedThreadPool(guesses.size())) {
            for (var answer : threads.invokeAll(guesses, 30, SECONDS))
                if (answer.get() instanceof SignIn.Unknown) checked++;
        }

        assertEquals(3, checked);
    }

    @Test
    default void a_team_number_belongs_to_one_peer() {
        maria();

        var refused = assertThrows(IllegalArgumentException.class, this::maria);
        assertEquals("team number 11 is taken", refused.getMessage());
    }

    @Test
    default void number_and_pin_are_digits() {
        for (var number : List.of("", "12345", "1a"))
            assertThrows(IllegalArgumentException.class, () -> recruiting().add(number, "Maria", RIGHT, MARIAS, NOON));
        for (var pin : List.of("", "12345", "1234567", "12345a"))
            assertThrows(IllegalArgumentException.class, () -> recruiting().add("11", "Maria", pin, MARIAS, NOON));
    }

    @Test
    default void only_the_new_pin_lets_a_peer_in() {
        var maria = maria();
        var sam = sam();
        roster().changePin(maria.id(), "864209");

        assertEquals(new SignIn.Welcome(maria), tries("864209", Duration.ZERO));
        assertEquals(new SignIn.Unknown(), tries(RIGHT, Duration.ZERO));
        assertEquals(new SignIn.Welcome(sam), roster().signIn("12", "135791", NOON));
    }

    @Test
    default void a_new_pin_is_of_six_digits_too() {
        var maria = maria();
        for (var pin : List.of("", "12345", "1234567", "12345a"))
            assertThrows(IllegalArgumentException.class, () -> roster().changePin(maria.id(), pin));

        assertEquals(new SignIn.Welcome(maria), tries(RIGHT, Duration.ZERO));
    }

    @Test
    default void knows_where_a_peer_usually_takes_calls() {
        assertEquals(Optional.of(MARIAS), roster().phone(maria().id()));
        assertEquals(Optional.empty(), roster().phone(4711));
    }

    @Test
    default void finds_a_peer() {
        var maria = maria();

        assertEquals(Optional.of(maria), roster().find(maria.id()));
        assertEquals(Optional.empty(), roster().find(4711));
    }

    @Test
    default void tells_all_shifts() {
        long maria = maria().id();
        var night = new Shift(maria, DayOfWeek.SUNDAY, LocalTime.of(22, 30), Duration.ofHours(8));
        var day = new Shift(sam().id(), DayOfWeek.MONDAY, LocalTime.MIDNIGHT, Duration.ofHours(24));
        recruiting().add(night);
        recruiting().add(day);

        assertEquals(Set.of(night, day), Set.copyOf(roster().rota(NOON).shifts()));
        assertTrue(roster().onShift(maria, Instant.parse("2026-11-23T06:29:59Z"), ZoneOffset.UTC));
        assertFalse(roster().onShift(maria, Instant.parse("2026-11-23T06:30:00Z"), ZoneOffset.UTC));
    }

    @Test
    default void planning_a_shift_again_changes_its_length() {
        long maria = maria().id();
        recruiting().add(new Shift(maria, DayOfWeek.MONDAY, LocalTime.NOON, Duration.ofHours(1)));
        recruiting().add(new Shift(maria, DayOfWeek.MONDAY, LocalTime.NOON, Duration.ofMinutes(90)));

        assertEquals(
                List.of(new Shift(maria, DayOfWeek.MONDAY, LocalTime.NOON, Duration.ofMinutes(90))),
                roster().rota(NOON).shifts());
    }

    @Test
    default void duty_begins_ends_and_moves_to_another_telephone() {
        long maria = maria().id();
        assertEquals(Optional.empty(), roster().duty(maria));

        roster().goOnDuty(maria, MARIAS, NOON);
        assertEquals(Optional.of(new Duty(maria, MARIAS, NOON, NOON)), roster().duty(maria));

        var later = NOON.plusSeconds(60);
        roster().goOnDuty(maria, SAMS, later);
        assertEquals(List.of(new Duty(maria, SAMS, later, later)), roster().onDuty());

        roster().goOffDuty(maria, later);
        roster().goOffDuty(maria, later);
        assertEquals(List.of(), roster().onDuty());
    }

    @Test
    default void whoever_has_rested_longest_comes_first() {
        var maria = maria();
        var sam = sam();
        roster().goOnDuty(maria.id(), MARIAS, NOON);
        roster().goOnDuty(sam.id(), SAMS, NOON.plusSeconds(1));
        assertEquals(maria.id(), roster().onDuty().getFirst().peer());

        roster().rest(maria.id(), NOON.plusSeconds(600));

        assertEquals(sam.id(), roster().onDuty().getFirst().peer());
        assertEquals(Optional.of(new Duty(maria.id(), MARIAS, NOON, NOON.plusSeconds(600))), roster().duty(maria.id()));
    }

    @Test
    default void a_shorter_rest_does_not_end_a_longer_one() {
        long maria = maria().id();
        roster().goOnDuty(maria, MARIAS, NOON);
        roster().rest(maria, NOON.plusSeconds(600));
        roster().rest(maria, NOON.plusSeconds(60));

        assertEquals(NOON.plusSeconds(600), roster().duty(maria).orElseThrow().notBefore());
    }

    @Test
    default void rest_off_duty_is_nothing() {
        long maria = maria().id();
        roster().rest(maria, NOON.plusSeconds(600));

        assertEquals(Optional.empty(), roster().duty(maria));
    }

    @Test
    default void nobody_is_on_duty_who_is_not_in_the_team() {
        assertThrows(RuntimeException.class, () -> roster().goOnDuty(4711, MARIAS, NOON));
        assertEquals(List.of(), roster().onDuty());
    }
}
