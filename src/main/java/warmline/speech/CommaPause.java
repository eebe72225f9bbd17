package warmline.speech;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.UtteranceProcessor;
import java.util.List;

/** Lengthens the pauses inside an utterance, which FreeTTS fixes at 0.20 s, after it has timed the words. */
final class CommaPause implements UtteranceProcessor {
    private static final float LONGER_SECONDS = (float) (Narration.COMMA_SECONDS - 0.20);

    static void addTo(List<UtteranceProcessor> processors) {
        for (var i = 0; i < processors.size(); i++)
            if (processors.get(i).toString().contains("Durator")) {
                processors.add(i + 1, new CommaPause());
                return;
            }
        throw new CannotSpeak("FreeTTS does not time its words as expected; install Warmline again.");
    }

    @Override
    public void processUtterance(Utterance utterance) {
        var shift = 0f;
        for (var segment = utterance.getRelation(Relation.SEGMENT).getHead();
                segment != null;
                segment = segment.getNext()) {
            if (isInnerPause(segment)) shift += LONGER_SECONDS;
            var features = segment.getFeatures();
            features.setFloat("end", features.getFloat("end") + shift);
        }
    }

    private static boolean isInnerPause(Item segment) {
        return segment.getPrevious() != null
                && segment.getNext() != null
                && segment.toString().equals("pau");
    }
}
