package warmline.telephone;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import warmline.telephone.Ears.Match;

/** One number of the network and whoever holds it. What it does concerns its newest call; earlier ones stay to be looked at. */
public final class Telephone {
    /** How many calls a telephone remembers, audio included. */
    private static final int MOST_LEGS = 1_000;

    private final Network network;
    private final String number;
    private final Deque<Leg> legs = new ArrayDeque<>();
    private final BlockingQueue<Leg> rung = new LinkedBlockingQueue<>(MOST_LEGS);
    private final AtomicInteger rings = new AtomicInteger();

    Telephone(Network network, String number) {
        this.network = network;
        this.number = number;
    }

    public String number() {
        return number;
    }

    /** Rings a number of the exchange at this address. */
    public Leg dial(InetSocketAddress exchange, String called) {
        return dial(exchange, called, CallerId.SHOWN);
    }

    /** Rings a number of the exchange at this address, showing or withholding its own. */
    public Leg dial(InetSocketAddress exchange, String called, CallerId callerId) {
        return network.dial(this, exchange, called, callerId);
    }

    synchronized void add(Leg leg) {
        if (legs.size() >= MOST_LEGS) legs.removeFirst();
        legs.add(leg);
    }

    void rungBy(Leg leg) {
        add(leg);
        rings.incrementAndGet();
        // A full queue means that nobody waits for rings here; they are counted all the same.
        if (!rung.offer(leg)) rung.clear();
    }

    /** How often this number was rung, answered or not. */
    public int rings() {
        return rings.get();
    }

    /** All calls, made and received, oldest first. */
    public synchronized List<Leg> legs() {
        return List.copyOf(legs);
    }

    /**
     * Waits for the next ring that was not waited for before.
     *
     * @throws NotInTime if nobody rings by then
     */
    public Leg awaitRing(Duration most) {
        try {
            var leg = rung.poll(most.toNanos(), TimeUnit.NANOSECONDS);
            if (leg != null) return leg;
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
        }
        throw new NotInTime("not rung (again) within %d ms; rings so far: %d".formatted(most.toMillis(), rings()));
    }

    /** What this number does when it is rung from now on. */
    public Telephone whenRung(Behaviour behaviour) {
        network.when(number, behaviour);
        return this;
    }

    /**
     * The call that is going on, or the last one.
     *
     * @throws IllegalStateException if there was none yet
     */
    public synchronized Leg leg() {
        if (legs.isEmpty())
            throw new IllegalStateException("This telephone has had no call yet; dial, or wait for a ring.");
        return legs.reversed().stream()
                .filter(leg -> !leg.hasEnded())
                .findFirst()
                .orElseGet(legs::getLast);
    }

    public void answer() {
        leg().answer();
    }

    public void reject(int status, String words) {
        leg().reject(status, words);
    }

    public void hangUp() {
        leg().hangUp();
    }

    public void press(String keys) {
        leg().press(keys);
    }

    public void speak(short[] pcm) {
        leg().speak(pcm);
    }

    public Leg awaitAnswer(Duration most) {
        return leg().awaitAnswer(most);
    }

    public Ending awaitEnd(Duration most) {
        return leg().awaitEnd(most);
    }

    public Match awaitHeard(short[] reference, double correlation, Duration most) {
        return leg().awaitHeard(reference, correlation, most);
    }

    /** What the current call has heard since its answer. */
    public short[] heard() {
        return leg().hearing().pcm();
    }
}
