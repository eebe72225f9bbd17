package warmline.web;

import java.nio.file.Path;
import java.time.Duration;
import warmline.prompt.Language;
import warmline.prompt.Prompt;
import warmline.prompt.Recording;
import warmline.prompt.Rehearsal;
import warmline.speech.CannotSpeak;
import warmline.speech.FreeTtsVoice;
import warmline.speech.PromptFolder;
import warmline.speech.Script;
import warmline.speech.Studio;

/** English as the voice that is always there speaks it; Spanish cannot be heard here. */
final class HeardHere implements Rehearsal {
    /** One for all: a voice takes 18 MB. */
    private static final Studio STUDIO = new Studio(Path.of("target/rehearsed").toAbsolutePath(), new FreeTtsVoice());

    @Override
    public String shipped(Prompt prompt, Language language) {
        return new PromptFolder(Path.of("prompts"), spoken(language))
                .script(prompt)
                .text()
                .strip();
    }

    @Override
    public Recording heard(String text, Language language) {
        spoken(language);
        try {
            return new Recording(STUDIO.recording(Script.of(text)), Duration.ofSeconds(1));
        } catch (CannotSpeak broken) {
            throw new IllegalArgumentException(broken.getMessage(), broken);
        }
    }

    private static Language spoken(Language language) {
        if (language != Language.EN) throw new IllegalArgumentException("No Spanish voice is on this machine.");
        return language;
    }
}
