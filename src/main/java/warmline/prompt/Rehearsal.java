package warmline.prompt;

/** What a text would be like on the telephone, before anybody is told it. */
public interface Rehearsal {
    /** The text that callers hear as long as the centre has published none of its own. */
    String shipped(Prompt prompt, Language language);

    /**
     * As callers would hear it; may take a second.
     *
     * @throws IllegalArgumentException with a sentence, when this language or this text cannot be spoken here
     */
    Recording heard(String text, Language language);
}
