package warmline.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import warmline.call.Call;
import warmline.call.Hangup;
import warmline.call.Phone;
import warmline.call.Switchboard;
import warmline.callback.Callbacks;
import warmline.callback.Delay;
import warmline.callback.MemoryCallbacks;
import warmline.callback.Missed;
import warmline.callback.Policy;
import warmline.callback.QuietHours;
import warmline.callback.State;
import warmline.peer.MemoryRoster;
import warmline.peer.Peer;
import warmline.peer.Roster;
import warmline.peer.Shift;

/**
 * A day on the line, decided by one seed: patients ring and book, peers come and go, telephones are busy, people hang up,
 * the service is killed. The code is the real one; only the clock, the dice, the book's storage and the telephone network are
 * ours. Nobody sleeps. Whenever somebody waits, the rest of the world may act.
 */
final class World implements InstantSource {
    static final ZoneOffset ZONE = ZoneOffset.UTC;
    static final Policy POLICY = new Policy(
            Duration.ofSeconds(2),
            Map.of(
                    Missed.NO_ANSWER, Delay.list("15m, 2h"),
                    Missed.BUSY, Delay.list("5m, 15m, 1h"),
                    Missed.PEER_GONE, Delay.list("5m, 5m, 5m"),
                    Missed.TRUNK, Delay.list("5m, 15m"),
                    Missed.MACHINE, Delay.list("2h")),
            QuietHours.none(ZONE));
    private static final int PATIENTS = 12;
    private static final int PEERS = 3;

    /** Deeper than this nobody acts while somebody waits: the stack is the bound, three calls at once are plenty. */
    private static final int MOST_AT_ONCE = 4;

    final RandomGenerator dice;
    final MemoryCallbacks book = new MemoryCallbacks(POLICY);
    final MemoryRoster team = new MemoryRoster();
    final List<Peer> peers = new ArrayList<>();
    final List<Phone> patients = new ArrayList<>();
    final Promises promises = new Promises(this);
    final StringBuilder log = new StringBuilder();
    final Network network = new Network(this);
    private final Planted planted;
    private Instant now = Instant.parse("2026-01-05T08:00:00Z");
    private Service service;
    private int atOnce;
    private boolean killed;
    private boolean calm;

    World(long seed, Planted planted) {
        dice = new SplittableRandom(seed);
        this.planted = planted;
        for (int i = 1; i <= PEERS; i++) {
            var peer = team.add("1" + i, "peer " + i, "00000" + i, new Phone("555011" + i), now);
            peers.add(peer);
            for (var day : DayOfWeek.values())
                team.add(new Shift(peer.id(), day, LocalTime.MIDNIGHT, Duration.ofHours(24)));
        }
        for (int i = 0; i < PATIENTS; i++) patients.add(new Phone("617555" + (1000 + i)));
        service = new Service(this);
    }

    /** A day with faults, then calm until everything has come to an end. */
    void day() {
        for (int minute = 0; minute < 600; minute++) minute();
        calm = true;
        for (int minute = 0; minute < 4_000 && book.newest(1_000).stream().anyMatch(this::unfinished); minute++)
            minute();
        promises.atTheEnd();
    }

    private boolean unfinished(warmline.callback.Callback callback) {
        return callback.state() == State.WAITING || callback.state().isRunning();
    }

    private void minute() {
        now = now.plusSeconds(20 + dice.nextInt(60));
        try {
            if (!calm) somebodyActs();
            service.tick();
            service.runAll();
        } catch (Killed kill) {
            log("the service is killed");
            killed = false;
            service = new Service(this);
            network.serviceIsGone();
        }
    }

    private void somebodyActs() {
        switch (dice.nextInt(8)) {
            case 0, 1 -> patientRings();
            case 2 -> peerRings();
            case 3 -> onDuty(any(peers));
            case 4 -> {
                if (dice.nextInt(3) == 0) team.goOffDuty(any(peers).id(), now);
            }
            default -> {}
        }
        if (team.onDuty().isEmpty()) onDuty(any(peers));
    }

    private void onDuty(Peer peer) {
        if (team.duty(peer.id()).isEmpty())
            team.goOnDuty(peer.id(), team.phone(peer.id()).orElseThrow(), now);
    }

    private void patientRings() {
        var phone = any(patients);
        if (network.isBusy(phone)) return;
        converse(service.patientLine()::on, network.incoming(phone));
    }

    private void peerRings() {
        var phone = team.phone(any(peers).id()).orElseThrow();
        if (network.isBusy(phone)) return;
        converse(service.teamLine()::on, network.incoming(phone));
    }

    private void converse(java.util.function.Consumer<Call> line, SimulatedLeg leg) {
        try {
            line.accept(new Call(leg, this));
        } catch (Hangup over) {
            log(leg + " over");
        } finally {
            network.gone(leg);
        }
    }

    /** Somebody waits: time passes, and the rest of the world goes on. */
    void pass(int mostSeconds) {
        alive();
        now = now.plusSeconds(1 + dice.nextInt(mostSeconds));
        if (calm) return;
        if (dice.nextInt(900) == 0) {
            killed = true;
            throw new Killed();
        }
        if (atOnce >= MOST_AT_ONCE || dice.nextInt(6) != 0) return;
        atOnce++;
        try {
            if (dice.nextBoolean()) service.tick();
            else somebodyActs();
            service.runOne();
        } finally {
            atOnce--;
        }
    }

    /** A killed service does nothing any more, not even its finally blocks. */
    private void alive() {
        if (killed) throw new Killed();
    }

    boolean isCalm() {
        return calm;
    }

    <T> T any(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    void log(String line) {
        log.append(now).append(' ').append(line).append('\n');
    }

    @Override
    public Instant instant() {
        return now;
    }

    Callbacks callbacks() {
        return mortal(Callbacks.class, planted.callbacks(book));
    }

    Roster roster() {
        return mortal(Roster.class, planted.roster(team));
    }

    Switchboard switchboard() {
        return mortal(Switchboard.class, planted.switchboard(network));
    }

    private <T> T mortal(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    alive();
                    try {
                        if (method.getName().equals("move")) log(arguments[0] + " " + arguments[1]);
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    static final class Killed extends Error {
        private static final long serialVersionUID = 1;

        Killed() {
            super("kill -9", null, false, false);
        }
    }
}
