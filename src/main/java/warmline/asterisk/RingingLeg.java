package warmline.asterisk;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import warmline.call.Answer;
import warmline.call.LegId;
import warmline.call.Phone;
import warmline.call.Ringing;

/** A telephone that we had Asterisk ring; settled once, by the first word that says enough, or by its time running out. */
final class RingingLeg implements Ringing {
    /** The second half of a fact is an event or an arrival of the same moment: a slow machine's moment. */
    private static final Duration SECOND_WORD_WITHIN = Duration.ofSeconds(2);

    private final LegId id;
    private final Phone phone;
    private final Exchange exchange;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private volatile boolean stopped;
    private volatile boolean appeared;

    RingingLeg(LegId id, Phone phone, Exchange exchange) {
        this.id = id;
        this.phone = phone;
        this.exchange = exchange;
    }

    Phone phone() {
        return phone;
    }

    /** @param longest after which no word is expected any more */
    void begin(Duration longest, Consumer<Answer> over) {
        within(longest, new Answer.Unclear("the exchange did not say what became of the call"));
        answer.thenAccept(over);
    }

    /** Asterisk has made a call of it: the telephone may ring. */
    void appear() {
        appeared = true;
    }

    /** False: it was settled before, or we have ended it and nobody waits for a conversation. */
    boolean arrive(Answer.Answered arrived) {
        return !stopped && answer.complete(arrived);
    }

    /** However the network puts it, a ringing that we ended was ended by us; what nobody saw stays unseen. */
    void settle(Answer how) {
        answer.complete(stopped && !(how instanceof Answer.Unclear) ? new Answer.Silent() : how);
    }

    /** Somebody answered, and is gone: unless the conversation arrives in this moment, it never will. */
    void endAnswered() {
        if (stopped) settle(new Answer.Silent());
        else within(SECOND_WORD_WITHIN, new Answer.Unclear("answered, and gone before anybody could speak"));
    }

    /** Asterisk says that its patience ended. The hang-up of the same moment says more, but may be lost. */
    void endUnanswered() {
        within(SECOND_WORD_WITHIN, new Answer.Silent());
    }

    /** Asterisk says that it failed; why is the matter of the hang-up, which comes only where there was a call. */
    void fail() {
        within(
                SECOND_WORD_WITHIN,
                appeared
                        ? new Answer.Unclear("the exchange did not say why the call ended")
                        : new Answer.Failed("the exchange could not place the call"));
    }

    private void within(Duration time, Answer unlessSettled) {
        answer.completeOnTimeout(unlessSettled, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean isOver() {
        return answer.isDone();
    }

    @Override
    public Answer await() {
        try {
            return answer.get(); // not for ever: begin
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
        if (!answer.isDone()) exchange.hangUp(id);
        else if (answer.join() instanceof Answer.Answered(var leg)) leg.hangUp();
    }
}
