package warmline.simulation;

import static warmline.simulation.Timeline.MILLI;
import static warmline.simulation.Timeline.SECOND;

import java.util.List;
import org.jspecify.annotations.Nullable;
import warmline.call.Phone;
import warmline.peer.Peer;
import warmline.prompt.Prompt;
import warmline.prompt.Words;

/** A peer at the telephone: mostly takes what is offered, and says how it went. */
final class PeerPerson implements Person {
    private final World world;
    private final Typing typing;
    private final Peer peer;
    private final String pin;
    private final double takes;
    private @Nullable Telephone telephone;
    private @Nullable SimulatedLeg accepted;

    PeerPerson(World world, Peer peer, String pin) {
        this.world = world;
        this.typing = new Typing(world);
        this.peer = peer;
        this.pin = pin;
        this.takes = 0.6 + 0.4 * world.dice.nextDouble();
    }

    Telephone telephone(Phone phone) {
        telephone = new Telephone(phone, this, false);
        return telephone;
    }

    Telephone telephone() {
        if (telephone == null) throw new IllegalStateException("a peer without a telephone");
        return telephone;
    }

    Phone phone() {
        return telephone().phone();
    }

    long id() {
        return peer.id();
    }

    /** The leg on which this peer last took, by key, the callback offered there. */
    @Nullable
    SimulatedLeg accepted() {
        return accepted;
    }

    @Override
    public Pickup rung() {
        typing.stop();
        int throwOf = world.dice.nextInt(40);
        if (throwOf == 0) return new Pickup.Sleeps();
        if (throwOf == 1) return new Pickup.Declines(world.between(SECOND, 5 * SECOND));
        return new Pickup.Answers(world.between(300 * MILLI, 3 * SECOND));
    }

    @Override
    public Act hears(List<Words> words, SimulatedLeg on) {
        if (world.dice.nextInt(150) == 0) return new Act.Leaves(world.between(0, 2 * SECOND));
        for (var word : words)
            if (word instanceof Prompt prompt)
                switch (prompt) {
                    case A_CALL_IS_DUE -> accepted = null;
                    case TO_TAKE_IT -> {
                        return offered(on);
                    }
                    case WE_TALKED -> {
                        return outcome();
                    }
                    case AGAIN_TOMORROW -> {
                        return nextCall();
                    }
                    case TO_DEBRIEF -> {
                        return presses("123*");
                    }
                    case TO_KEEP_WHAT_YOU_SAID -> {
                        return presses("123*");
                    }
                    case TEAM_NUMBER -> {
                        return typing.begin(world.chance(0.95) ? peer.number() : "99", true);
                    }
                    case TEAM_PIN -> {
                        return typing.begin(world.chance(0.95) ? pin : "111111", false);
                    }
                    case TO_TAKE_NEXT -> {
                        return atTheDesk();
                    }
                    case TO_TAKE_A_BREAK, TO_HAVE_CALLS_AGAIN -> {
                        return presses("1*");
                    }
                    case TO_CHANGE_PIN -> {
                        return presses("*");
                    }
                    case AT_THIS_TELEPHONE -> {
                        return presses("12");
                    }
                    default -> {}
                }
        return new Act.Stays();
    }

    private Act offered(SimulatedLeg on) {
        if (world.chance(takes)) {
            accepted = on;
            return presses("1");
        }
        if (world.chance(0.2)) return new Act.Leaves(world.between(0, 3 * SECOND));
        return world.chance(0.2) ? new Act.Stays() : presses("222*9");
    }

    private Act outcome() {
        if (world.chance(0.05)) return new Act.Leaves(world.between(0, 3 * SECOND));
        return world.chance(0.02) ? new Act.Stays() : presses("1111111111112345");
    }

    private Act nextCall() {
        return world.swarm.isOver() || world.chance(0.85) ? new Act.Leaves(0) : presses("12344*");
    }

    private Act atTheDesk() {
        return world.chance(0.25) ? new Act.Leaves(world.between(0, 3 * SECOND)) : presses("12223744");
    }

    private Act presses(String oneOf) {
        return new Act.Presses(
                oneOf.charAt(world.dice.nextInt(oneOf.length())), world.between(650 * MILLI, 2 * SECOND));
    }

    @Override
    public Act isAwaited() {
        return typing.isGoingOn() ? typing.next() : new Act.Stays();
    }

    @Override
    public Act hearsARecording() {
        return new Act.Stays();
    }
}
