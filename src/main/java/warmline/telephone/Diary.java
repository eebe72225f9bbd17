package warmline.telephone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import warmline.telephone.Moment.Step;

/** What happened in one call, and every SIP message that came in. */
final class Diary {
    /** Far more than any call has; beyond it nothing is kept, so that a hostile peer cannot fill the memory. */
    private static final int MOST_MOMENTS = 10_000;

    private static final int MOST_MESSAGES = 500;

    private final List<Moment> moments = new ArrayList<>();
    private final List<SipMessage> received = new ArrayList<>();

    synchronized void note(Step step, String detail) {
        if (moments.size() < MOST_MOMENTS) moments.add(new Moment(Instant.now(), step, detail));
    }

    synchronized void received(SipMessage message) {
        if (received.size() < MOST_MESSAGES) received.add(message);
    }

    synchronized List<Moment> moments() {
        return List.copyOf(moments);
    }

    synchronized List<SipMessage> received() {
        return List.copyOf(received);
    }

    Optional<Instant> when(Step step) {
        return moments().stream().filter(m -> m.step() == step).findFirst().map(Moment::at);
    }

    /** For instance {@code INVITED 0 ms, RINGING 4 ms, ENDED 486 310 ms}. */
    @Override
    public String toString() {
        var all = moments();
        if (all.isEmpty()) return "nothing";
        var begin = all.getFirst().at();
        return all.stream()
                .map(m -> m.step() + (m.detail().isEmpty() ? "" : " " + m.detail()) + " "
                        + Duration.between(begin, m.at()).toMillis() + " ms")
                .collect(Collectors.joining(", "));
    }
}
