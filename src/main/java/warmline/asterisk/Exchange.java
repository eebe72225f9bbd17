package warmline.asterisk;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import warmline.call.Answer;
import warmline.call.LegId;
import warmline.call.Phone;
import warmline.call.Ringing;
import warmline.call.Switchboard;

/** Places calls through Asterisk's manager interface and learns from its events what came of them. */
public final class Exchange implements Switchboard {
    /** How long after patience ended we still wait for Asterisk's word. */
    private static final Duration GRACE = Duration.ofSeconds(8);

    private final Manager manager;
    private final Phone shown;
    private final Map<LegId, RingingLeg> ringing = new ConcurrentHashMap<>();

    /** @param shown the number that every telephone we ring sees: the centre's */
    public Exchange(Manager manager, Phone shown) {
        this.manager = manager;
        this.shown = shown;
        manager.onEvent(this::happened);
        manager.onReconnect(this::resynchronise);
    }

    @Override
    public Ringing ring(LegId id, Phone phone, Duration patience) {
        var leg = new RingingLeg(id, phone, patience.plus(GRACE), this);
        if (ringing.putIfAbsent(id, leg) != null) throw new IllegalStateException(id + " rings already.");
        manager.originate(originate(id, phone, patience)).ifPresent(refused -> settle(id, refused));
        return leg;
    }

    private OriginateAction originate(LegId id, Phone phone, Duration patience) {
        var action = new OriginateAction();
        action.setChannel("PJSIP/" + phone.number() + "@trunk");
        action.setContext("leg");
        action.setExten(id.side() == LegId.Side.PEER ? "peer" : "patient");
        action.setPriority(1);
        action.setTimeout(patience.toMillis());
        action.setCallerId("<" + shown.number() + ">");
        action.setChannelId(id.toString());
        action.setAsync(true);
        return action;
    }

    /** The leg that was answered: whoever rang it goes on with it. Empty: nobody waits for it any more. */
    Optional<AsteriskLeg> answered(LegId id, Function<Phone, AsteriskLeg> made) {
        var waiting = ringing.remove(id);
        if (waiting == null) return Optional.empty();
        var leg = made.apply(waiting.phone());
        return waiting.settle(new Answer.Answered(leg)) ? Optional.of(leg) : Optional.empty();
    }

    private void happened(ManagerEvent event) {
        switch (event) {
            case HangupEvent hangup ->
                LegId.parse(hangup.getUniqueId()).ifPresent(id -> settle(id, HangupCause.of(hangup)));
            case OriginateResponseEvent response
            when !"Success".equals(response.getResponse()) ->
                LegId.parse(String.valueOf(response.getUniqueId()))
                        .map(ringing::get)
                        .ifPresent(RingingLeg::fail);
            default -> {}
        }
    }

    void settle(LegId id, Answer answer) {
        var leg = ringing.remove(id);
        if (leg != null) leg.settle(answer);
    }

    /** Events were lost while the connection was down: whatever no longer lives has ended we cannot tell how. */
    private void resynchronise() {
        var living = living();
        ringing.keySet().stream()
                .filter(id -> !living.contains(id))
                .forEach(id -> settle(id, new Answer.Unclear("the connection to the exchange was lost")));
    }

    @Override
    public Set<LegId> living() {
        return manager.channels().stream()
                .flatMap(id -> LegId.parse(id).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void hangUp(LegId id) {
        manager.hangUp(id.toString());
    }
}
