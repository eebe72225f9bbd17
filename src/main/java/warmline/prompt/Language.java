package warmline.prompt;

import java.util.Locale;

/** A language the line speaks; {@link #folder} is its folder below {@code prompts/}. */
public enum Language {
    EN,
    ES;

    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
