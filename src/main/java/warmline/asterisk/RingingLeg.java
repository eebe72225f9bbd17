package warmline.asterisk;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import warmline.call.Answer;
import warmline.call.LegId;
import warmline.call.Phone;
import warmline.call.Ringing;

/** A telephone that we had Asterisk ring; settled once, by the first word about it. */
final class RingingLeg implements Ringing {
    private static final int CAUSE_WITHIN_MILLIS = 500;

    private final LegId id;
    private final Phone phone;
    private final Duration longest;
    private final Exchange exchange;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private volatile boolean stopped;

    RingingLeg(LegId id, Phone phone, Duration longest, Exchange exchange) {
        this.id = id;
        this.phone = phone;
        this.longest = longest;
        this.exchange = exchange;
    }

    Phone phone() {
        return phone;
    }

    /** False: it was settled before. */
    boolean settle(Answer how) {
        return answer.complete(stopped ? afterStop(how) : how);
    }

    /** However the network puts it, a ringing that we ended was ended by us; what nobody saw stays unseen. */
    private static Answer afterStop(Answer how) {
        return switch (how) {
            case Answer.Answered _, Answer.Unclear _ -> how;
            case Answer.Busy _, Answer.Silent _, Answer.Refused _, Answer.Failed _ -> new Answer.Silent();
        };
    }

    /** It failed; why is the matter of its hang-up, an event that may come a moment earlier or later, or not at all. */
    void fail() {
        answer.completeOnTimeout(
                new Answer.Failed("the exchange could not place the call"), CAUSE_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean isOver() {
        return answer.isDone();
    }

    @Override
    public Answer await() {
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silence) {
            exchange.hangUp(id);
            exchange.settle(id, new Answer.Unclear("the exchange did not say what became of the call"));
            return answer.getNow(new Answer.Unclear("the exchange is silent"));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service is stopping.", stopping);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void stop() {
        stopped = true;
        if (answer.isDone() && answer.join() instanceof Answer.Answered(var leg)) leg.hangUp();
        else exchange.hangUp(id);
    }
}
