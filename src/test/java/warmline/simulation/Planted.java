package warmline.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import warmline.call.Answer;
import warmline.call.LegId;
import warmline.call.Phone;
import warmline.call.Ringing;
import warmline.call.Switchboard;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Event;
import warmline.callback.State;
import warmline.callback.Window;
import warmline.peer.Duty;
import warmline.peer.Roster;
import warmline.prompt.Prompt;

/** Bugs planted on purpose, one for each promise: a simulation that does not find them proves nothing. */
enum Planted {
    NONE,
    /** 1: the booking is confirmed but never written. */
    FORGETS_BOOKINGS,
    /** 2: every patient is rung twice. */
    RINGS_TWICE,
    /** 3: the intent is not committed before the dial. */
    DIALS_BEFORE_COMMIT,
    /** 4: a recorded announcement greets the patient. */
    MACHINE_AT_THE_LINE,
    /** 5: a peer who has gone off duty is still handed calls. */
    IGNORES_DUTY;

    int promise() {
        return ordinal();
    }

    Callbacks callbacks(Callbacks real) {
        return switch (this) {
            case FORGETS_BOOKINGS ->
                instead(Callbacks.class, real, (method, arguments, go) -> {
                    if (!method.equals("book")) return go.call();
                    var phone = (Phone) arguments[0];
                    var window = (Window) arguments[1];
                    return new Booked.New(new Callback(999, 1, phone, State.WAITING, 0, window, Optional.empty()));
                });
            case DIALS_BEFORE_COMMIT ->
                instead(Callbacks.class, real, (method, arguments, go) -> {
                    if (!method.equals("move") || !(arguments[1] instanceof Event.PatientDialled)) return go.call();
                    return real.get((long) arguments[0])
                            .after((Event) arguments[1], (Instant) arguments[2], World.POLICY);
                });
            default -> real;
        };
    }

    Roster roster(Roster real) {
        if (this != IGNORES_DUTY) return real;
        return instead(Roster.class, real, (method, arguments, go) -> {
            var nobody = new Duty(1, real.phone(1).orElseThrow(), Instant.EPOCH, Instant.EPOCH);
            if (method.equals("onDuty")) return List.of(nobody);
            if (method.equals("duty")) return Optional.of(nobody);
            return go.call();
        });
    }

    Switchboard switchboard(Switchboard real) {
        return switch (this) {
            case RINGS_TWICE ->
                instead(Switchboard.class, real, (method, arguments, go) -> {
                    var first = go.call();
                    if (!method.equals("ring") || ((LegId) arguments[0]).side() == LegId.Side.PEER) return first;
                    ((Ringing) first).stop();
                    return go.call();
                });
            case MACHINE_AT_THE_LINE ->
                instead(Switchboard.class, real, (method, arguments, go) -> {
                    var ringing = go.call();
                    return method.equals("ring") && ((LegId) arguments[0]).side() == LegId.Side.PATIENT
                            ? new MachineAtTheLine((Ringing) ringing)
                            : ringing;
                });
            default -> real;
        };
    }

    /** Greets the patient with a recorded announcement, as other systems do. */
    private record MachineAtTheLine(Ringing real) implements Ringing {
        @Override
        public Answer await() {
            var answer = real.await();
            if (answer instanceof Answer.Answered(var leg)) leg.say(List.of(Prompt.LINE_NAME));
            return answer;
        }

        @Override
        public boolean isOver() {
            return real.isOver();
        }

        @Override
        public void stop() {
            real.stop();
        }
    }

    private interface Changed {
        Object call(String method, Object[] arguments, Callable<Object> go) throws Exception;
    }

    private static <T> T instead(Class<T> type, T real, Changed changed) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> changed.call(method.getName(), arguments, () -> {
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        if (e.getCause() instanceof Error error) throw error;
                        throw (Exception) e.getCause();
                    }
                })));
    }
}
