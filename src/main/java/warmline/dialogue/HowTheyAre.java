package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.InstantSource;
import java.util.Optional;
import warmline.call.Call;
import warmline.call.Heard;
import warmline.call.Phone;
import warmline.patient.PatientNumbers;
import warmline.patient.Wellness;
import warmline.patient.Wellness.Check;

/**
 * The wellness check: how somebody is before a recording and after it, whom a peer asked whether they would like that. Silence
 * passes over it, and nobody is asked once more.
 */
public final class HowTheyAre {
    /** Of those who press other keys. */
    private static final int MOST_TURNS = 3;

    private final Wellness wellness;
    private final PatientNumbers numbers;
    private final InstantSource clock;

    public HowTheyAre(Wellness wellness, PatientNumbers numbers, InstantSource clock) {
        this.wellness = wellness;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Empty: they have not agreed, or did not say. */
    Optional<Integer> before(Call call) {
        return own(call).filter(wellness::isAgreed).flatMap(_ -> asked(call));
    }

    /** What they say is kept with what they said before. */
    void after(Call call, int before) {
        own(call)
                .ifPresent(phone -> asked(call).ifPresent(after -> {
                    wellness.keep(phone, new Check(before, after, clock.instant()));
                    call.say(THANK_YOU);
                }));
    }

    private Optional<Phone> own(Call call) {
        return call.phone().map(numbers::asKept);
    }

    private static Optional<Integer> asked(Call call) {
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            call.say(HOW_ARE_YOU_NOW);
            if (!(call.listen() instanceof Heard.Key(char key))) return Optional.empty();
            switch (key) {
                case '1', '2', '3', '4', '5' -> {
                    return Optional.of(key - '0');
                }
                case '*' -> {
                    return Optional.empty();
                }
                case '0' -> call.person();
                case '#' -> {}
                default -> call.say(WRONG_KEY);
            }
        }
        return Optional.empty();
    }
}
