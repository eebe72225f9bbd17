package warmline.web;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.util.Arrays;
import warmline.prompt.Language;
import warmline.prompt.Prompt;

/** A prompt of a language, as in {@code /prompts/en/to-talk}. */
record PromptAddress(Prompt prompt, Language language) {
    static PromptAddress of(ServerRequest req) {
        var parts = req.path().pathParameters();
        var prompt = Arrays.stream(Prompt.values())
                .filter(one -> one.file().equals(parts.get("name")))
                .findFirst()
                .orElseThrow(PromptAddress::unknown);
        return new PromptAddress(prompt, language(parts.get("language")));
    }

    static Language language(String folder) {
        return Arrays.stream(Language.values())
                .filter(language -> language.folder().equals(folder))
                .findFirst()
                .orElseThrow(PromptAddress::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(Status.NOT_FOUND_404, "The line has no such prompt.");
    }

    String path() {
        return path(prompt, language);
    }

    static String path(Prompt prompt, Language language) {
        return "/prompts/" + language.folder() + "/" + prompt.file();
    }

    static String name(Language language) {
        return switch (language) {
            case EN -> "English";
            case ES -> "Spanish";
        };
    }
}
