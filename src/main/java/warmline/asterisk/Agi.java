package warmline.asterisk;

import java.time.Duration;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiHangupException;
import org.asteriskjava.fastagi.command.AbstractAgiCommand;
import org.asteriskjava.fastagi.command.AgiCommand;
import org.asteriskjava.fastagi.command.ExecCommand;
import org.asteriskjava.fastagi.command.GetVariableCommand;
import org.asteriskjava.fastagi.command.RecordFileCommand;
import org.asteriskjava.fastagi.command.SetVariableCommand;
import org.asteriskjava.fastagi.command.StreamFileCommand;
import org.asteriskjava.fastagi.command.WaitForDigitCommand;
import org.asteriskjava.fastagi.reply.AgiReply;
import warmline.call.Hangup;
import warmline.call.Heard;
import warmline.call.Stopped;

/** The AGI commands we use, in our words. The library hides a hang-up behind "no key": here every reply is looked at. */
final class Agi {
    private static final String ALL_KEYS = "0123456789*#";
    private static final int SUCCESS = 200;

    private final AgiChannel channel;

    Agi(AgiChannel channel) {
        this.channel = channel;
    }

    /** @param file absolute, without its ending */
    Heard stream(String file) {
        return heard(send(new StreamFileCommand(file, ALL_KEYS)));
    }

    Stopped stream(String file, Duration from) {
        var reply = send(new ControlStream(file, from.toMillis()));
        return new Stopped(heard(reply), Duration.ofMillis(Long.parseLong(reply.getAttribute("endpos"))));
    }

    Heard waitForKey(Duration patience) {
        return heard(send(new WaitForDigitCommand(patience.toMillis())));
    }

    void record(String file, Duration longest, int silenceSeconds) {
        send(new RecordFileCommand(file, "wav", ALL_KEYS, (int) longest.toMillis(), 0, true, silenceSeconds));
    }

    void exec(String application, String... options) {
        send(new ExecCommand(application, options));
    }

    void set(String variable, String value) {
        send(new SetVariableCommand(variable, value));
    }

    String get(String variable) {
        var value = send(new GetVariableCommand(variable)).getExtra();
        return value == null ? "" : value;
    }

    private AgiReply send(AgiCommand command) {
        try {
            var reply = channel.sendCommand(command);
            boolean hungUp = reply.getStatus() == AgiReply.SC_DEAD_CHANNEL
                    || reply.getStatus() == SUCCESS && reply.getResultCode() < 0;
            if (hungUp) throw new Hangup();
            return reply;
        } catch (AgiHangupException gone) {
            throw new Hangup();
        } catch (AgiException broken) {
            throw new IllegalStateException(
                    "Asterisk did not carry out " + command.getClass().getSimpleName(), broken);
        }
    }

    private static Heard heard(AgiReply reply) {
        char key = reply.getResultCodeAsChar();
        return key == 0 ? new Heard.Silence() : new Heard.Key(key);
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
