package warmline.simulation;

import static warmline.simulation.Timeline.SECOND;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import warmline.dispatch.LeftMessage;
import warmline.dispatch.LeftMessages;
import warmline.prompt.Language;

/** What callers leave on one machine while no service answers there; its disk outlives service and exchange. */
final class Spool {
    private final Machine machine;
    private final World world;
    private final List<LeftMessage> messages = new ArrayList<>();
    private int count;

    Spool(Machine machine) {
        this.machine = machine;
        this.world = machine.world;
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    /** Few say something, and what is said while the exchange dies was never left. */
    void asks(Patient caller) {
        var telephone = caller.telephone;
        if (telephone == null || world.chance(0.85)) return;
        int run = machine.asterisk.run();
        world.timeline.in(world.between(8 * SECOND, 25 * SECOND), () -> {
            if (machine.asterisk.isUp() && machine.asterisk.run() == run) leaves(caller, telephone);
        });
    }

    private void leaves(Patient caller, Telephone telephone) {
        var at = world.setting.instant(world.timeline.now() + machine.clockOffset());
        var message = new LeftMessage(
                machine.number + "-" + ++count, at, caller.leaves(telephone), Optional.empty(), Language.EN);
        messages.add(message);
        world.promises.left.leaves(message, machine);
    }

    LeftMessages asReadBy(Service service) {
        return new LeftMessages() {
            @Override
            public List<LeftMessage> complete(int limit) {
                if (messages.isEmpty()) return List.of();
                service.trouble.step();
                return messages.stream().limit(limit).toList();
            }

            /** A crash before it, when the book has the message, is worth more than elsewhere. */
            @Override
            public void delete(LeftMessage message) {
                if (world.swarm.strikes(Fault.KILL, 0.3)) service.dieHere();
                service.trouble.step();
                messages.remove(message);
                service.trouble.step();
            }
        };
    }
}
