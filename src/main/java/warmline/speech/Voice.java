package warmline.speech;

import warmline.prompt.Language;

/** Somebody, or something, that speaks one sentence at a time. Safe to use from many threads. */
public interface Voice {
    /**
     * Speaks one sentence.
     *
     * @param sentence letters of its language with numbers and signs as {@link SpokenText} leaves them
     * @return what was said, at the voice's own rate and level; never without samples
     * @throws CannotSpeak when nothing was said
     */
    Sound say(String sentence);

    /** What it speaks: a text is written for it, and made ready for it. */
    Language language();

    /** Whether it waits long enough at a comma by itself; otherwise it is given what stands between commas, piece by piece. */
    boolean pausesAtCommas();

    /**
     * Everything that makes this voice sound as it does: engine, version, speaker, pace. Two voices with the same identity
     * say the same sentence with the same samples.
     */
    String identity();
}
