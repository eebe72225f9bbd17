package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import warmline.call.Call;
import warmline.call.Hangup;
import warmline.call.Menu;
import warmline.call.Pace;
import warmline.call.ScriptedLeg;
import warmline.callback.Request;
import warmline.callback.Window;
import warmline.prompt.Language;
import warmline.prompt.Piece;
import warmline.prompt.Prompt;
import warmline.prompt.Sound;
import warmline.prompt.Spelling;
import warmline.prompt.Text;
import warmline.prompt.Words;

/** Every menu as it is heard: few options, twenty seconds at most, what it is for before its key. */
class MenusTest {
    private static final Path ENGLISH = Path.of("prompts", "en");
    private static final Path SPANISH = Path.of("prompts", "es");
    private static final double WORDS_A_SECOND = 150 / 60.0;
    private static final Path TABLE = Path.of("target", "menus-as-heard.txt");
    private static final double LONGEST_SECONDS = 20;
    private static final double LONGEST_GREETING_SECONDS = 12;
    private static final int MOST_WORDS = 40;

    /** Flesch and Kincaid: whoever has been to school for six years. */
    private static final double HIGHEST_GRADE = 6;

    private static final int MOST_FOR_PATIENTS = 4;
    private static final int MOST_FOR_PEERS = 5;
    private static final Set<Class<?>> PEERS = Set.of(TeamLine.class, DutyDesk.class, ReturnCall.class, Outcome.class);

    private static final Ear EAR = Ear.open();

    /** One menu as it is said once. */
    private record Heard(Class<?> dialogue, String name, List<Words> words) {
        int options() {
            return (int) words.stream().filter(word -> word == Piece.PRESS).count();
        }

        double seconds() {
            return EAR.seconds(words);
        }

        @Override
        public String toString() {
            return "%4.1f s, %d options, %2d words, grade %4.1f: %s.%s: %s"
                    .formatted(
                            seconds(),
                            options(),
                            EAR.words(words),
                            EAR.grade(words),
                            dialogue.getSimpleName(),
                            name,
                            EAR.text(words));
        }
    }

    private final List<Heard> menus = menus();

    /** All of them, the longest first, are in a file for whoever writes the words. */
    @Test
    void no_menu_takes_longer_than_one_can_listen_to() throws IOException {
        var longestFirst = menus.stream()
                .sorted(Comparator.comparingDouble(Heard::seconds).reversed())
                .map(Heard::toString)
                .toList();
        Files.write(TABLE, longestFirst);
        for (var menu : menus)
            assertTrue(
                    menu.seconds() <= LONGEST_SECONDS,
                    () -> "too long; the longest three:\n" + String.join("\n", longestFirst.subList(0, 3)));
    }

    /** By its words, at the pace of English: a Spanish voice need not be on the machine. */
    @Test
    void in_spanish_no_menu_takes_longer_either() {
        for (var menu : menus) {
            double seconds = menu.words.stream()
                    .flatMap(word -> Spelling.in(Language.ES).of(word).stream())
                    .mapToDouble(MenusTest::inSpanish)
                    .sum();
            assertTrue(seconds <= LONGEST_SECONDS, () -> seconds + " s: " + menu);
        }
    }

    private static double inSpanish(Sound sound) {
        return switch (sound) {
            case Text text -> text(SPANISH, text).split(" ").length / WORDS_A_SECOND;
            case Sound.Audio(var recording) -> recording.length().toMillis() / 1000.0;
            case Sound.Pause(var length) -> length.toMillis() / 1000.0;
        };
    }

    @Test
    void every_menu_is_in_few_and_plain_words() {
        for (var menu : menus) {
            assertTrue(EAR.words(menu.words) <= MOST_WORDS, () -> "too many words: " + menu);
            assertTrue(EAR.grade(menu.words) <= HIGHEST_GRADE, () -> "too hard to understand: " + menu);
        }
    }

    /** Of a few words no grade can be told. */
    @Test
    void so_is_every_longer_prompt() {
        var longer = Stream.of(Prompt.values())
                .filter(prompt -> EAR.words(List.of(prompt)) >= 10)
                .toList();
        assertTrue(longer.size() > 20, longer + " are few");
        for (var prompt : longer)
            assertTrue(EAR.grade(List.of(prompt)) <= HIGHEST_GRADE, () -> "too hard to understand: " + text(prompt));
    }

    @Test
    void no_menu_has_more_options_than_one_can_remember() {
        for (var menu : menus) {
            int most = PEERS.contains(menu.dialogue) ? MOST_FOR_PEERS : MOST_FOR_PATIENTS;
            assertTrue(menu.options() >= 1 && menu.options() <= most, menu + " has " + menu.options() + " options");
        }
    }

    @Test
    void every_option_says_what_it_is_for_and_then_its_key() {
        for (var menu : menus)
            for (int at = 0; at < menu.words.size(); at++)
                if (menu.words.get(at) == Piece.PRESS && menu.words.get(at - 2) instanceof Prompt option)
                    assertTrue(text(option).matches("(To|For|If) .*[a-z]"), menu + ": " + text(option));
    }

    @Test
    void staying_on_the_line_comes_last_as_an_alternative() {
        for (var menu : menus)
            if (menu.words.getLast() instanceof Prompt staying)
                assertTrue(text(staying).startsWith("Or "), menu + ": " + text(staying));
    }

    @Test
    void the_greeting_is_short() {
        double seconds = EAR.seconds(heardOnThePatientsLine("").getFirst());
        assertTrue(seconds <= LONGEST_GREETING_SECONDS, seconds + " s");
    }

