package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.InstantSource;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.patient.BlockedCallers;
import warmline.patient.PatientNumbers;

/**
 * Whoever is blocked: greeted like everybody, and led to the crisis line by the key 0 and by silence. Nothing else, and no word of
 * blame: they are not told why, and nobody hangs up on them.
 */
public final class CrisisLineOnly {
    /** More than anybody needs who does not get through, or rings off there and stays with us. */
    private static final int MOST_TRIES = 5;

    enum Choice {
        CRISIS_LINE
    }

    static final Menu<Choice> MENU = Menu.<Choice>asking(ONLY_THE_CRISIS_LINE)
            .on(0, Choice.CRISIS_LINE, TO_CRISIS_LINE)
            .staying(OR_STAY)
            .otherwise(Choice.CRISIS_LINE);

    private final BlockedCallers blocked;
    private final PatientNumbers numbers;
    private final Person person;
    private final InstantSource clock;

    public CrisisLineOnly(BlockedCallers blocked, PatientNumbers numbers, Person person, InstantSource clock) {
        this.blocked = blocked;
        this.numbers = numbers;
        this.person = person;
        this.clock = clock;
    }

    boolean isFor(Call call) {
        return call.phone()
                .map(numbers::asKept)
                .filter(phone -> blocked.isBlocked(phone, clock.instant()))
                .isPresent();
    }

    void on(Call call) {
        for (int tries = 0; tries < MOST_TRIES; tries++)
            switch (call.choose(MENU)) {
                case CRISIS_LINE -> person.connect(call);
            }
    }
}
