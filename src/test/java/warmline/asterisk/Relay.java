package warmline.asterisk;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Stands between the service and Asterisk and breaks their connection in the ways in which connections break. It passes on
 * whole messages: what ends with an empty line on the manager interface, single lines on AGI.
 */
final class Relay implements AutoCloseable {
    /** Of what passed, the newest are kept: more than any test looks at. */
    private static final int MOST_KEPT = 2_000;

    enum Way {
        TO_ASTERISK,
        FROM_ASTERISK
    }

    enum Fate {
        IS_LOST,
        COMES_TWICE
    }

    private record Rule(Way way, Predicate<String> which, Fate fate) {}

    /** A message that waits until another has passed. */
    private record Swap(Predicate<String> first, Predicate<String> second) {}

    private final ServerSocket door;
    private final int target;
    private final Way fromDialler;
    private final String ending;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<Swap> swaps = new CopyOnWriteArrayList<>();
    private final List<String> passed = new CopyOnWriteArrayList<>();
    private final Set<Way> swallowed = EnumSet.noneOf(Way.class);
    private final Set<Way> frozen = EnumSet.noneOf(Way.class);

    private Relay(ServerSocket door, int target, Way fromDialler, String ending) {
        this.door = door;
        this.target = target;
        this.fromDialler = fromDialler;
        this.ending = ending;
        Thread.ofVirtual().start(this::accept);
    }

    /** The service connects to Asterisk's manager port through it. */
    static Relay ofManager(int target) throws IOException {
        return new Relay(listen(0), target, Way.TO_ASTERISK, "\r\n\r\n");
    }

    /** Asterisk connects to this port as if it were the service's AGI port, which is {@code target}. */
    static Relay ofAgi(int port, int target) throws IOException {
        return new Relay(listen(port), target, Way.FROM_ASTERISK, "\n");
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    }

    int port() {
        return door.getLocalPort();
    }

    /** Half-open: whatever goes these ways is lost, the end included, and both sockets stay open. */
    synchronized void swallow(Way... ways) {
        swallowed.addAll(List.of(ways));
    }

    /** Whatever goes these ways waits, as before a process that is stopped, and comes late. */
    synchronized void freeze(Way... ways) {
        frozen.addAll(List.of(ways));
    }

    /** From now on nothing is broken any more; what waited comes now, on connections that are still open. */
    synchronized void heal() {
        rules.clear();
        swaps.clear();
        swallowed.clear();
        frozen.clear();
        notifyAll();
    }

    void treat(Way way, Fate fate, Predicate<String> which) {
        rules.add(new Rule(way, which, fate));
    }

    /** The first message that Asterisk sends of one kind waits until one of the other kind has passed. */
    void swap(Predicate<String> first, Predicate<String> second) {
        swaps.add(new Swap(first, second));
    }

    /** Ends all connections at once, as when one side dies. */
    void cut() {
        for (var socket : sockets)
            try (socket) {
                socket.setSoLinger(true, 0);
            } catch (IOException overAlready) {
                continue;
            }
        sockets.clear();
    }

    /** Everything that passed, oldest first. */
    List<String> passed() {
        return List.copyOf(passed);
    }

    static Predicate<String> event(String name, String... lines) {
        return message -> message.startsWith("Event: " + name + "\r\n")
                && List.of(lines).stream().allMatch(line -> message.contains("\r\n" + line + "\r\n"));
    }

    private void accept() {
        while (!door.isClosed())
            try {
                var dialler = door.accept();
                var target = new Socket(InetAddress.getLoopbackAddress(), this.target);
                sockets.addAll(List.of(dialler, target));
                var back = fromDialler == Way.TO_ASTERISK ? Way.FROM_ASTERISK : Way.TO_ASTERISK;
                Thread.ofVirtual().start(() -> pump(dialler, target, fromDialler));
                Thread.ofVirtual().start(() -> pump(target, dialler, back));
            } catch (IOException refused) {
                continue; // the dialler sees its connection end
            }
    }

    private void pump(Socket from, Socket to, Way way) {
        try (from;
                to) {
            var line = new Line(from.getInputStream(), ending);
            var waiting = new StringBuilder();
            for (var message = line.next(); !message.isEmpty(); message = line.next()) pass(message, way, waiting, to);
            awaitWhole(() -> isIn(frozen, way) || isIn(swallowed, way)); // the end is as late, or as lost
        } catch (IOException cut) {
            return; // both sides are closed
        }
    }

    private void pass(String message, Way way, StringBuilder waiting, Socket to) throws IOException {
        if (isIn(swallowed, way)) return;
        awaitWhole(() -> isIn(frozen, way));
        if (way == Way.FROM_ASTERISK
                && waiting.isEmpty()
                && swaps.stream().anyMatch(swap -> swap.first.test(message))) {
            waiting.append(message);
            return;
        }
        var out = new StringBuilder();
        var fates = fates(message, way);
        if (!fates.contains(Fate.IS_LOST)) out.append(message);
        if (fates.contains(Fate.COMES_TWICE)) out.append(message);
        if (!waiting.isEmpty() && swaps.stream().anyMatch(swap -> swap.second.test(message))) {
            out.append(waiting);
            waiting.setLength(0);
        }
        if (passed.size() < MOST_KEPT) passed.add(way + " " + out);
        to.getOutputStream().write(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Set<Fate> fates(String message, Way way) {
        return rules.stream()
                .filter(rule -> rule.way == way && rule.which.test(message))
                .map(Rule::fate)
                .collect(Collectors.toSet());
    }

    private synchronized boolean isIn(Set<Way> broken, Way way) {
        return broken.contains(way);
    }

    private synchronized void awaitWhole(BooleanSupplier broken) throws IOException {
        try {
            while (broken.getAsBoolean()) wait();
        } catch (InterruptedException stopping) {
            throw new IOException(stopping);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        heal();
        cut();
    }

    /** Cuts a stream into messages. The greeting of the manager interface is one although no empty line follows. */
    private record Line(InputStream in, String ending) {
        String next() throws IOException {
            var message = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                message.append((char) c);
                if (message.length() >= ending.length()
                        && message.substring(message.length() - ending.length()).equals(ending))
                    return message.toString();
                if (c == '\n' && message.indexOf("Asterisk Call Manager/") == 0) return message.toString();
            }
            return "";
        }
    }
}
