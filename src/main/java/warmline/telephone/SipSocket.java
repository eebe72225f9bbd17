package warmline.telephone;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** One SIP/UDP port: hands on what can be read, counts what cannot, and repeats what has to be answered. */
final class SipSocket implements AutoCloseable {
    /** RFC 3261 section 17: T1, the first wait before a repetition; T2, the longest one. */
    private static final Duration T1 = Duration.ofMillis(500);

    private static final Duration T2 = Duration.ofSeconds(4);

    private final DatagramSocket socket;
    private final AtomicLong unreadable = new AtomicLong();

    /**
     * Opens the port; 0 takes any free one.
     *
     * @throws IOException if it is taken
     */
    SipSocket(InetAddress address, int port) throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(address, port));
        // Hundreds of telephones share the port: bursts must wait in the kernel and not be lost.
        socket.setReceiveBufferSize(1 << 20);
    }

    void listen(BiConsumer<SipMessage, InetSocketAddress> receiver) {
        Thread.ofVirtual().name("sip").start(() -> receive(receiver));
    }

    private void receive(BiConsumer<SipMessage, InetSocketAddress> receiver) {
        var buffer = new byte[65_535];
        while (!socket.isClosed()) {
            var datagram = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(datagram);
                var message = SipMessage.parse(buffer, datagram.getLength());
                if (message.isPresent())
                    receiver.accept(message.get(), (InetSocketAddress) datagram.getSocketAddress());
                else unreadable.incrementAndGet();
            } catch (IOException | RuntimeException notForUs) {
                // One bad datagram, or the port closing, must not silence the telephones that share it.
                unreadable.incrementAndGet();
            }
        }
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /** How many datagrams could not be read or acted on. */
    long unreadable() {
        return unreadable.get();
    }

    void send(SipMessage message, InetSocketAddress to) {
        var bytes = message.format();
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, to));
        } catch (IOException lost) {
            // UDP promises nothing: what matters is repeated, and who waits in vain says so.
            unreadable.incrementAndGet();
        }
    }

    /** Sends now and again, ever more slowly, until stopped; after {@code patience} without that runs {@code givenUp}. */
    Repetition repeat(SipMessage message, InetSocketAddress to, Duration patience, Runnable givenUp) {
        send(message, to);
        var repetition = new Repetition(new CountDownLatch(1));
        Thread.ofVirtual().start(() -> repetition.run(() -> send(message, to), patience, givenUp));
        return repetition;
    }

    record Repetition(CountDownLatch stopped) {
        private void run(Runnable again, Duration patience, Runnable givenUp) {
            var wait = T1;
            var left = patience;
            while (left.isPositive()) {
                var now = wait.compareTo(left) < 0 ? wait : left;
                if (await(now)) return;
                left = left.minus(now);
                wait = wait.multipliedBy(2).compareTo(T2) < 0 ? wait.multipliedBy(2) : T2;
                if (left.isPositive()) again.run();
            }
            givenUp.run();
        }

        void stop() {
            stopped.countDown();
        }

        boolean await(Duration most) {
            try {
                return stopped.await(most.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException leaving) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
