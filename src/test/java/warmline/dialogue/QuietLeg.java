package warmline.dialogue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import warmline.call.Answer;
import warmline.call.Clip;
import warmline.call.Heard;
import warmline.call.Leg;
import warmline.call.Phone;
import warmline.call.Ringing;
import warmline.call.Stopped;
import warmline.prompt.Language;
import warmline.prompt.Recording;
import warmline.prompt.Words;

/** A patient's leg. A machine that speaks to it, or listens for keys, fails the test. */
final class QuietLeg implements Leg {
    @Override
    public Optional<Phone> phone() {
        return Optional.empty();
    }

    @Override
    public Heard say(List<Words> words) {
        throw new AssertionError("a machine spoke to the patient: " + words);
    }

    @Override
    public Heard listen(Duration patience) {
        throw new AssertionError("a machine listened to the patient");
    }

    @Override
    public Stopped play(Recording recording, Duration from) {
        throw new AssertionError("a machine played something to the patient");
    }

    @Override
    public Heard play(Clip clip) {
        throw new AssertionError("a machine played something to the patient");
    }

    @Override
    public Optional<Clip> record(Duration longest) {
        throw new AssertionError("a machine recorded the patient");
    }

    @Override
    public Answer hearRinging(Ringing other) {
        throw new AssertionError("the patient heard ringing");
    }

    @Override
    public void hideNumber() {}

    @Override
    public void speak(Language language) {}

    @Override
    public void louder(boolean louder) {}

    @Override
    public void join(Leg other) {
        throw new AssertionError("the patient was joined from the wrong side");
    }

    @Override
    public Transfer leadTo(Phone outside, Duration patience) {
        throw new AssertionError("the patient was led elsewhere");
    }

    @Override
    public void hangUp() {}
}
