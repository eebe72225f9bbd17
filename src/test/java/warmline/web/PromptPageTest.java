package warmline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.web.Visitor.form;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import warmline.account.Role;
import warmline.prompt.Version;

class PromptPageTest {
    private static final String PAGE = "/prompts/en/to-talk";
    private static final String OURS = "To speak with somebody who has been there,";

    private final Riverside riverside = new Riverside();
    private final Visitor edgar = Visitor.as(Role.EDITOR, riverside.console);

    @AfterEach
    void stop() {
        riverside.close();
    }

    @Test
    void a_text_is_written_heard_published_and_rolled_back() {
        assertEquals(303, write(PAGE, OURS).statusCode());
        assertEquals(List.of(), riverside.versions.published());
        var page = edgar.get(PAGE).body();
        assertTrue(page.contains("by edgar, today, 4:05 pm"), page);
        assertTrue(edgar.get("/prompts").body().contains("a draft is there"));
        assertTrue(edgar.get(PAGE + "/audio/1").body().startsWith("RIFF"));

        assertEquals(303, publish(PAGE, "1").statusCode());
        assertEquals(
                List.of(OURS),
                riverside.versions.published().stream().map(Version::text).toList());
        assertTrue(edgar.get("/prompts").body().contains(OURS), "the list shows what callers hear");
        assertTrue(edgar.get("/prompts").body().contains("your own words"));

        assertEquals(303, publish(PAGE, "0").statusCode());
        assertEquals(List.of(), riverside.versions.published());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /prompts/en/to-talk | Talk with a peer,              | An option says first what it is for
            /prompts/en/to-talk | To talk with a peer, press 1,  | Leave out keys and digits
            /prompts/en/to-talk | ''                             | callers would hear nothing
            /prompts/en/goodbye | ....                           | There is nothing to say in the text
            /prompts/es/goodbye | Hasta luego.                   | No Spanish voice is on this machine.
            """)
    void what_callers_could_not_follow_is_told_at_the_field_and_stays_typed(String page, String text, String sentence) {
        var answer = write(page, text);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("id=\"wording-text-mistake\""), answer::body);
        assertTrue(answer.body().contains(sentence), answer::body);
        assertTrue(answer.body().contains("value=\"" + text), answer::body);
        assertEquals(List.of(), riverside.versions.newest());
    }

    @Test
    void only_a_version_of_this_prompt_can_be_published_or_heard_here() {
        write("/prompts/en/goodbye", "Be well.");
        assertEquals(404, publish(PAGE, "1").statusCode());
        assertEquals(404, edgar.get(PAGE + "/audio/1").statusCode());
        assertEquals(422, publish(PAGE, "").statusCode());
        assertEquals(404, edgar.get("/prompts/en/of-nobody").statusCode());
        assertEquals(404, edgar.get("/prompts/de/to-talk").statusCode());
        assertEquals(List.of(), riverside.versions.published());
    }

    @Test
    void the_list_is_searched_by_words_and_shown_by_language() {
        var found = edgar.get("/prompts?words=crisis").body();
        assertTrue(found.contains("/prompts/en/to-crisis-line"), found);
        assertFalse(found.contains("/prompts/en/to-talk\""), found);
        assertTrue(edgar.get("/prompts?words=xyzzy").body().contains("No prompt has “xyzzy” in it."));
        assertTrue(edgar.get("/prompts?language=es").body().contains("/prompts/es/to-talk"));
        assertEquals(404, edgar.get("/prompts?language=de").statusCode());
    }

    private HttpResponse<String> write(String page, String text) {
        return edgar.post(page, form("token", edgar.token("/prompts"), "text", text));
    }

    private HttpResponse<String> publish(String page, String version) {
        return edgar.post(page + "/publication", form("token", edgar.token("/prompts"), "version", version));
    }
}
