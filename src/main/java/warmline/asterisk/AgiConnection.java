package warmline.asterisk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.asteriskjava.util.SocketConnectionFacade;

/**
 * One call's AGI connection. Each answer is waited for as long as its command may take; a connection that is silent for
 * longer is closed, so that no conversation hangs on it and Asterisk looks after the caller.
 */
final class AgiConnection implements SocketConnectionFacade {
    private static final System.Logger LOG = System.getLogger(AgiConnection.class.getName());

    /** Of whoever asks, for the answer; a call that arrives has nobody yet who asks. */
    static final ScopedValue<Patience> PATIENCE = ScopedValue.newInstance();

    private static final Patience OF_NOBODY = Patience.of(Duration.ofSeconds(10));

    /** Asterisk's longest line is shorter. */
    private static final int MOST_BYTES = 16_384;

    /** How long an answer is waited for, in one wait or several, between which there is something to look after. */
    interface Patience {
        /**
         * @param waits how many went by without the whole answer
         * @return how long the next one lasts; zero: no longer
         */
        Duration next(int waits);

        static Patience of(Duration length) {
            return waits -> waits == 0 ? length : Duration.ZERO;
        }
    }

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder unsent = new StringBuilder();

    AgiConnection(Socket socket) throws IOException {
        this.socket = socket;
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    @Override
    public String readLine() throws IOException {
        var patience = PATIENCE.orElse(OF_NOBODY);
        int waits = 0;
        for (var next = patience.next(waits); next.isPositive(); next = patience.next(++waits))
            try {
                socket.setSoTimeout((int) next.toMillis());
                return next();
            } catch (SocketTimeoutException silent) {
                continue;
            }
        LOG.log(System.Logger.Level.WARNING, "Asterisk fell silent on a call; the call is given back to it.");
        close();
        throw new SocketTimeoutException("Asterisk fell silent.");
    }

    /** What was read of a line stays, should its rest come after another look. */
    private String next() throws IOException {
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException("Asterisk ended the connection.");
            if (line.size() == MOST_BYTES) throw new IOException("A line of Asterisk's has no end.");
            line.write(c);
        }
        var whole = line.toString(StandardCharsets.UTF_8);
        line.reset();
        return whole;
    }

    @Override
    public void write(String text) {
        unsent.append(text);
    }

    @Override
    public void flush() throws IOException {
        var bytes = unsent.toString().getBytes(StandardCharsets.UTF_8);
        unsent.setLength(0);
        out.write(bytes);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public InetAddress getRemoteAddress() {
        return socket.getInetAddress();
    }

    @Override
    public int getRemotePort() {
        return socket.getPort();
    }
}
