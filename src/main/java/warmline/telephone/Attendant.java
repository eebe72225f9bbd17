package warmline.telephone;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Follows one call on a thread of its own and says what happens in it, for somebody at the terminal. */
final class Attendant {
    /** After so long without a word from the exchange nobody is there: on one machine it answers within milliseconds. */
    private static final Duration NOBODY_THERE = Duration.ofSeconds(3);

    private static final Duration PIECE = Duration.ofMillis(100);
    private final Leg leg;
    private final InetSocketAddress exchange;
    private final Consumer<String> screen;
    private final Captions.Listener captions;
    private final Sound sound;
    private final Predicate<String> isCurrent;

    Attendant(
            Leg leg,
            InetSocketAddress exchange,
            Consumer<String> screen,
            Captions.Listener captions,
            Sound sound,
            Predicate<String> isCurrent) {
        this.leg = leg;
        this.exchange = exchange;
        this.screen = screen;
        this.captions = captions;
        this.sound = sound;
        this.isCurrent = isCurrent;
    }

    void follow() {
        if (leg.direction() == Leg.Direction.OUTGOING && !leg.awaitProgress(NOBODY_THERE)) {
            screen.accept(nobodyThere());
            leg.hangUp();
            return;
        }
        while (!leg.hasEnded() && !leg.isUp()) leg.pause(PIECE);
        if (leg.isUp()) listen();
        leg.ending().ifPresent(ending -> screen.accept(leg.number() + ": " + inWords(ending)));
    }

    private void listen() {
        screen.accept(
                leg.number() + ": connected" + (leg.direction() == Leg.Direction.OUTGOING ? " with " + leg.other() : "")
                        + ". Type keys to press them; hang up ends the call.");
        var keys = 0;
        var heard = 0;
        var last = false;
        while (!last) {
            last = leg.hasEnded();
            var settled = Math.max(heard, leg.hearing().settled());
            var next = leg.hearing().pcm(heard, settled);
            heard = settled;
            for (var text : captions.hear(next)) screen.accept(leg.number() + " hears: " + text);
            if (isCurrent.test(leg.number())) sound.play(next);
            var pressed = leg.hearing().keys();
            if (pressed.length() > keys) screen.accept(leg.number() + " hears keys: " + pressed.substring(keys));
            keys = pressed.length();
            leg.pause(PIECE);
        }
    }

    private String nobodyThere() {
        return "Nothing answers at " + exchange.getHostString() + ":" + exchange.getPort()
                + ". Is `./warmline up` running?";
    }

    private String inWords(Ending ending) {
        return switch (ending) {
            case Ending.HungUpHere() -> "hung up.";
            case Ending.HungUpThere(var _) -> "the other side hung up.";
            case Ending.CancelledHere() -> "gave up before anybody answered.";
            case Ending.CancelledThere(var _) -> "stopped ringing; the other side gave up.";
            case Ending.RefusedHere(var _) -> "did not take the call.";
            case Ending.RefusedThere(var status, var _)
            when status == 404 || status == 484 -> "there is no number " + leg.other() + ". Try: dial 100";
            case Ending.RefusedThere(var status, var _)
            when status == 486 || status == 600 -> leg.other() + " is busy.";
            case Ending.RefusedThere(var status, var _)
            when status == 401 ->
                "the exchange does not know this network (401). Is another trunk set in its settings?";
            case Ending.RefusedThere(var status, var words) ->
                leg.other() + " did not take the call (" + status + " " + words + ").";
            case Ending.Unreachable() -> nobodyThere();
        };
    }
}
