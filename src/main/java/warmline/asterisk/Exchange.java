package warmline.asterisk;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.event.DtmfEndEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewChannelEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import warmline.asterisk.Ami.Channel;
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
    private final Map<String, Keys> keys = new ConcurrentHashMap<>();
    private final LostLegs lost = new LostLegs();

    /** @param shown the number that every telephone we ring sees: the centre's */
    public Exchange(Manager manager, Phone shown) {
        this.manager = manager;
        this.shown = shown;
        manager.onEvent(this::happened);
        manager.onReconnect(this::resynchronise);
        manager.onBeat(() -> lost.hangUp(this::isHungUp));
    }

    @Override
    public Ringing ring(LegId id, Phone phone, Duration patience) {
        var leg = new RingingLeg(id, phone, this);
        if (ringing.putIfAbsent(id, leg) != null) throw new IllegalStateException(id + " rings already.");
        leg.begin(patience.plus(GRACE), how -> settled(id, how));
        switch (manager.originate(originate(id, phone, patience))) {
            case DONE -> {}
            case NONE -> {} // placed or not: its events, its arrival or the next look at all living calls will tell
            case NOT_SENT -> leg.settle(new Answer.Failed("the exchange is not connected"));
            case REFUSED -> {
                ringing.remove(id); // a call of this name that lives is somebody's, and stays
                leg.settle(refused(id));
            }
        }
        return leg;
    }

    private Answer refused(LegId id) {
        try {
            if (!living().contains(id)) return new Answer.Failed("refused by the exchange");
            return new Answer.Unclear("a call of this name is up already");
        } catch (IllegalStateException silent) {
            return new Answer.Unclear("refused by the exchange, which then fell silent");
        }
    }

    private void settled(LegId id, Answer how) {
        boolean wasOurs = ringing.remove(id) != null;
        if (wasOurs && how instanceof Answer.Unclear) lost.add(id);
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
        var waiting = ringing.get(id);
        if (waiting == null) return Optional.empty();
        var leg = made.apply(waiting.phone());
        return waiting.arrive(new Answer.Answered(leg)) ? Optional.of(leg) : Optional.empty();
    }

    private void happened(ManagerEvent event) {
        switch (event) {
            case NewChannelEvent placed -> LegId.parse(placed.getUniqueId()).ifPresent(this::appeared);
            case HangupEvent hangup -> about(hangup.getUniqueId()).ifPresent(leg -> hungUp(leg, hangup));
            case OriginateResponseEvent response
            when !response.isSuccess() -> about(response.getUniqueId()).ifPresent(leg -> failed(leg, response));
            case DtmfEndEvent key when key.getDirection().equals("Received") -> pressed(key);
            default -> {}
        }
    }

    private void pressed(DtmfEndEvent event) {
        var of = keys.get(event.getUniqueId());
        if (of != null) event.getDigit().chars().forEach(key -> of.told((char) key));
    }

    private Optional<RingingLeg> about(String name) {
        return LegId.parse(String.valueOf(name)).map(ringing::get);
    }

    private void appeared(LegId id) {
        lost.appeared(id);
        var leg = ringing.get(id);
        if (leg != null) leg.appear();
    }

    private static void hungUp(RingingLeg leg, HangupEvent hangup) {
        if (HangupCause.wasAnswered(hangup)) leg.endAnswered();
        else leg.settle(HangupCause.of(hangup));
    }

    private static void failed(RingingLeg leg, OriginateResponseEvent response) {
        if (HangupCause.isPatienceEnded(response)) leg.endUnanswered();
        else leg.fail();
    }

    /** Events were lost while the connection was down: whatever no longer lives has ended we cannot tell how. */
    private void resynchronise() {
        var living = living();
        living.forEach(this::appeared);
        ringing.forEach((id, leg) -> {
            if (!living.contains(id)) leg.settle(new Answer.Unclear("the connection to the exchange was lost"));
        });
    }

    @Override
    public Set<LegId> living() {
        return legs(manager.channels().stream());
    }

    @Override
    public Set<LegId> joined() {
        return legs(manager.channels().stream().filter(Channel::joined));
    }

    static Set<LegId> legs(Stream<Channel> channels) {
        return channels.flatMap(channel -> LegId.parse(channel.id()).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The keys pressed on a call, from now on until {@link #forgetKeys}. */
    Keys keys(String uniqueId) {
        return keys.computeIfAbsent(uniqueId, _ -> new Keys());
    }

    void forgetKeys(String uniqueId) {
        keys.remove(uniqueId);
    }

    Agi.Call call(String uniqueId, String channel) {
        return new Agi.Call() {
            @Override
            public boolean lives() {
                return holds(uniqueId);
            }

            @Override
            public void stopPlaying() {
                manager.stopPlaying(channel);
            }
        };
    }

    /** Whether a call is still up; who cannot tell says yes. */
    private boolean holds(String uniqueId) {
        try {
            return manager.channels().stream().anyMatch(channel -> channel.id().equals(uniqueId));
        } catch (IllegalStateException silent) {
            return true;
        }
    }

    /** Without Asterisk's word it is tried again at every beat. */
    @Override
    public void hangUp(LegId id) {
        if (!isHungUp(id)) lost.add(id);
    }

    private boolean isHungUp(LegId id) {
        return switch (manager.hangUp(id.toString())) {
            case DONE, REFUSED -> true; // no such channel: it is over already
            case NONE, NOT_SENT -> false;
        };
    }
}
