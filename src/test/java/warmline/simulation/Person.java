package warmline.simulation;

import java.util.List;
import warmline.prompt.Words;

/** Somebody with a telephone. What they do is drawn from the seed. */
interface Person {
    Pickup rung();

    Act hears(List<Words> words, SimulatedLeg on);

    /** Nothing is said any more: the line waits for a key. */
    Act isAwaited();

    Act hearsARecording();
}
