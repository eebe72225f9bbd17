package warmline.simulation;

import static warmline.simulation.Timeline.SECOND;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import warmline.callback.Callback;
import warmline.callback.Callbacks.Left;
import warmline.dispatch.LeftMessage;

/**
 * Promise 1, of those who ring while no service answers: what they leave becomes a callback, or part of the one they have,
 * exactly once, and soon after the service is back.
 */
final class LeftOnce extends Promise {
    private static final long SOON = 5 * SECOND;

    private record Lying(LeftMessage message, Machine on) {}

    private final Map<String, Lying> lying = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Long> couldBeTaken = new HashMap<>();

    LeftOnce(World world) {
        super(1, world);
    }

    void leaves(LeftMessage message, Machine on) {
        world.log(() -> on + ": " + message.key() + " is left for " + message.phones());
        lying.put(message.key(), new Lying(message, on));
    }

    /** Left on the line itself, where no time was free: it does not lie anywhere. */
    void arrives(LeftMessage message, Machine on) {
        if (!lying.containsKey(message.key()) && !taken.contains(message.key())) leaves(message, on);
    }

    void taken(String key, Left left) {
        switch (left) {
            case Left.New(var callback) -> taken(key, callback);
            case Left.Joined(var callback) -> taken(key, callback);
            case Left.Unwanted _ -> {
                var message = lying.remove(key);
                must(
                        message != null && message.message.phones().stream().anyMatch(world.promises.unwanted::holds),
                        () -> "dropped, though its owner may be called: " + key);
            }
            case Left.Known _ -> must(taken.contains(key), () -> "dropped, though nobody has taken it: " + key);
        }
    }

    private void taken(String key, Callback callback) {
        world.log(() -> key + " is callback " + callback.id());
        must(taken.add(key), () -> "taken twice: " + key + ", as " + callback);
        var message = lying.remove(key);
        must(
                message != null && message.message.phones().contains(callback.patient()),
                () -> "left by somebody else: " + callback);
    }

    void look() {
        for (var message : lying.values()) {
            var key = message.message.key();
            boolean isUndisturbed =
                    message.on.answering() != null && !isExcused(message.on, world.timeline.now() - 3 * SECOND);
            if (!isUndisturbed) couldBeTaken.remove(key);
            else
                must(
                        couldBeTaken.computeIfAbsent(key, _ -> world.timeline.now()) >= world.timeline.now() - SOON,
                        () -> "left, and not taken: " + message);
        }
    }

    boolean allAreTaken() {
        return lying.isEmpty();
    }

    @Override
    void atTheEnd() {
        must(lying.isEmpty(), () -> "left, and never taken: " + lying.values());
    }
}
