package warmline.faults;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Supplier;

/** One connection of the service to PostgreSQL, message by message in both directions; ends when either side leaves. */
final class RelayedConnection implements AutoCloseable {
    private final Socket client;
    private final Socket server;
    private final Gate gate;
    private final Supplier<Duration> delay;

    /** Above 0: so many transitions are being committed, and the service is not to hear of it. */
    private volatile int withheld;

    RelayedConnection(Socket client, Socket server, Gate gate, Supplier<Duration> delay) {
        this.client = client;
        this.server = server;
        this.gate = gate;
        this.delay = delay;
    }

    /** Returns when it has ended. */
    void run() {
        try (this) {
            var answers = Thread.ofVirtual().start(this::answers);
            questions();
            close();
            answers.join();
        } catch (IOException ended) {
            return; // one of the two has left
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
        }
    }

    private void questions() throws IOException, InterruptedException {
        var in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
        var out = new DataOutputStream(new BufferedOutputStream(server.getOutputStream()));
        Message.startup(in).write(out);
        out.flush();
        var transaction = new OpenTransaction(gate);
        while (true) {
            var message = Message.read(in);
            int committed = transaction.committedBy(message);
            if (committed > 0 && gate.holds(Stop.Side.BEFORE)) {
                gate.arrived(committed);
                in.skipNBytes(Long.MAX_VALUE); // until the service has left; then PostgreSQL rolls back
            }
            if (committed > 0 && gate.holds(Stop.Side.AFTER)) withheld = committed;
            message.write(out);
            if (in.available() > 0) continue;
            Thread.sleep(delay.get());
            out.flush();
        }
    }

    private void answers() {
        try (this) {
            var in = new DataInputStream(new BufferedInputStream(server.getInputStream()));
            var out = new DataOutputStream(new BufferedOutputStream(client.getOutputStream()));
            while (true) {
                var message = Message.read(in);
                if (withheld == 0) {
                    message.write(out);
                    if (in.available() == 0) out.flush();
                } else if (isCommitted(message)) gate.arrived(withheld);
            }
        } catch (IOException ended) {
            return; // one of the two has left
        }
    }

    private static boolean isCommitted(Message message) {
        return message.type() == 'C' && message.strings(1).getFirst().matches("COMMIT|INSERT.*|UPDATE.*|SELECT.*");
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }
}
