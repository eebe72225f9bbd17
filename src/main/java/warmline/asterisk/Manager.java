package warmline.asterisk;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.EventTimeoutException;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import warmline.call.Answer;

/**
 * Our connection to Asterisk's manager interface. {@link #tick} logs in, says every second that the service is alive (the
 * dialplan looks after callers itself when that word is missing), and notices a dead connection.
 */
public final class Manager implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Manager.class.getName());
    private static final long PATIENCE_MILLIS = 2_000;

    /** Unanswered beats after which the connection is given up: about ten seconds. */
    private static final int MOST_MISSED_BEATS = 4;

    /** Q.850. */
    private static final int NORMAL_CLEARING = 16;

    private final int port;
    private final String secret;
    private final InstantSource clock;
    private final List<Consumer<ManagerEvent>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> reconnected = new CopyOnWriteArrayList<>();
    private volatile Optional<DefaultManagerConnection> connection = Optional.empty();
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

    /** Runs on the thread of {@link #tick} after events may have been lost. */
    void onReconnect(Runnable listener) {
        reconnected.add(listener);
    }

    /** Whether Asterisk answers: what health reports. */
    public boolean isConnected() {
        return resynchronised;
    }

    /** One beat; Main calls it every second. */
    public void tick() {
        if (connection.isEmpty()) login();
        if (connection.isEmpty()) return;
        if (!beat()) return;
        if (resynchronised) return;
        resynchronised = true;
        reconnected.forEach(Runnable::run);
    }

    private void login() {
        var fresh = new DefaultManagerConnection("127.0.0.1", port, "warmline", secret);
        fresh.setDefaultResponseTimeout(PATIENCE_MILLIS);
        fresh.registerUserEventClass(Unread.Hangup.class);
        fresh.registerUserEventClass(Unread.HangupRequest.class);
        fresh.addEventListener(this::happened);
        try {
            fresh.login();
            connection = Optional.of(fresh);
            missedBeats = 0;
        } catch (IOException | TimeoutException | AuthenticationFailedException | IllegalStateException e) {
            LOG.log(System.Logger.Level.DEBUG, "Asterisk does not answer yet; next try in a second.", e);
            fresh.logoff();
        }
    }

    private void happened(ManagerEvent event) {
        if (event instanceof DisconnectEvent) resynchronised = false;
        listeners.forEach(listener -> listener.accept(event));
    }

    /** The dialplan compares this second with its own clock. */
    private boolean beat() {
        var seen =
                new SetVarAction("WARMLINE_SEEN", Long.toString(clock.instant().getEpochSecond()));
        if (send(seen).filter(response -> !(response instanceof ManagerError)).isPresent()) {
            missedBeats = 0;
            return true;
        }
        if (++missedBeats >= MOST_MISSED_BEATS) giveUp();
        return false;
    }

    private void giveUp() {
        LOG.log(System.Logger.Level.WARNING, "Asterisk has not answered for some seconds; connecting anew.");
        resynchronised = false;
        connection.ifPresent(DefaultManagerConnection::logoff);
        connection = Optional.empty();
    }

    /** Empty: it is on its way, or we cannot tell. Otherwise why it was surely not placed. */
    Optional<Answer> originate(OriginateAction action) {
        var open = connection.filter(c -> resynchronised);
        if (open.isEmpty()) return Optional.of(new Answer.Failed("the exchange is not connected"));
        var response = send(action);
        if (!(response.orElse(null) instanceof ManagerError)) return Optional.empty();
        boolean lives = channels().contains(action.getChannelId());
        return Optional.of(
                lives
                        ? new Answer.Unclear("a call of this name is up already")
                        : new Answer.Failed("refused by the exchange"));
    }

    void hangUp(String channelId) {
        send(new HangupAction(channelId, NORMAL_CLEARING)); // no such channel: it is over already
    }

    /** The ids of all living channels. */
    Set<String> channels() {
        var open = connection.orElseThrow(() -> new IllegalStateException("The exchange is not connected."));
        try {
            return open.sendEventGeneratingAction(new CoreShowChannelsAction(), PATIENCE_MILLIS).getEvents().stream()
                    .filter(CoreShowChannelEvent.class::isInstance)
                    .map(event -> ((CoreShowChannelEvent) event).getUniqueid())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException | EventTimeoutException e) {
            throw new IllegalStateException("The exchange did not list its calls.", e);
        }
    }

    private Optional<ManagerResponse> send(ManagerAction action) {
        try {
            return connection.isEmpty()
                    ? Optional.empty()
                    : Optional.of(connection.get().sendAction(action));
        } catch (IOException | TimeoutException | IllegalStateException e) {
            LOG.log(System.Logger.Level.DEBUG, () -> "Asterisk did not answer " + action.getAction(), e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        resynchronised = false;
        connection.ifPresent(DefaultManagerConnection::logoff);
        connection = Optional.empty();
    }
}
