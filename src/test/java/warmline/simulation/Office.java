package warmline.simulation;

import static warmline.simulation.Timeline.SECOND;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import warmline.callback.Callback;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Event;
import warmline.callback.Request;
import warmline.callback.State;
import warmline.callback.Timing;
import warmline.callback.Window;

/** What people do on the console: book for a patient elsewhere or with a preferred peer, cancel, block somebody, take on or put back what was
 * lost sight of. */
final class Office {
    private static final long LEAD = 7;
    private static final long LOOKS_INTO_IT = 120 * SECOND;

    private final World world;
    private final long every;

    Office(World world) {
        this.world = world;
        this.every = world.setting.length() / 40;
    }

    void begin() {
        world.timeline.in(world.between(0, 2 * every), this::somebodyWorks);
    }

    private void somebodyWorks() {
        if (world.swarm.isOver()) return;
        switch (world.dice.nextInt(5)) {
            case 0, 1 -> at(this::books);
            case 2 ->
                world.book.running().stream()
                        .skip(world.dice.nextInt(5))
                        .findFirst()
                        .ifPresent(this::withdraws);
            case 3 -> world.book.waiting(5).stream().findFirst().ifPresent(this::withdraws);
            default ->
                world.book.newest(50).stream()
                        .filter(one -> one.state() == State.UNKNOWN)
                        .findFirst()
                        .ifPresent(this::decides);
        }
        begin();
    }

    private void at(Consumer<Service> desk) {
        var service = world.any(world.machines).answering();
        if (service != null) service.execute(() -> desk.accept(service));
    }

    private void books(Service service) {
        var now = service.instant();
        var from = now.plusSeconds(world.chance(0.6) ? 0 : world.dice.nextInt(7200));
        var window = new Window(from, from.plus(Duration.ofMinutes(30 + 30L * world.dice.nextInt(3))));
        var preferred = world.chance(0.8)
                ? Optional.of(1L + world.dice.nextInt(world.setting.peers()))
                : Optional.<Long>empty();
        var request = new Request(
                world.patients.any(),
                world.any(Setting.ZONES),
                world.dice.nextBoolean() ? Timing.AT_A_TIME : Timing.SOONEST,
                preferred);
        if (service.book.book(request, window, world.shifts.places(window, now), now) instanceof Booked.New(var booked))
            world.promises.bookedByOthers(booked.id());
    }

    /** At the wish of the patient, or because they are blocked: from then on, as long as a day lasts here. */
    private void withdraws(Callback one) {
        if (world.chance(0.8)) moves(one, new Event.PatientCancelled());
        else
            at(service -> service.blocks.block(
                    one.patient(), "a bad day", service.instant().plus(Duration.ofDays(366)), LEAD, service.instant()));
    }

    /** What is put back was looked at before: whoever may still have been rung is no longer. */
    private void decides(Callback unknown) {
        if (world.dice.nextBoolean()) moves(unknown, new Event.TakenOn(LEAD));
        else
            world.timeline.in(
                    LOOKS_INTO_IT,
                    () -> moves(unknown, service -> new Event.PutBack(Window.hourFrom(service.instant()))));
    }

    private void moves(Callback callback, Event event) {
        moves(callback, _ -> event);
    }

    private void moves(Callback callback, Function<Service, Event> event) {
        at(service -> {
            try {
                service.book.move(callback.id(), event.apply(service), service.instant());
            } catch (Callback.Closed | IllegalStateException meanwhile) {
                world.log(() -> "the office is too late: " + meanwhile.getMessage());
            }
        });
    }
}
