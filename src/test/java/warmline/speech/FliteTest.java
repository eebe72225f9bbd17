package warmline.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FliteTest {
    /** Where packages are brought to; flite may stand in it or in a folder below it. */
    private final Path cache = Path.of(System.getProperty("warmline.cache", "target/nothing-brought"));

    @Test
    void flite_speaks_as_well_levelled_as_the_built_in_voice_or_leaves_the_line_to_it() {
        var brought = Flite.find(cache, "").or(() -> Flite.find(cache.resolve("flite"), ""));
        if (brought.isEmpty()) {
            assertTrue(Voices.best(cache, "").identity().startsWith("freetts"));
            return;
        }
        var flite = brought.get();
        for (var text : SamplePrompts.ALL) NarrationTest.checkPrompt(NarrationTest.narrated(text, flite));
        assertEquals(
                flite.say("Press one, please.").seconds(),
                flite.say("Press one, please.").seconds(),
                "always the same");
        var number = NarrationTest.narrated("Call (617) 555-0123.", flite);
        assertEquals(3, NarrationTest.gaps(number, 0.4).size(), "waits between the groups of digits");
    }
}