    @Test
    void no_dialogue_makes_a_menu_that_is_not_tried_here() {
        var makers = dialogues()
                .flatMap(dialogue -> Arrays.stream(dialogue.getDeclaredMethods()))
                .filter(method -> method.getReturnType() == Menu.class && !method.isSynthetic())
                .map(MenusTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                "[AskNumber.readBack, BookCallback.menu, HelpNow.menu, Manners.consent, MoreChoices.menu, MoreForPeers.menu, NextCall.more, OtherThings.menu, PatientLine.menu, SlowerAndLouder.menu, TeamLine.menu, Whisper.menu, YourCall.menu, YourPrivacy.confirm, YourPrivacy.menu]",
                makers.toString());
    }

    private static List<Heard> menus() {
        var menus = new ArrayList<Heard>();
        dialogues().forEach(dialogue -> addConstants(dialogue, menus));
        var stage = new Stage();
        var resting = new Readiness(true, Optional.of(Instant.parse("2026-01-05T12:57:00Z")));
        assertTrue(menus.size() >= 14, "constants: " + menus);
        for (boolean either : new boolean[] {true, false}) {
            add(PatientLine.class, "menu(" + either + ")", PatientLine.menu(either), menus);
            for (var pace : Pace.values())
                add(SlowerAndLouder.class, "menu", SlowerAndLouder.menu(pace, either), menus);
            add(
                    OtherThings.class,
                    "menu(" + either + ")",
                    OtherThings.menu(
                            either,
                            Optional.of(EAR.shelves().getFirst().option()).map(Sound.Audio::new)),
                    menus);
            add(
                    MoreChoices.class,
                    "menu(" + either + ")",
                    MoreChoices.menu(
                            either,
                            Optional.of(EAR.shelves().getFirst().option()).map(Sound.Audio::new),
                            either),
                    menus);
            add(NextCall.class, "more(" + either + ")", NextCall.more(either), menus);
            add(Whisper.class, "menu(" + either + ")", Whisper.menu(true, either), menus);
            add(Whisper.class, "menu(without)", Whisper.menu(false, either), menus);
            add(YourPrivacy.class, "menu(" + either + ")", YourPrivacy.menu(either), menus);
        }
        for (var peer : List.of(Readiness.OFF_DUTY, Readiness.ON_DUTY, resting)) {
            add(TeamLine.class, "menu", TeamLine.menu(stage.centre, peer), menus);
            add(MoreForPeers.class, "menu", MoreForPeers.menu(peer, false), menus);
            add(MoreForPeers.class, "menu(notes)", MoreForPeers.menu(peer, true), menus);
        }
        add(AskNumber.class, "readBack", AskNumber.readBack("6175550123"), menus);
        for (var page : HelpNow.pages(EAR.shelves())) add(HelpNow.class, "menu", HelpNow.menu(page, true), menus);
        addHeard(BookCallback.class, Prompt.ANOTHER_TELEPHONE, heardOnThePatientsLine("1@3000 1@6000"), menus);
        addHeard(YourCall.class, Prompt.TO_KEEP, heardOnThePatientsLine("3@3000"), menus);
        return menus;
    }

    private static void addConstants(Class<?> dialogue, List<Heard> menus) {
        for (var field : dialogue.getDeclaredFields())
            if (field.getType() == Menu.class && Modifier.isStatic(field.getModifiers()))
                try {
                    add(dialogue, field.getName(), (Menu<?>) field.get(null), menus);
                } catch (IllegalAccessException hidden) {
                    throw new AssertionError(field + " is private: nobody can try it", hidden);
                }
    }

    private static void add(Class<?> dialogue, String name, Menu<?> menu, List<Heard> menus) {
        menus.add(new Heard(dialogue, name, menu.asked()));
        menus.add(new Heard(dialogue, name + " again", menu.askedAgain()));
    }

    private static void addHeard(Class<?> dialogue, Prompt option, List<List<Words>> said, List<Heard> menus) {
        var heard = said.stream().filter(words -> words.contains(option)).toList();
        assertEquals(2, heard.size(), option + " is asked, and asked again");
        menus.add(new Heard(dialogue, "menu", heard.getFirst()));
        menus.add(new Heard(dialogue, "menu again", heard.getLast()));
    }

    /** All that a caller hears who has a call booked for tomorrow, until their first long wait is over. */
    private static List<List<Words>> heardOnThePatientsLine(String keys) {
        var stage = new Stage();
        var tomorrow = stage.time.instant().plus(Duration.ofHours(26));
        stage.callbacks.book(
                Request.soonest(Stage.ANA.orElseThrow(), ZoneOffset.UTC),
                new Window(tomorrow, tomorrow.plusSeconds(3600)),
                1,
                stage.time.instant());
        var leg = ScriptedLeg.pressing(keys);
        try {
            stage.patientLine().accept(new Call(leg, leg));
        } catch (Hangup over) {
            return leg.said();
        }
        return leg.said();
    }

    private static Stream<Class<?>> dialogues() {
        try (var files = Files.list(Path.of("target", "classes", "warmline", "dialogue"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                    .sorted()
                    .<Class<?>>map(file -> load("warmline.dialogue." + file.substring(0, file.length() - 6)))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static String text(Text text) {
        return text(ENGLISH, text);
    }

    private static String text(Path language, Text text) {
        try {
            return Files.readString(language.resolve(text.file() + ".txt")).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
