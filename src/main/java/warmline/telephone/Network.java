package warmline.telephone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import warmline.telephone.Leg.Direction;

/**
 * A whole telephone network behind one SIP/UDP port: the far end of the line's trunk. The called number is the user part of the request URI; every number
 * exists and does as it was told ({@link #when}), or rings for ever. Counts and times every ring independently of the line.
 */
public final class Network implements AutoCloseable {
    /** Calls going on or just ended; beyond it callers get 503. Ten times what one machine's line can hold. */
    private static final int MOST_LEGS = 4_000;

    private static final int MOST_NUMBERS = 100_000;
    private static final Duration GOODBYE = Duration.ofSeconds(1);
    /** What one can dial, or be called: nothing that could end a header line. */
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z*#+._-]{1,40}");

    private final SipSocket sip;
    private final Map<String, Telephone> telephones = new ConcurrentHashMap<>();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    /** Calls by our own tag, which the other side repeats in everything it sends. */
    private final Map<String, Leg> byTag = new ConcurrentHashMap<>();
    /** Incoming calls by Call-ID and the caller's tag: a repeated INVITE and a CANCEL do not carry our tag yet. */
    private final Map<String, Leg> byInvite = new ConcurrentHashMap<>();

    /** Questions that wait for an answer, by our own tag. */
    private final Map<String, CompletableFuture<Integer>> questions = new ConcurrentHashMap<>();

    private final AtomicInteger registrations = new AtomicInteger();
    private volatile Behaviour otherwise = Behaviour.ringForEver();
    private volatile boolean acceptsRegistrations;
    private volatile UnaryOperator<SipMessage> mark = invite -> invite;

    private Network(SipSocket sip) {
        this.sip = sip;
    }

    /**
     * Opens the network on a loopback port; 0 takes any free one.
     *
     * @throws IOException if the port is taken
     */
    public static Network start(int port) throws IOException {
        return listening(InetAddress.ofLiteral("127.0.0.1"), port);
    }

    /**
     * Opens it where this machine is seen from there, on any free port.
     *
     * @throws IOException if no way leads there
     */
    public static Network towards(InetSocketAddress there) throws IOException {
        try (var route = new DatagramSocket()) {
            route.connect(there);
            return listening(route.getLocalAddress(), 0);
        } catch (UncheckedIOException noWay) {
            throw noWay.getCause();
        }
    }

    private static Network listening(InetAddress address, int port) throws IOException {
        var network = new Network(new SipSocket(address, port));
        network.sip.listen(network::receive);
        return network;
    }

    public InetSocketAddress address() {
        return sip.address();
    }

    /**
     * The telephone with this number.
     *
     * @throws IllegalArgumentException if it is no number
     */
    public Telephone telephone(String number) {
        if (!isNumber(number))
            throw new IllegalArgumentException("Not a telephone number; use digits, * and #, at most 40.");
        return telephones.computeIfAbsent(number, n -> new Telephone(this, n));
    }

    /** Whether this can be dialled. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** What this number does when it is rung from now on. */
    public void when(String number, Behaviour behaviour) {
        behaviours.put(telephone(number).number(), behaviour);
    }

    /** What all other numbers do when they are rung from now on. */
    public void otherwise(Behaviour behaviour) {
        otherwise = behaviour;
    }

    /** How often this number was rung, answered or not. */
    public int rings(String number) {
        return telephone(number).rings();
    }

    /** From now on answers REGISTER with 200 instead of 403, for a trunk that registers. No password is asked. */
    public void acceptRegistrations() {
        acceptsRegistrations = true;
    }

    /** From now on every call that is dialled here carries this header. */
    public void mark(String header, String value) {
        mark = invite -> invite.with(header, value);
    }

