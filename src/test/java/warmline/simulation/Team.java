package warmline.simulation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.peer.Duty;
import warmline.peer.Peer;
import warmline.peer.Roster;
import warmline.peer.Rota;
import warmline.prompt.Language;

/** The team as one service reaches it. */
final class Team implements Roster {
    private final Service service;
    private final World world;

    Team(Service service) {
        this.service = service;
        this.world = service.world;
    }

    private <T> T read(Supplier<T> what) {
        service.trouble.beforeDatabase();
        return service.seen(what.get());
    }

    @Override
    public SignIn signIn(String number, String pin, Instant now) {
        return read(() -> world.staff.team().signIn(number, pin, now));
    }

    @Override
    public void changePin(long peer, String pin) {
        service.trouble.beforeDatabase();
        world.staff.team().changePin(peer, pin);
        service.trouble.afterCommit();
    }

    @Override
    public void keepHello(long peer, Clip hello) {
        service.trouble.beforeDatabase();
        world.staff.team().keepHello(peer, hello);
        service.trouble.afterCommit();
    }

    @Override
    public void eraseHello(long peer) {
        service.trouble.beforeDatabase();
        world.staff.team().eraseHello(peer);
        service.trouble.afterCommit();
    }

    @Override
    public Optional<Clip> hello(long peer) {
        return read(() -> world.staff.team().hello(peer));
    }

    @Override
    public Optional<Peer> find(long peer) {
        return read(() -> world.staff.team().find(peer));
    }

    @Override
    public List<Peer> team() {
        return read(world.staff.team()::team);
    }

    @Override
    public Rota rota(Instant from) {
        return world.shifts.rota();
    }

    /** As the default does, but remembered. */
    @Override
    public Set<Long> onShift(Instant at, ZoneId zone) {
        return world.shifts.onShift(at);
    }

    @Override
    public Optional<Phone> phone(long peer) {
        return read(() -> world.staff.team().phone(peer));
    }

    @Override
    public void goOnDuty(long peer, Phone at, Instant now) {
        service.trouble.beforeDatabase();
        world.staff.goesOnDuty(peer, at, now);
        service.trouble.afterCommit();
    }

    @Override
    public void goOffDuty(long peer, Instant now) {
        service.trouble.beforeDatabase();
        world.staff.goesOffDuty(peer, now);
        service.trouble.afterCommit();
    }

    @Override
    public Optional<Duty> duty(long peer) {
        return read(() -> world.staff.team().duty(peer));
    }

    @Override
    public Set<Long> speaking(Language language) {
        return Set.of();
    }

    @Override
    public List<Duty> onDuty() {
        return read(world.staff::onDuty);
    }

    @Override
    public void rest(long peer, Instant until) {
        service.trouble.beforeDatabase();
        world.staff.rests(peer, until);
        service.trouble.afterCommit();
    }
}
