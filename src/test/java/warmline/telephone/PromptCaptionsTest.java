package warmline.telephone;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PromptCaptionsTest {
    private static final int FRAME = 800;

    /** Hears in pieces of 100 ms, as the terminal does; each text with the tenth of a second in which it was told. */
    private static List<String> heard(Captions captions, short[]... parts) {
        var listener = captions.listen();
        var all = G711.decode(G711.encode(Sounds.joined(parts)));
        var told = new ArrayList<String>();
        for (var at = 0; at < all.length; at += FRAME) {
            for (var text : listener.hear(Arrays.copyOfRange(all, at, Math.min(at + FRAME, all.length))))
                told.add(text + " " + (at / FRAME + 1));
        }
        return told;
    }

    private static List<String> texts(List<String> told) {
        return told.stream()
                .map(text -> text.substring(0, text.lastIndexOf(' ')))
                .toList();
    }

    private static final short[] PAUSE = new short[4_321];

    @Test
    void tells_each_recording_once_and_within_seven_tenths_of_a_second() {
        var recordings = new LinkedHashMap<String, short[]>();
        for (var i = 0; i < 400; i++) recordings.put("prompt " + i, Sounds.recording(i, ofMillis(300 + i * 7L)));
        var later = Sounds.recording(300, ofMillis(300 + 300 * 7));
        var earlier = Sounds.recording(7, ofMillis(300 + 7 * 7));
        var told = heard(new PromptCaptions(recordings), PAUSE, later, earlier, PAUSE, later);
        assertEquals(List.of("prompt 300", "prompt 7", "prompt 300"), texts(told));
        // The first begins after 0.54 s.
        assertTrue(Integer.parseInt(told.getFirst().substring("prompt 300 ".length())) <= 12, told.getFirst());
    }

    @Test
    void tells_short_pieces_back_to_back() {
        var recordings = new LinkedHashMap<String, short[]>();
        for (var digit = 0; digit < 10; digit++)
            recordings.put("" + digit, Sounds.recording(100 + digit, ofMillis(150 + 20L * digit)));
        var dice = new Random(5);
        var number = dice.ints(20, 0, 10).mapToObj(Integer::toString).toList();
        var parts = number.stream().map(recordings::get).toArray(short[][]::new);
        assertEquals(number, texts(heard(new PromptCaptions(recordings), Sounds.joined(parts), PAUSE)));
    }

    @Test
    void tells_what_comes_after_a_key_has_cut_a_recording_short() {
        var menu = Sounds.recording(1, ofMillis(3_000));
        var booking = Sounds.recording(2, ofMillis(900));
        var captions = new PromptCaptions(Map.of("menu", menu, "booking", booking));
        assertEquals(
                List.of("menu", "booking"),
                texts(heard(captions, menu.length > 9_999 ? Arrays.copyOf(menu, 9_999) : menu, booking)));
    }

    @Test
    void waits_until_it_knows_which_of_two_that_begin_alike() {
        var one = Sounds.words(1, ofMillis(450));
        var moment = Sounds.words(2, ofMillis(600));
        var captions = new PromptCaptions(Map.of(
                "one",
                Sounds.joined(new short[800], one, new short[1_600]),
                "one moment",
                Sounds.joined(new short[800], one, moment, new short[1_600])));
        assertEquals(
                List.of("one", "one moment"),
                texts(heard(captions, new short[800], one, PAUSE, PAUSE, new short[800], one, moment, PAUSE)));
    }

    @Test
    void tells_the_first_of_two_that_are_the_same() {
        var recordings = new LinkedHashMap<String, short[]>();
        recordings.put("yes", Sounds.recording(1, ofMillis(500)));
        recordings.put("yes again", Sounds.recording(1, ofMillis(500)));
        assertEquals(List.of("yes"), texts(heard(new PromptCaptions(recordings), recordings.get("yes"), PAUSE)));
    }

    @Test
    void tells_nothing_of_other_voices_and_of_silence() {
        var captions =
                new PromptCaptions(Map.of("menu", Sounds.recording(1, ofMillis(500)), "silence", new short[8_000]));
        assertEquals(
                List.of(), heard(captions, Sounds.words(77, ofMillis(4_000)), PAUSE, Ears.tone(440, ofMillis(1_000))));
    }

    @Test
    void bears_a_lost_packet_at_the_beginning() {
        var menu = Sounds.recording(1, ofMillis(1_000));
        var damaged = menu.clone();
        Arrays.fill(damaged, 960, 1_120, (short) 0);
        assertEquals(List.of("menu"), texts(heard(new PromptCaptions(Map.of("menu", menu)), damaged, PAUSE)));
    }

    @Test
    void follows_a_long_recording_with_pauses_without_telling_it_twice() {
        var breath = Sounds.words(1, ofMillis(700));
        var resource = Sounds.joined(new short[800], breath, new short[16_000], breath, new short[16_000], breath);
        assertEquals(
                List.of("breathing"),
                texts(heard(
                        new PromptCaptions(Map.of("breathing", resource, "other", Sounds.recording(3, ofMillis(400)))),
                        resource,
                        PAUSE)));
    }
}
