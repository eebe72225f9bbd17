package warmline.speech;

import java.util.List;
import java.util.regex.Pattern;
import warmline.speech.Part.Pause;
import warmline.speech.Part.Say;

/** Sentences and pauses spoken by one voice, as one sound for the telephone. */
final class Narration {
    /** Between 0.4 and 0.5 s is comfortable to follow on a telephone. */
    static final double COMMA_SECONDS = 0.45;

    private static final Pattern COMMA = Pattern.compile(", ");

    private Narration() {}

    /** Levelled over the whole, so that no sentence stands out. */
    static Sound of(List<Part> parts, Voice voice) {
        var line = new Timeline();
        for (var part : parts) {
            switch (part) {
                case Say(var sentence) -> speak(sentence, voice, line);
                case Pause(var length) -> line.silence(length.toMillis() / 1000.0);
            }
        }
        return TelephoneAudio.levelled(line.sound());
    }

    private static void speak(String sentence, Voice voice, Timeline line) {
        if (voice.pausesAtCommas()) {
            speakPiece(sentence, voice, line);
            return;
        }
        var pieces = COMMA.splitAsStream(sentence).toList();
        for (var i = 0; i < pieces.size(); i++) {
            if (i > 0) line.silence(COMMA_SECONDS);
            speakPiece(pieces.get(i), voice, line);
        }
    }

    private static void speakPiece(String piece, Voice voice, Timeline line) {
        var sound = TelephoneAudio.brightened(voice.say(piece));
        var span = SpeechSpan.in(sound, TelephoneAudio.RATE)
                .orElseThrow(() -> new CannotSpeak("The voice %s made no sound of “%s”; write it as words."
                        .formatted(voice.identity(), SpokenText.excerpt(piece))));
        line.speech(sound, span);
    }
}
