package warmline.asterisk;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.EventTimeoutException;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.CoreShowChannelsCompleteEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.response.ManagerError;

/** One connection to a manager interface, and the orders that we give there, in our words. None waits for more than two seconds. */
final class Ami implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Ami.class.getName());
    private static final int PATIENCE_MILLIS = 2_000;

    /** Q.850. */
    private static final int NORMAL_CLEARING = 16;

    /** What Asterisk said to an order of ours. */
    enum Word {
        DONE,
        REFUSED,
        /** It never left us. */
        NOT_SENT,
        /** Carried out or not, now or later: nobody can tell. */
        NONE
    }

    private final DefaultManagerConnection connection;

    private Ami(DefaultManagerConnection connection) {
        this.connection = connection;
    }

    /**
     * Empty: Asterisk does not answer, or does not let us in.
     *
     * @param listener hears every event on the library's one thread: it must hand over, never wait or send
     */
    static Optional<Ami> login(int port, String secret, Consumer<ManagerEvent> listener) {
        var connection = new DefaultManagerConnection("127.0.0.1", port, "warmline", secret);
        connection.setSocketTimeout(PATIENCE_MILLIS); // a frozen Asterisk soon does not even accept
        connection.setDefaultResponseTimeout(PATIENCE_MILLIS);
        connection.registerUserEventClass(Unread.Hangup.class);
        connection.registerUserEventClass(Unread.HangupRequest.class);
        connection.addEventListener(listener::accept);
        var ami = new Ami(connection);
        try {
            connection.login();
            return Optional.of(ami);
        } catch (IOException
                | TimeoutException
                | AuthenticationFailedException
                | IllegalStateException
                | NullPointerException e) { // the last: the library's own, where the challenge is not answered in time
            LOG.log(System.Logger.Level.DEBUG, "Asterisk does not answer.", e);
            ami.close();
            return Optional.empty();
        }
    }

    Word set(String variable, String value) {
        return send(new SetVarAction(variable, value));
    }

    Word hangUp(String channelId) {
        return send(new HangupAction(channelId, NORMAL_CLEARING));
    }

    /** Ends what a channel is played, or its waiting for a key. */
    Word stopPlaying(String channel) {
        return send(new StopPlaying(channel));
    }

    Word send(ManagerAction action) {
        try {
            return connection.sendAction(action) instanceof ManagerError ? Word.REFUSED : Word.DONE;
        } catch (IllegalStateException notConnected) {
            return Word.NOT_SENT; // thrown before anything is written
        } catch (IOException | TimeoutException e) {
            LOG.log(System.Logger.Level.DEBUG, () -> "Asterisk did not answer " + action.getAction(), e);
            return Word.NONE;
        }
    }

    /** @param joined whether it is bridged with another one */
    record Channel(String id, boolean joined) {
        static Channel of(CoreShowChannelEvent event) {
            var bridge = event.getBridgeid();
            return new Channel(event.getUniqueid(), bridge != null && !bridge.isEmpty());
        }
    }

    /** All living channels: complete, or an exception. */
    Set<Channel> channels() {
        try {
            var list = connection
                    .sendEventGeneratingAction(new CoreShowChannelsAction(), PATIENCE_MILLIS)
                    .getEvents();
            var channels = list.stream()
                    .filter(CoreShowChannelEvent.class::isInstance)
                    .map(event -> Channel.of((CoreShowChannelEvent) event))
                    .collect(Collectors.toUnmodifiableSet());
            if (list.stream().anyMatch(event -> isEndOf(channels.size(), event))) return channels;
            throw new IllegalStateException("The exchange listed its calls only in part.");
        } catch (IOException | EventTimeoutException e) {
            throw new IllegalStateException("The exchange did not list its calls.", e);
        }
    }

    private static boolean isEndOf(int items, ResponseEvent event) {
        return event instanceof CoreShowChannelsCompleteEvent end
                && Integer.valueOf(items).equals(end.getListitems());
    }

    @Override
    public void close() {
        try {
            connection.logoff();
        } catch (IllegalStateException notConnected) {
            LOG.log(System.Logger.Level.DEBUG, "Nothing to leave.", notConnected);
        }
    }
}
