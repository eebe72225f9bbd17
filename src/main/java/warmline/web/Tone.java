package warmline.web;

/** How much a line of text asks for attention; always beside words that say the same. */
public enum Tone {
    CALM,
    NOW,
    BUSY,
    DONE,
    LOOK;

    /** The class in the style sheet. */
    public String css() {
        return switch (this) {
            case CALM -> "calm";
            case NOW -> "now";
            case BUSY -> "busy";
            case DONE -> "done";
            case LOOK -> "look";
        };
    }
}
