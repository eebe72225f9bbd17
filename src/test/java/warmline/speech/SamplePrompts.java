package warmline.speech;

import java.util.List;

/** Texts of every length that the line says. */
final class SamplePrompts {
    static final List<String> ALL = List.of(
            "one",
            "six",
            "Monday",
            "four o'clock",
            "in the afternoon",
            "press",
            "To talk with a peer,",
            "That key does nothing here.",
            "Riverside Warmline. We do not record calls. For a person, press zero at any time.",
            "To reach the crisis line now, press zero again, or stay on the line. The number is 988.",
            "We can call you on this telephone this afternoon, between four and five. Is that good for you?",
            """
            Let's breathe together. There's nothing you need to do well.

            Breathe in, gently. [4 s] Hold. [4 s] And breathe out, slowly. [6 s]
            Don't worry if your mind wanders; that's what minds do. [0.5 s] You're doing fine.
            """);

    private SamplePrompts() {}
}
