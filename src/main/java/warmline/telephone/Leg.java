package warmline.telephone;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import warmline.telephone.Ears.Match;
import warmline.telephone.Moment.Step;

/** One call of one telephone, made or received: what its holder can do, wait for, and know afterwards. */
public final class Leg {
    /** Who dialled. */
    public enum Direction {
        OUTGOING,
        INCOMING
    }

    /** Comparing more often would only cost: it is what a waiting test does most of its time. */
    private static final Duration LISTEN_EVERY = Duration.ofMillis(250);

    /** Asterisk leaves out the last 22 samples of a WAV file, so that the next one begins before the last has ended; 20 ms forgive that. */
    private static final int OVERLAP = 160;

    private final Direction direction;
    private final String number;
    private final String other;
    private final SipMessage invite;
    private final Diary diary = new Diary();
    private final RtpStream media;
    private final Signalling signalling;
    /** Up to where {@link #awaitHeard} has found what it waited for. */
    private int heardUpTo;

    Leg(
            Direction direction,
            String number,
            String other,
            Dialog dialog,
            SipMessage invite,
            InetSocketAddress peer,
            SipSocket sip,
            RtpStream media) {
        this.direction = direction;
        this.number = number;
        this.other = other;
        this.invite = invite;
        this.media = media;
        this.signalling = new Signalling(direction == Direction.INCOMING, dialog, invite, peer, sip, media, diary);
    }

    Signalling signalling() {
        return signalling;
    }

    /** The number of this telephone. */
    public String number() {
        return number;
    }

    /** The number dialled, or the one that an incoming call shows ({@code anonymous} when it shows none). */
    public String other() {
        return other;
    }

    public Direction direction() {
        return direction;
    }

    /** Rings (180). */
    public void ring() {
        signalling.ring();
    }

    /** Takes an incoming call; does nothing when it does not ring any more. */
    public void answer() {
        signalling.answer();
    }

    /** Refuses an incoming call with a SIP status of 400 to 699; does nothing when it does not ring any more. */
    public void reject(int status, String words) {
        signalling.reject(status, words);
    }

    /** Ends the call at whatever point it is: hangs up, gives up, or refuses. Does nothing when it has ended. */
    public void hangUp() {
        signalling.hangUp();
    }

    /** Presses keys ({@code 0-9*#}), four a second, once the call is up; returns at once. */
    public void press(String keys) {
        media.microphone().press(keys);
    }

    /** Says this after what is being said, once the call is up; 16-bit PCM at 8 kHz; returns at once. */
    public void speak(short[] pcm) {
        media.microphone().speak(pcm);
    }

    public boolean isUp() {
        return signalling.answered.getNow(false) && !hasEnded();
    }

    public boolean hasEnded() {
        return signalling.ended.isDone();
    }

    /** Whether the call waits for this telephone to answer. */
    public boolean isRinging() {
        return direction == Direction.INCOMING && !signalling.answered.isDone();
    }

    /** How the call ended, if it has. */
    public Optional<Ending> ending() {
        return Optional.ofNullable(signalling.ended.getNow(null));
    }

    /** Lets time pass, but not beyond the end of the call. */
    public void pause(Duration length) {
        within(signalling.ended, length);
    }

    /** Waits until the other side says anything at all, ringing or refusing; false when it does not. */
    public boolean awaitProgress(Duration most) {
        return within(signalling.progressed, most).isPresent();
    }

    /**
     * Waits until the two are connected.
     *
     * @throws NotInTime if they are not by then, or cannot be any more
     */
    public Leg awaitAnswer(Duration most) {
        if (within(signalling.answered, most).orElse(false)) return this;
        throw late("not answered", most);
    }

    /**
     * Waits until the call is over.
     *
     * @throws NotInTime if it is not by then
     */
    public Ending awaitEnd(Duration most) {
        return within(signalling.ended, most).orElseThrow(() -> late("not ended", most));
    }

    /**
     * Waits until this has been heard whole, after whatever was waited for before; so a script reads in the order of the call.
     *
     * @return where it began, from the answer on
     * @throws NotInTime if it is not heard by then, or cannot be any more
     */
    public Match awaitHeard(short[] reference, double correlation, Duration most) {
        var until = System.nanoTime() + most.toNanos();
        var searched = heardUpTo;
        while (true) {
            // Asked before listening, so that nothing is missed between the two.
            var over = hasEnded() || System.nanoTime() >= until;
            if (hearing().now() - searched >= reference.length) {
                // What is still on its way is looked through once more.
                var next = hearing().earlier(hearing().settled(), reference.length - 1);
                var match = hearing().find(reference, searched);
                if (match.correlation() >= correlation) return heard(reference, match);
                searched = Math.max(searched, next);
            }
            if (over) return lastLook(reference, correlation, most);
            pause(LISTEN_EVERY);
        }
    }

    /** Once more in all that was heard: packets that came very late were not there when their place was searched. */
    private Match lastLook(short[] reference, double correlation, Duration most) {
        var match = hearing().find(reference, heardUpTo);
        if (match.correlation() < correlation)
            throw late("not heard (closest correlation %.3f)".formatted(match.correlation()), most);
        return heard(reference, match);
    }

    private Match heard(short[] reference, Match match) {
        heardUpTo = hearing().later(match.sample(), Math.max(0, reference.length - OVERLAP));
        return match;
    }

    private NotInTime late(String what, Duration most) {
        return new NotInTime("%s within %d ms; the call so far: %s".formatted(what, most.toMillis(), diary));
    }

    private static <T> Optional<T> within(CompletableFuture<T> event, Duration most) {
        try {
            return Optional.of(event.get(most.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException never) {
            throw new IllegalStateException("A call's events never fail.", never);
        }
    }

    /** What this telephone hears. */
    public Hearing hearing() {
        return media.hearing();
    }

    /** What happened, in order. */
    public List<Moment> moments() {
        return diary.moments();
    }

    /** When this first happened, if it did. */
    public Optional<Instant> when(Step step) {
        return diary.when(step);
    }

    /** The INVITE that began the call. */
    public SipMessage invite() {
        return invite;
    }

    /** Every SIP message that came in after the INVITE, so that one can see what the line tells a telephone and what it does not. */
    public List<SipMessage> received() {
        return diary.received();
    }

    @Override
    public String toString() {
        return direction + " call: " + diary;
    }
}
