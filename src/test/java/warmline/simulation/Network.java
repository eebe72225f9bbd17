package warmline.simulation;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import warmline.call.Answer;
import warmline.call.LegId;
import warmline.call.Phone;
import warmline.call.Ringing;
import warmline.call.Switchboard;

/** The exchange and all telephones behind it. It reads none of the service's state. */
final class Network implements Switchboard {
    private final World world;
    private final Map<Phone, SimulatedLeg> up = new HashMap<>();
    private final Set<LegId> everRung = new HashSet<>();

    Network(World world) {
        this.world = world;
    }

    SimulatedLeg incoming(Phone phone) {
        var leg = new SimulatedLeg(world, phone, Optional.empty());
        up.put(phone, leg);
        return leg;
    }

    boolean isBusy(Phone phone) {
        return up.containsKey(phone);
    }

    @Override
    public Ringing ring(LegId id, Phone phone, Duration patience) {
        world.log("rings " + id);
        world.promises.rung(id, phone, everRung.add(id));
        if (isBusy(phone)) return new Settled(new Answer.Busy());
        var leg = new SimulatedLeg(world, phone, Optional.of(id));
        up.put(phone, leg);
        return new Waiting(leg, patience);
    }

    private final class Waiting implements Ringing {
        private final SimulatedLeg leg;
        private final Duration patience;
        private @Nullable Answer answer;

        Waiting(SimulatedLeg leg, Duration patience) {
            this.leg = leg;
            this.patience = patience;
        }

        @Override
        public Answer await() {
            if (answer != null) return answer;
            world.pass((int) patience.toSeconds());
            answer = leg.isUp() ? answer() : new Answer.Silent();
            if (!(answer instanceof Answer.Answered)) gone(leg);
            return answer;
        }

        private Answer answer() {
            return switch (world.dice.nextInt(world.isCalm() ? 4 : 9)) {
                case 0, 1, 2, 3 -> new Answer.Answered(leg);
                case 4, 5 -> new Answer.Silent();
                case 6 -> new Answer.Refused();
                case 7 -> new Answer.Failed("congestion");
                default -> {
                    leg.id().ifPresent(world.promises::unclear);
                    yield new Answer.Unclear("events lost");
                }
            };
        }

        @Override
        public boolean isOver() {
            return answer != null;
        }

        @Override
        public void stop() {
            gone(leg);
            if (answer == null) answer = new Answer.Silent();
        }
    }

    private record Settled(Answer answer) implements Ringing {
        @Override
        public Answer await() {
            return answer;
        }

        @Override
        public boolean isOver() {
            return true;
        }

        @Override
        public void stop() {}
    }

    @Override
    public Set<LegId> living() {
        var living = new HashSet<LegId>();
        for (var leg : up.values()) leg.id().ifPresent(living::add);
        return living;
    }

    @Override
    public void hangUp(LegId id) {
        up.values().removeIf(leg -> leg.id().equals(Optional.of(id)) && leg.end());
    }

    void gone(SimulatedLeg leg) {
        leg.end();
        up.remove(leg.number(), leg);
    }

    /** Asterisk notices at once; a talk between two telephones goes on without us for a while. */
    void serviceIsGone() {
        for (var leg : up.values()) if (!leg.isJoined()) leg.id().ifPresent(world.promises::unclear);
        up.values().removeIf(leg -> !leg.isJoined() && leg.end());
        if (world.dice.nextBoolean()) up.values().removeIf(SimulatedLeg::end);
    }

    Optional<SimulatedLeg> at(Phone phone) {
        return Optional.ofNullable(up.get(phone));
    }
}