    /**
     * Asks an exchange whether it would take a call to this number, without ringing it (OPTIONS, RFC 3261 section 11). Its
     * answer is a SIP status; empty when there was none in time.
     */
    public Optional<Integer> ask(InetSocketAddress exchange, String number, Duration most) {
        var here = address();
        var own = "<sip:check@" + here.getAddress().getHostAddress() + ":" + here.getPort() + ">";
        var dialog = Dialog.calling(here, "check", own, exchange, number);
        var answer = new CompletableFuture<Integer>();
        questions.put(dialog.localTag(), answer);
        var repetition = sip.repeat(dialog.options(), exchange, most, () -> {});
        try {
            return Optional.of(answer.get(most.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException nobody) {
            return Optional.empty();
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException never) {
            throw new IllegalStateException("An answer never fails.", never);
        } finally {
            repetition.stop();
            questions.remove(dialog.localTag());
        }
    }

    /** How many REGISTER requests were accepted. */
    public int registrations() {
        return registrations.get();
    }

    /** Datagrams that were no SIP or could not be sent. */
    public long unreadable() {
        return sip.unreadable();
    }

    Leg dial(Telephone caller, InetSocketAddress exchange, String called, CallerId callerId) {
        if (!isNumber(called))
            throw new IllegalArgumentException("Not a telephone number; dial digits, * and #, at most 40.");
        forgetEnded();
        var media = media();
        var own = "sip:" + caller.number().replace("#", "%23") + "@"
                + address().getAddress().getHostAddress() + ":" + address().getPort();
        var dialog = Dialog.calling(address(), caller.number(), callerId.from(own), exchange, called);
        var invite = mark.apply(callerId.mark(dialog.invite(), own))
                .withSdp(Sdp.text(media.address(), OptionalInt.of(Sdp.OUR_KEYS)));
        var leg = new Leg(Direction.OUTGOING, caller.number(), called, dialog, invite, exchange, sip, media);
        byTag.put(leg.signalling().tag(), leg);
        caller.add(leg);
        leg.signalling().dial();
        return leg;
    }

    private static RtpStream media() {
        try {
            return new RtpStream();
        } catch (IOException noPort) {
            throw new UncheckedIOException("No UDP port for one more call; end some calls first.", noPort);
        }
    }

    private void receive(SipMessage message, InetSocketAddress from) {
        var ours = SipAddress.of(message.header(message.isResponse() ? "From" : "To"))
                .tag();
        var question = questions.get(ours);
        if (question != null && message.isResponse()) question.complete(message.status());
        var leg = ours.isEmpty() ? byInvite.get(inviteKey(message)) : byTag.get(ours);
        if (leg != null) leg.signalling().receive(message);
        else if (!message.isResponse() && !message.method().equals("ACK")) outsideCalls(message, from, ours.isEmpty());
    }

    private void outsideCalls(SipMessage request, InetSocketAddress from, boolean begins) {
        switch (request.method()) {
            case "OPTIONS" -> sip.send(Dialog.replyOutside(request, 200, "OK"), from);
            case "REGISTER" -> register(request, from);
            case "INVITE" -> {
                if (begins) invited(request, from);
                else sip.send(Dialog.replyOutside(request, 481, "Call Does Not Exist"), from);
            }
            case "BYE", "CANCEL", "UPDATE", "INFO" ->
                sip.send(Dialog.replyOutside(request, 481, "Call Does Not Exist"), from);
            default -> sip.send(Dialog.replyOutside(request, 501, "Not Implemented"), from);
        }
    }

    private void register(SipMessage request, InetSocketAddress from) {
        if (!acceptsRegistrations) {
            sip.send(Dialog.replyOutside(request, 403, "Forbidden"), from);
            return;
        }
        registrations.incrementAndGet();
        var reply = Dialog.replyOutside(request, 200, "OK");
        for (var contact : request.all("Contact")) reply = reply.with("Contact", contact);
        sip.send(reply.with("Expires", request.first("Expires").orElse("3600")), from);
    }

    private void invited(SipMessage invite, InetSocketAddress from) {
        forgetEnded();
        var number = SipAddress.of(invite.uri()).user();
        var description = Sdp.of(invite);
        if (!isNumber(number)) {
            sip.send(Dialog.replyOutside(invite, 404, "Not Found"), from);
        } else if (byTag.size() >= MOST_LEGS || telephones.size() >= MOST_NUMBERS) {
            sip.send(Dialog.replyOutside(invite, 503, "Service Unavailable"), from);
        } else if (description.isPresent() && !description.get().pcmu()) {
            sip.send(Dialog.replyOutside(invite, 488, "Not Acceptable Here"), from);
        } else {
            var caller = SipAddress.of(invite.header("From")).user();
            var leg = new Leg(
                    Direction.INCOMING,
                    number,
                    caller,
                    Dialog.called(address(), number, invite),
                    invite,
                    from,
                    sip,
                    media());
            byTag.put(leg.signalling().tag(), leg);
            byInvite.put(inviteKey(invite), leg);
            var behaviour = behaviours.getOrDefault(number, otherwise);
            telephone(number).rungBy(leg);
            Thread.ofVirtual().name("behaviour").start(() -> behaviour.ring(leg));
        }
    }

    private static String inviteKey(SipMessage message) {
        return message.header("Call-ID") + " "
                + SipAddress.of(message.header("From")).tag();
    }

    /** Ended calls stay reachable for a while, since the other side may repeat itself; their telephones remember them for longer. */
    private void forgetEnded() {
        byTag.values().removeIf(leg -> leg.signalling().isForgettable());
        byInvite.values().removeIf(leg -> leg.signalling().isForgettable());
    }

    /** Hangs up everything that is up, gives the other side a moment to hear of it, and closes the port. */
    @Override
    public void close() {
        for (var leg : byTag.values()) leg.hangUp();
        var until = System.nanoTime() + GOODBYE.toNanos();
        for (var leg : byTag.values()) {
            leg.signalling()
                    .settled
                    .completeOnTimeout(false, Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS)
                    .join();
        }
        sip.close();
    }
}
