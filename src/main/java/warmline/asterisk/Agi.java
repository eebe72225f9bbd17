package warmline.asterisk;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiHangupException;
import org.asteriskjava.fastagi.AgiNetworkException;
import org.asteriskjava.fastagi.command.AbstractAgiCommand;
import org.asteriskjava.fastagi.command.AgiCommand;
import org.asteriskjava.fastagi.command.ExecCommand;
import org.asteriskjava.fastagi.command.GetVariableCommand;
import org.asteriskjava.fastagi.command.RecordFileCommand;
import org.asteriskjava.fastagi.command.SetVariableCommand;
import org.asteriskjava.fastagi.command.StreamFileCommand;
import org.asteriskjava.fastagi.command.WaitForDigitCommand;
import org.asteriskjava.fastagi.reply.AgiReply;
import warmline.asterisk.AgiConnection.Patience;
import warmline.call.Hangup;
import warmline.call.Heard;
import warmline.call.Stopped;

/** The AGI commands we use, in our words. The library hides a hang-up behind "no key": here every reply is looked at. */
final class Agi {
    static final String ALL_KEYS = "0123456789*#";
    private static final int SUCCESS = 200;

    /** A busy machine's answer to what takes no time. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    /** While people talk there is nothing to hear from Asterisk: now and then we look whether the call is still up. */
    private static final Duration EACH_LOOK = Duration.ofSeconds(30);

    /**
     * When whoever plays or listens looks for a key that AGI has dropped, which it does before the command: so soon, and then
     * each time after twice as long, should the manager interface tell of it late.
     */
    private static final Duration FIRST_LOOK_FOR_KEYS = Duration.ofMillis(300);

    /** What Asterisk was told to stop it stops when it reads its next frame. */
    private static final Duration UNTIL_STOPPED = Duration.ofMillis(20);

    private final AgiChannel channel;
    private final Call call;
    private final Keys keys;

    /** What the manager interface knows of the call, and does for it. */
    interface Call {
        /** Whether it is still up. */
        boolean lives();

        /** Ends what it is played, or its listening. */
        void stopPlaying();
    }

    Agi(AgiChannel channel, Call call, Keys keys) {
        this.channel = channel;
        this.call = call;
        this.keys = keys;
    }

    /**
     * @param file absolute, without its ending
     * @param length how long it lasts
     */
    Heard stream(String file, Duration length) {
        return keys.next().orElseGet(() -> heard(untilKey(new StreamFileCommand(file, ALL_KEYS), length)));
    }

    Stopped stream(String file, Duration length, Duration from) {
        return keys.next().map(key -> new Stopped(key, from)).orElseGet(() -> {
            var reply = untilKey(new ControlStream(file, from.toMillis()), length);
            return new Stopped(heard(reply), Duration.ofMillis(Long.parseLong(reply.getAttribute("endpos"))));
        });
    }

    Heard waitForKey(Duration patience) {
        return keys.next().orElseGet(() -> heard(untilKey(new WaitForDigitCommand(patience.toMillis()), patience)));
    }

    /** Whatever key ends it, or came before it, is not heard. */
    void record(String file, Duration longest, int silenceSeconds) {
        var record = new RecordFileCommand(file, "wav", ALL_KEYS, (int) longest.toMillis(), 0, true, silenceSeconds);
        heard(send(record, longest));
        keys.forget();
    }

    void exec(String application, String... options) {
        send(new ExecCommand(application, options), Duration.ZERO);
    }

    /** An application that lasts as long as people talk. The keys that they press are not for us. */
    void talk(String application, String... options) {
        send(new ExecCommand(application, options), waits -> waits == 0 || call.lives() ? EACH_LOOK : Duration.ZERO);
        keys.forget();
    }

    void set(String variable, String value) {
        send(new SetVariableCommand(variable, value), Duration.ZERO);
    }

    String get(String variable) {
        var value = send(new GetVariableCommand(variable), Duration.ZERO).getExtra();
        return value == null ? "" : value;
    }

    private AgiReply untilKey(AgiCommand command, Duration length) {
        var stopped = new AtomicBoolean();
        var reply = send(command, waits -> {
            if (waits > 0 && keys.areWaiting() && !stopped.getAndSet(true)) call.stopPlaying();
            return nextLook(waits, length.plus(AT_ONCE));
        });
        // where a key or the end was faster, the stop would end what is played next; a key pressed now is told all the
        // same
        if (stopped.get()) send(new WaitForDigitCommand(UNTIL_STOPPED.toMillis()), UNTIL_STOPPED);
        return reply;
    }

    /** @return zero: it has waited for long enough */
    private static Duration nextLook(int looks, Duration enough) {
        var next = FIRST_LOOK_FOR_KEYS.multipliedBy(1L << looks);
        var left = enough.minus(next.minus(FIRST_LOOK_FOR_KEYS)); // before it there were all the shorter ones
        return left.compareTo(next) < 0 ? left : next;
    }

    private AgiReply send(AgiCommand command, Duration length) {
        return send(command, Patience.of(length.plus(AT_ONCE)));
    }

    private AgiReply send(AgiCommand command, Patience patience) {
        try {
            var reply = ScopedValue.where(AgiConnection.PATIENCE, patience).call(() -> channel.sendCommand(command));
            boolean hungUp = reply.getStatus() == AgiReply.SC_DEAD_CHANNEL
                    || reply.getStatus() == SUCCESS && reply.getResultCode() < 0;
            if (hungUp) throw new Hangup();
            return reply;
        } catch (AgiHangupException | AgiNetworkException gone) {
            throw new Hangup(); // with the connection we have lost the person, whether they hung up or not
        } catch (AgiException broken) { // whose text repeats the command, telephone number included: it stays here
            throw new IllegalStateException("Asterisk did not carry out %s: %s"
                    .formatted(
                            command.getClass().getSimpleName(),
                            broken.getClass().getSimpleName()));
        }
    }

    /** No key: the end came, or we stopped it for one that waits. */
    private Heard heard(AgiReply reply) {
        char key = reply.getResultCodeAsChar();
        return ALL_KEYS.indexOf(key) < 0 ? keys.next().orElseGet(Heard.Silence::new) : keys.given(key);
    }

    /** CONTROL STREAM FILE with its seventh argument, the offset in milliseconds, which the library's class lacks. */
    private static final class ControlStream extends AbstractAgiCommand {
        private static final long serialVersionUID = 1;
        private final String file;
        private final long offset;

        ControlStream(String file, long offset) {
            this.file = file;
            this.offset = offset;
        }

        @Override
        public String buildCommand() {
            // its own keys for ahead, back and pause must be none of the twelve: every key stops, and the dialogue
            // decides
            return "CONTROL STREAM FILE " + escapeAndQuote(file) + ' ' + escapeAndQuote(ALL_KEYS) + " 3000 A B C "
                    + offset;
        }
    }
}
