package warmline.telephone;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The audio of one call: a UDP port that hears from the beginning and speaks every 20 ms once the call is up. */
final class RtpStream implements AutoCloseable {
    private static final long FRAME_NANOS = 20_000_000;
    /** After a stall longer than this the stream goes on from now; it does not send what it missed all at once. */
    private static final long STALLED_NANOS = 10 * FRAME_NANOS;

    private final DatagramSocket socket;
    private final Microphone microphone = new Microphone();
    private final Hearing hearing = new Hearing();
    private volatile @Nullable InetSocketAddress to;
    private volatile int keyPayload = Sdp.OUR_KEYS;
    private final LongAdder unsent = new LongAdder();

    /** @throws IOException if the machine has no port left */
    RtpStream() throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
        Thread.ofVirtual().name("rtp-in").start(this::hear);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    Hearing hearing() {
        return hearing;
    }

    Microphone microphone() {
        return microphone;
    }

    /** How many packets the machine would not take. */
    long unsent() {
        return unsent.sum();
    }

    /** From now on speaks as the other side's description says. */
    void talkTo(Sdp remote) {
        to = remote.audio().orElse(null);
        remote.keys().ifPresent(payload -> keyPayload = payload);
        microphone.keysAs(remote.keys());
    }

    /** The call is up: the time line begins, and so does the microphone. */
    void start(Consumer<String> keySent) {
        hearing.answered(System.nanoTime());
        Thread.ofVirtual().name("rtp-out").start(() -> speak(keySent));
    }

    private void hear() {
        var buffer = new byte[2_048];
        while (!socket.isClosed()) {
            var datagram = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(datagram);
            } catch (IOException closed) {
                return;
            }
            RtpPacket.parse(buffer, datagram.getLength(), System.nanoTime())
                    .ifPresent(packet -> hearing.hear(packet, keyPayload));
        }
    }

    private void speak(Consumer<String> keySent) {
        var next = System.nanoTime();
        while (!socket.isClosed()) {
            var now = System.nanoTime();
            if (now - next > STALLED_NANOS) next = now;
            var tick = microphone.tick(now);
            for (var packet : tick.packets()) send(packet);
            if (!tick.keyReleased().isEmpty()) keySent.accept(tick.keyReleased());
            next += FRAME_NANOS;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private void send(RtpPacket packet) {
        var destination = to;
        if (destination == null) return;
        var bytes = packet.format();
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, destination));
        } catch (IOException lost) {
            // As on any network a packet may be lost: the next one follows in 20 ms, or the stream is closed.
            unsent.increment();
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
