package warmline.speech;

import com.sun.speech.freetts.FreeTTSSpeakableImpl;
import com.sun.speech.freetts.Token;
import com.sun.speech.freetts.Tokenizer;
import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.UtteranceProcessor;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import com.sun.speech.freetts.relp.LPCResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import warmline.prompt.Language;

/**
 * The built-in voice: kevin16 of FreeTTS at about 150 words a minute, driven in the calling thread, one sentence at a time.
 * {@code Voice.speak} of FreeTTS is not used: it waits for ever on a machine without a sound card, prints a failure and
 * drops the sentence.
 */
public final class FreeTtsVoice implements Voice {
    private static final String NAME = "kevin16";

    /** FreeTTS is faster than it says: 122 here was measured as 150 words a minute. */
    private static final int NOMINAL_RATE = 122;

    /** A longer run of words without any punctuation is spoken as two utterances. */
    private static final int MOST_TOKENS = 60;

    /** Loading fills static tables of FreeTTS and is not safe from two threads. */
    private static final Object LOADING = new Object();

    private final com.sun.speech.freetts.Voice kevin;
    private final CollectedAudio audio = new CollectedAudio();

    /**
     * Loads the voice, in about half a second and 20 MB.
     *
     * @throws CannotSpeak if FreeTTS is not whole
     */
    public FreeTtsVoice() {
        synchronized (LOADING) {
            kevin = load();
        }
    }

    private com.sun.speech.freetts.Voice load() {
        var voice = Arrays.stream(new KevinVoiceDirectory().getVoices())
                .filter(known -> known.getName().equals(NAME))
                .findFirst()
                .orElseThrow(() -> new CannotSpeak("FreeTTS has no voice " + NAME + "; install Warmline again."));
        voice.setAudioPlayer(audio); // before allocate, which looks for a sound card otherwise
        voice.allocate();
        voice.getOutputQueue().close(); // ends the output thread, which nobody needs here
        voice.setRate(NOMINAL_RATE);
        Pronunciations.addTo(voice.getLexicon());
        CommaPause.addTo(processors(voice));
        return voice;
    }

    @Override
    public synchronized Sound say(String sentence) {
        var tokens = kevin.getTokenizer();
        tokens.setInputText(sentence);
        try {
            var next = Optional.<Token>empty();
            do next = speakUpTo(tokens, next, sentence);
            while (next.isPresent() || tokens.hasMoreTokens());
        } catch (Exception foreign) {
            audio.taken();
            throw new CannotSpeak(
                    "FreeTTS could not say “%s”; write it differently.".formatted(SpokenText.excerpt(sentence)),
                    foreign);
        }
        var samples = audio.taken();
        if (samples.length == 0)
            throw new CannotSpeak(
                    "FreeTTS made no sound of “%s”; write it as words.".formatted(SpokenText.excerpt(sentence)));
        return new Sound(samples, audio.rate());
    }

    /** Speaks one utterance and returns the token that begins the next, if there is one. */
    private Optional<Token> speakUpTo(Tokenizer tokens, Optional<Token> first, String sentence) throws Exception {
        var utterance = new ArrayList<Token>();
        first.ifPresent(utterance::add);
        var next = Optional.<Token>empty();
        while (next.isEmpty() && tokens.hasMoreTokens()) {
            var token = tokens.getNextToken();
            if (token.getWord().isEmpty()) break;
            if (utterance.size() >= MOST_TOKENS || tokens.isBreak()) next = Optional.of(token);
            else utterance.add(token);
        }
        if (!utterance.isEmpty()) speak(new Utterance(kevin, utterance), sentence);
        return next;
    }

    private void speak(Utterance utterance, String sentence) throws Exception {
        utterance.setSpeakable(new FreeTTSSpeakableImpl(sentence));
        for (var processor : processors(kevin)) processor.processUtterance(utterance);
        ((LPCResult) utterance.getObject("target_lpcres")).playWave(audio, utterance);
    }

    @SuppressWarnings("unchecked") // FreeTTS is older than generics
    private static List<UtteranceProcessor> processors(com.sun.speech.freetts.Voice voice) {
        return voice.getUtteranceProcessors();
    }

    @Override
    public Language language() {
        return Language.EN;
    }

    @Override
    public boolean pausesAtCommas() {
        return true;
    }

    @Override
    public String identity() {
        return "freetts 1.2.2 %s rate %d, comma %s s, pronunciations %s"
                .formatted(NAME, NOMINAL_RATE, Narration.COMMA_SECONDS, Pronunciations.version());
    }
}
