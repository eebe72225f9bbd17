package warmline.callback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import warmline.call.Phone;
import warmline.callback.Beside.Whose;

/** Standing calls in memory; held to the same contract as those in PostgreSQL. */
public final class MemoryStandingCalls implements StandingCalls {
    private final MemoryCallbacks callbacks;
    private final Map<Whose, Next> agreed;

    public MemoryStandingCalls(MemoryCallbacks callbacks) {
        this.callbacks = callbacks;
        this.agreed = callbacks.beside().standing();
    }

    @Override
    public void agree(StandingCall call, Instant now) {
        agreed.put(new Whose(call.patient(), call.person()), new Next(call, now));
    }

    @Override
    public Optional<StandingCall> of(Phone patient, int person) {
        return Optional.ofNullable(agreed.get(new Whose(patient, person))).map(Next::call);
    }

    @Override
    public void end(Phone patient, int person) {
        agreed.remove(new Whose(patient, person));
    }

    @Override
    public void end(Phone patient) {
        agreed.keySet().removeIf(whose -> whose.patient().equals(patient));
    }

    @Override
    public List<Next> unbooked(int limit) {
        return agreed.values().stream()
                .filter(next -> callbacks.expected(next.call().patient()).stream()
                        .noneMatch(
                                open -> open.request().person() == next.call().person()))
                .limit(limit)
                .toList();
    }

    @Override
    public void booked(Phone patient, int person, Instant until) {
        agreed.computeIfPresent(
                new Whose(patient, person),
                (_, next) -> new Next(next.call(), until.isAfter(next.after()) ? until : next.after()));
    }
}
