package warmline.asterisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import warmline.FreePorts;
import warmline.call.Leg;
import warmline.call.LegId;
import warmline.call.Phone;
import warmline.call.Ringing;
import warmline.prompt.Recording;
import warmline.telephone.Network;

/** A real Asterisk with telephones behind it, and our side of both connections, each through a relay that can break it. */
final class ExchangeForTests implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final AtomicInteger CALLBACKS = new AtomicInteger();

    final AsteriskForTests asterisk;
    final Network network;
    final Relay toManager;
    final Relay toAgi;
    final Manager manager;
    final Exchange exchange;
    volatile Consumer<Leg> patientLine = leg -> {};
    private final AgiPort agi;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();

    ExchangeForTests(Path folder) throws IOException {
        asterisk = new AsteriskForTests(folder);
        asterisk.record("fallback/sorry", (byte) 0x11, Duration.ofSeconds(2));
        asterisk.process.start(asterisk.configuration);
        network = Network.start(asterisk.configuration.trunk().port());
        var ports = asterisk.configuration.ports();
        int ours = FreePorts.tcp();
        toAgi = Relay.ofAgi(ports.agi(), ours);
        toManager = Relay.ofManager(ports.manager());
        manager = new Manager(toManager.port(), asterisk.configuration.managerSecret(), InstantSource.system());
        exchange = new Exchange(manager, new Phone("6175550100"));
        var clips = Files.createDirectories(folder.resolve("clips"));
        var house = new AsteriskLeg.House(
                _ -> Optional.of(text -> new Recording(
                        asterisk.configuration.sounds().resolve("fallback/sorry.wav"), Duration.ofSeconds(2))),
                clips,
                new Phone("6175550100"));
        agi = AgiPort.open(ours, new Reception(leg -> patientLine.accept(leg), leg -> {}, exchange, house));
        beat.scheduleWithFixedDelay(this::beat, 0, 1, TimeUnit.SECONDS);
        until("connected", Duration.ofSeconds(20), manager::isConnected);
    }

    /** As the root's loop does: a failed beat is followed by the next. */
    private void beat() {
        try {
            manager.tick();
        } catch (IllegalStateException told) {
            asterisk.reported.add(told.getMessage());
        }
    }

    /** A leg that nobody has rung before. */
    static LegId fresh() {
        return new LegId(CALLBACKS.incrementAndGet(), 1, LegId.Side.PATIENT);
    }

    Ringing ring(LegId id, String number) {
        return exchange.ring(id, new Phone(number), PATIENCE);
    }

    Ringing ring(String number) {
        return ring(fresh(), number);
    }

    static void until(String what, Duration atMost, BooleanSupplier condition) {
        if (!AsteriskForTests.WAIT.until(condition, atMost))
            throw new AssertionError("not " + what + " within " + atMost);
    }

    @Override
    public void close() throws IOException {
        beat.shutdownNow();
        manager.close();
        agi.close();
        toManager.close();
        toAgi.close();
        asterisk.close();
        network.close();
    }
}
