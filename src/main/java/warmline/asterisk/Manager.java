package warmline.asterisk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.FullyBootedEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import warmline.asterisk.Ami.Channel;
import warmline.asterisk.Ami.Word;

/**
 * Our standing connection to Asterisk's manager interface. {@link #tick} logs in, says every second that the service is alive
 * (the dialplan looks after callers itself when that word is missing), and notices a dead connection.
 */
public final class Manager implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Manager.class.getName());

    /** Beats without an answer after which the connection is given up: about nine seconds, of the fifteen we promise. */
    private static final int MOST_MISSED_BEATS = 3;

    private final int port;
    private final String secret;
    private final InstantSource clock;
    private final List<Consumer<ManagerEvent>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> reconnected = new CopyOnWriteArrayList<>();
    private final List<Runnable> beaten = new CopyOnWriteArrayList<>();
    private final AtomicInteger losses = new AtomicInteger();
    private volatile Optional<Ami> connection = Optional.empty();
    private volatile boolean booted;
    private volatile boolean resynchronised;
    private int missedBeats;

    public Manager(int port, String secret, InstantSource clock) {
        this.port = port;
        this.secret = secret;
        this.clock = clock;
    }

    /** Hears every event on the library's one thread: it must hand over, never wait or send. */
    void onEvent(Consumer<ManagerEvent> listener) {
        listeners.add(listener);
    }

    /** Runs on the thread of {@link #tick} after events may have been lost, and before the first order after that. */
    void onReconnect(Runnable listener) {
        reconnected.add(listener);
    }

    /** Runs on the thread of {@link #tick} at every beat that Asterisk has answered. */
    void onBeat(Runnable listener) {
        beaten.add(listener);
    }

    /** Whether Asterisk answers: what health reports. */
    public boolean isConnected() {
        return resynchronised;
    }

    /** One beat; Main calls it every second. */
    public void tick() {
        if (connection.isEmpty()) login();
        if (connection.isEmpty()) return;
        if (beat()) {
            missedBeats = 0;
            if (!resynchronised) resynchronise();
            beaten.forEach(Runnable::run);
        } else if (++missedBeats >= MOST_MISSED_BEATS) giveUp();
    }

    private void login() {
        connection = Ami.login(port, secret, this::happened);
        missedBeats = 0;
    }

    private void happened(ManagerEvent event) {
        if (event instanceof FullyBootedEvent) booted = true;
        if (event instanceof DisconnectEvent) lose();
        listeners.forEach(listener -> listener.accept(event));
    }

    private void lose() {
        losses.incrementAndGet();
        booted = false;
        resynchronised = false;
    }

    /** The dialplan compares this second with its own clock. A call placed before Asterisk has fully booted would fail. */
    private boolean beat() {
        var now = Long.toString(clock.instant().getEpochSecond());
        return order(ami -> ami.set("WARMLINE_SEEN", now)) == Word.DONE && booted;
    }

    private void resynchronise() {
        int before = losses.get();
        reconnected.forEach(Runnable::run);
        resynchronised = losses.get() == before;
    }

    private void giveUp() {
        LOG.log(System.Logger.Level.WARNING, "Asterisk has not answered for some seconds; connecting anew.");
        close();
    }

    Word originate(OriginateAction action) {
        return resynchronised ? order(ami -> ami.send(action)) : Word.NOT_SENT;
    }

    Word hangUp(String channelId) {
        return order(ami -> ami.hangUp(channelId));
    }

    Word stopPlaying(String channel) {
        return order(ami -> ami.stopPlaying(channel));
    }

    private Word order(Function<Ami, Word> order) {
        return connection.map(order).orElse(Word.NOT_SENT);
    }

    /** All living channels: complete, or an exception. */
    Set<Channel> channels() {
        return connection
                .orElseThrow(() -> new IllegalStateException("The exchange is not connected."))
                .channels();
    }

    @Override
    public void close() {
        var old = connection;
        connection = Optional.empty();
        lose();
        old.ifPresent(Ami::close);
    }
}
