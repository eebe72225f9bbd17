package warmline.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.prompt.Language.EN;
import static warmline.prompt.Language.ES;
import static warmline.prompt.Prompt.GOODBYE;
import static warmline.prompt.Prompt.TO_TALK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every keeper of a centre's own texts does. */
public interface VersionsContract {
    Instant NOON = Instant.parse("2026-11-18T12:00:00Z");

    Versions versions();

    /** The account of somebody named lea. */
    long lea();

    private Version write(Prompt prompt, Language language, String text) {
        return versions().write(prompt, language, text, lea(), NOON);
    }

    private void publish(Prompt prompt, Language language, Optional<Version> version) {
        versions().publish(prompt, language, version, lea(), NOON);
    }

    @Test
    default void what_is_written_is_a_draft_until_it_is_published() {
        var draft = write(TO_TALK, EN, "To speak with somebody,");
        assertEquals(new Version(draft.id(), TO_TALK, EN, "To speak with somebody,", "lea", NOON), draft);
        assertEquals(Optional.of(draft), versions().find(draft.id()));
        assertEquals(List.of(draft), versions().of(TO_TALK, EN));
        assertEquals(List.of(draft), versions().newest());
        assertEquals(List.of(), versions().published());
        assertEquals(0, versions().publications());

        publish(TO_TALK, EN, Optional.of(draft));

        assertEquals(List.of(draft), versions().published());
        assertEquals(1, versions().publications());
    }

    @Test
    default void the_last_publication_counts_and_each_language_and_prompt_has_its_own() {
        var first = write(TO_TALK, EN, "To talk,");
        var second = write(TO_TALK, EN, "To speak,");
        var spanish = write(TO_TALK, ES, "Para hablar,");
        var goodbye = write(GOODBYE, EN, "Be well.");
        for (var version : List.of(first, spanish, goodbye, second))
            publish(version.prompt(), version.language(), Optional.of(version));
        assertEquals(Set.of(second, spanish, goodbye), Set.copyOf(versions().published()));
        assertEquals(List.of(second, first), versions().of(TO_TALK, EN));
        assertEquals(Set.of(second, spanish, goodbye), Set.copyOf(versions().newest()));

        publish(TO_TALK, EN, Optional.of(first));
        publish(GOODBYE, EN, Optional.empty());

        assertEquals(Set.of(first, spanish), Set.copyOf(versions().published()));
        assertEquals(6, versions().publications());
    }

    @Test
    default void several_are_published_together_unless_somebody_was_faster() {
        publish(GOODBYE, EN, Optional.of(write(GOODBYE, EN, "Be well.")));
        var revisions = List.of(
                new Revision(TO_TALK, EN, Optional.of("To speak,")), new Revision(GOODBYE, EN, Optional.empty()));

        assertFalse(versions().publish(revisions, 0, lea(), NOON));
        assertEquals(List.of(), versions().of(TO_TALK, EN));
        assertEquals(1, versions().publications());

        assertTrue(versions().publish(revisions, 1, lea(), NOON));
        assertEquals(versions().of(TO_TALK, EN), versions().published());
        assertEquals("To speak,", versions().published().getFirst().text());
        assertEquals(3, versions().publications());
    }

    @Test
    default void what_was_never_written_is_not_found() {
        assertEquals(Optional.empty(), versions().find(4711));
        assertEquals(List.of(), versions().of(TO_TALK, EN));
    }
}
