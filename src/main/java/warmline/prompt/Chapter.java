package warmline.prompt;

/** A part of a call, as {@link Prompt}s are ordered by: from its first prompt to the next chapter's. */
public enum Chapter {
    GREETING("Greeting and main menu", Prompt.LINE_NAME),
    A_PERSON("A person", Prompt.TO_CRISIS_LINE),
    WAITING("Waiting for a peer, or being called", Prompt.A_PEER_IS_FREE),
    BOOKING("Booking", Prompt.CALL_YOU_HERE),
    YOUR_CALL("Your call", Prompt.A_CALL_IS_BOOKED),
    HELP_NOW("Help now", Prompt.WHAT_MAY_HELP),
    GROUPS("Groups and the centre", Prompt.TO_GROUPS),
    PRIVACY("Privacy", Prompt.TO_PRIVACY),
    LANGUAGE("The language", Prompt.TO_SPEAK_ENGLISH),
    MANNER("Slower and louder", Prompt.TO_SLOWER_AND_LOUDER),
    TEAM("The team's line: signing in and duty", Prompt.TEAM_NUMBER),
    CALLBACK("The team's line: a callback", Prompt.A_CALL_IS_DUE),
    FALLBACK("While the service is down, or all lines are busy", Prompt.FALLBACK_SORRY);

    private final String title;
    private final Prompt first;

    Chapter(String title, Prompt first) {
        this.title = title;
        this.first = first;
    }

    public String title() {
        return title;
    }

    public static Chapter of(Prompt prompt) {
        var found = GREETING;
        for (var chapter : values()) if (chapter.first.ordinal() <= prompt.ordinal()) found = chapter;
        return found;
    }
}
