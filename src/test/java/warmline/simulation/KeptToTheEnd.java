package warmline.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Event;
import warmline.callback.State;
import warmline.prompt.Prompt;
import warmline.prompt.Words;

/**
 * Promise 1: what the caller hears confirmed, time and telephone, was committed before; and every callback ends completed
 * after the patient had answered, cancelled by a person, or visibly in a person's hands. When faults are over, all have ended
 * within a month: a booking may be two weeks ahead, and be tried again on the days after.
 */
final class KeptToTheEnd extends Promise {
    private record Begun(String ending, Instant from) {}

    /** The end of the window is said in round words, and differently in the hour that comes twice. */
    private record Booking(String ending, LocalDateTime from) {}

    private final Set<Booking> bookings = new HashSet<>();

    /** What has begun is told as a stopwatch counts, whatever the clocks do meanwhile. */
    private final Set<Begun> begun = new HashSet<>();

    private final Set<Long> answered = new HashSet<>();
    private final Set<Long> talked = new HashSet<>();

    KeptToTheEnd(World world) {
        super(1, world);
    }

    @Override
    void written(Written written) {
        var after = written.after();
        if (after.state() == State.WAITING) booked(after); // whoever waited on the line also hears of a retry
        if (written.event() instanceof Event.PatientAnswered && isOnTheLine(after)) answered.add(after.id());
        if (after.state() == State.COMPLETED)
            must(answered.contains(after.id()), () -> "completed, though nobody answered: " + after);
        if (after.state() == State.COMPLETED && written.event() instanceof Event.Interrupted)
            must(talked.contains(after.id()), () -> "completed by who did not see it, though nobody talked: " + after);
        if (after.state() == State.CANCELLED)
            must(written.event() instanceof Event.PatientCancelled, () -> "cancelled by nobody: " + after);
    }

    /** They wait there, which is as good as to answer. */
    private boolean isOnTheLine(Callback callback) {
        return world.promises.waiting.waits(world.promises.patientOf(callback).owner());
    }

    private void booked(Callback callback) {
        var from = callback.window().from();
        var zone = callback.request().zone();
        bookings.add(new Booking(callback.patient().ending(), LocalDateTime.ofInstant(from, zone)));
        begun.add(new Begun(callback.patient().ending(), from));
    }

    @Override
    void answered(SimulatedLeg leg) {
        if (isPatients(leg)) answered.add(idOf(leg).callback());
    }

    @Override
    void joined(SimulatedLeg peer, SimulatedLeg patient) {
        if (patient.id() != null) talked.add(idOf(patient).callback());
        else
            world.promises.connected(peer, patient).ifPresent(callback -> {
                answered.add(callback.id());
                talked.add(callback.id());
            });
    }

    void heard(List<Words> words, SimulatedLeg on) {
        if (!words.contains(Prompt.WE_CALL_YOU)) return;
        var ending = "";
        Words.Window window = null;
        for (var word : words) {
            if (word instanceof Words.Window said) window = said;
            if (word instanceof Words.Digits(var digits) && ending.isEmpty()) ending = digits;
        }
        if (window == null) throw new AssertionError("confirmed without a time");
        var said = ending;
        var booking = new Booking(said, window.from());
        var sinceThen = on.service().instant().plus(Duration.between(window.now(), window.from()));
        must(
                bookings.contains(booking) || begun.contains(new Begun(said, sinceThen)),
                () -> "confirmed, but not in the book: " + booking);
    }

    @Override
    void atTheEnd() {
        for (var last : world.promises.seen()) {
            var now = world.book.find(last.id());
            must(now.isPresent(), () -> "lost: " + last);
            now.ifPresent(callback -> must(!Promises.isUnfinished(callback), () -> "never ended: " + callback));
        }
        mayBookAgain();
    }

    /** A telephone whose callback has ended has none that is open. */
    private void mayBookAgain() {
        for (Callback last : world.promises.seen()) {
            Phone patient = last.patient();
            if (!last.state().isOpen())
                must(
                        world.book.expected(patient).stream().noneMatch(open -> open.id() == last.id()),
                        () -> "ended, and still open: " + last);
        }
    }
}
