package warmline.telephone;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import warmline.telephone.Moment.Step;
import warmline.telephone.SipSocket.Repetition;

/** The SIP side of one call (RFC 3261): answers what the other side asks and carries out what this side wants. Safe for use by several threads. */
final class Signalling {
    private enum State {
        INVITING,
        UP,
        ENDED
    }

    /** How long we repeat ourselves without an answer. The RFC says 32 s; on loopback nobody is there after 8. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** RFC 3261 section 17: how long the other side may repeat what we have dealt with. */
    private static final Duration MEMORY = Duration.ofSeconds(32);

    private final boolean incoming;
    private final Dialog dialog;
    private final SipMessage invite;
    private final InetSocketAddress peer;
    private final SipSocket sip;
    private final RtpStream media;
    private final Diary diary;
    final CompletableFuture<Boolean> progressed = new CompletableFuture<>();
    final CompletableFuture<Boolean> answered = new CompletableFuture<>();
    final CompletableFuture<Ending> ended = new CompletableFuture<>();
    /** The other side knows that the call is over, or does not care to. */
    final CompletableFuture<Boolean> settled = new CompletableFuture<>();

    private State state = State.INVITING;
    /** The INVITE, or the final answer to one. */
    private @Nullable Repetition inviting;
    /** The BYE or CANCEL. */
    private @Nullable Repetition leaving;

    private @Nullable SipMessage lastReply;
    private boolean awaitsAck;
    private boolean byeDue;
    private boolean cancelDue;
    private volatile long endedNanos;

    Signalling(
            boolean incoming,
            Dialog dialog,
            SipMessage invite,
            InetSocketAddress peer,
            SipSocket sip,
            RtpStream media,
            Diary diary) {
        this.incoming = incoming;
        this.dialog = dialog;
        this.invite = invite;
        this.peer = peer;
        this.sip = sip;
        this.media = media;
        this.diary = diary;
        diary.note(Step.INVITED, "");
        if (incoming) Sdp.of(invite).ifPresent(media::talkTo);
    }

    String tag() {
        return dialog.localTag();
    }

    synchronized void dial() {
        inviting = sip.repeat(invite, peer, PATIENCE, this::unreachable);
    }

    synchronized void ring() {
        if (!isRingingHere()) return;
        lastReply = dialog.reply(invite, 180, "Ringing");
        sip.send(lastReply, peer);
        diary.note(Step.RINGING, "");
    }

    synchronized void answer() {
        if (!isRingingHere()) return;
        up();
        accept(invite);
    }

    synchronized void reject(int status, String words) {
        if (!isRingingHere()) return;
        sayUntilAcknowledged(dialog.reply(invite, status, words));
        end(new Ending.RefusedHere(status));
    }

    synchronized void hangUp() {
        if (isRingingHere()) {
            reject(603, "Decline");
        } else if (state == State.UP) {
            byeDue = awaitsAck;
            if (!byeDue) bye();
            end(new Ending.HungUpHere());
        } else if (state == State.INVITING) {
            stop(inviting);
            // RFC 3261 section 9.1: no CANCEL before the other side has said something; then see onProgress.
            cancelDue = !progressed.isDone();
            if (cancelDue) settled.complete(true);
            else cancel();
            end(new Ending.CancelledHere());
        }
    }

    synchronized void receive(SipMessage message) {
        diary.received(message);
        if (message.isResponse()) onResponse(message);
        else onRequest(message);
    }

    private void onRequest(SipMessage request) {
        switch (request.method()) {
            case "INVITE" -> onInvite(request);
            case "ACK" -> onAck(request);
            case "CANCEL" -> onCancel(request);
            case "BYE" -> onBye(request);
            case "UPDATE" -> onUpdate(request);
            case "OPTIONS", "INFO" -> sip.send(dialog.reply(request, 200, "OK"), peer);
            default -> sip.send(dialog.reply(request, 501, "Not Implemented"), peer);
        }
    }

    private void onInvite(SipMessage request) {
        var repeated = incoming && request.sequence() == invite.sequence();
        if (lastReply != null && lastReply.sequence() == request.sequence()) sip.send(lastReply, peer);
        else if (!repeated && state == State.ENDED) sip.send(dialog.reply(request, 481, "Call Does Not Exist"), peer);
        else if (!repeated) {
            diary.note(Step.CHANGED, "re-INVITE");
            Sdp.of(request).ifPresent(media::talkTo);
            accept(request);
        }
    }

    private void onAck(SipMessage request) {
        stop(inviting);
        awaitsAck = false;
        // An INVITE without a description gets ours in the 200, and theirs comes here.
        Sdp.of(request).ifPresent(media::talkTo);
        if (byeDue) bye();
        else if (state == State.ENDED) settled.complete(true);
        byeDue = false;
    }

    private void onCancel(SipMessage request) {
        sip.send(dialog.reply(request, 200, "OK"), peer);
        if (!isRingingHere()) return;
        sayUntilAcknowledged(dialog.reply(invite, 487, "Request Terminated"));
        end(new Ending.CancelledThere(request.header("Reason")));
    }

    private void onBye(SipMessage request) {
        sip.send(dialog.reply(request, 200, "OK"), peer);
        stop(inviting);
        settled.complete(true);
        end(new Ending.HungUpThere(request.header("Reason")));
    }

    private void onUpdate(SipMessage request) {
        diary.note(Step.CHANGED, "UPDATE");
        Sdp.of(request).ifPresent(media::talkTo);
        var reply = dialog.reply(request, 200, "OK");
        sip.send(request.body().isEmpty() ? reply : reply.withSdp(describe(request)), peer);
    }

    private void onResponse(SipMessage response) {
        if (!response.method().equals("INVITE")) onLeft(response);
        else if (response.status() < 200) onProgress(response);
        else if (response.status() < 300) onAnswer(response);
        else onRefusal(response);
    }

    private void onLeft(SipMessage response) {
        if (response.status() < 200) return;
        stop(leaving);
        // A CANCEL's 200 is not the end yet: the INVITE's 487 follows.
        if (response.method().equals("BYE")) settled.complete(true);
    }

    private void onProgress(SipMessage response) {
        if (state == State.UP) return;
        stop(inviting);
        if (cancelDue) cancel();
        cancelDue = false;
        progressed.complete(true);
        if (response.status() >= 180 && diary.when(Step.RINGING).isEmpty()) diary.note(Step.RINGING, "");
    }

    private void onAnswer(SipMessage response) {
        var first = diary.when(Step.ANSWERED).isEmpty();
        if (first) dialog.established(response);
        sip.send(dialog.ackAnswer(), peer);
        if (!first) return;
        stop(inviting);
        if (state == State.INVITING) {
            Sdp.of(response).ifPresent(media::talkTo);
            up();
        } else {
            // The answer crossed our giving up.
            diary.note(Step.ANSWERED, "too late");
            bye();
        }
    }

    private void onRefusal(SipMessage response) {
        stop(inviting);
        stop(leaving);
        sip.send(dialog.ackRefusal(response), peer);
        settled.complete(true);
        end(new Ending.RefusedThere(response.status(), response.words()));
    }

    /** Ended so long ago that the other side cannot speak of it any more. */
    boolean isForgettable() {
        return ended.isDone() && System.nanoTime() - endedNanos > MEMORY.toNanos();
    }

    private boolean isRingingHere() {
        return incoming && state == State.INVITING;
    }

    private void up() {
        state = State.UP;
        diary.note(Step.ANSWERED, "");
        media.start(key -> diary.note(Step.KEY_SENT, key));
        progressed.complete(true);
        answered.complete(true);
    }

    private void accept(SipMessage request) {
        awaitsAck = true;
        sayUntilAcknowledged(dialog.reply(request, 200, "OK").withSdp(describe(request)));
    }

    private String describe(SipMessage request) {
        var keys = Sdp.of(request).map(Sdp::keys).orElse(OptionalInt.of(Sdp.OUR_KEYS));
        return Sdp.text(media.address(), keys);
    }

    /** RFC 3261 sections 13.3.1.4 and 17.2.1. */
    private void sayUntilAcknowledged(SipMessage reply) {
        stop(inviting);
        lastReply = reply;
        inviting = sip.repeat(reply, peer, PATIENCE, this::unreachable);
    }

    private void cancel() {
        leaving = sip.repeat(dialog.cancel(), peer, PATIENCE, () -> settled.complete(true));
    }

    private void bye() {
        leaving = sip.repeat(dialog.bye(), peer, PATIENCE, () -> settled.complete(true));
    }

    private synchronized void unreachable() {
        settled.complete(true);
        end(new Ending.Unreachable());
    }

    private void end(Ending ending) {
        if (state == State.ENDED) return;
        state = State.ENDED;
        endedNanos = System.nanoTime();
        diary.note(Step.ENDED, detail(ending));
        media.close();
        progressed.complete(true);
        answered.complete(false);
        ended.complete(ending);
    }

    private static String detail(Ending ending) {
        return switch (ending) {
            case Ending.RefusedHere(var status) -> "RefusedHere " + status;
            case Ending.RefusedThere(var status, var _) -> "RefusedThere " + status;
            default -> ending.getClass().getSimpleName();
        };
    }

    private static void stop(@Nullable Repetition repetition) {
        if (repetition != null) repetition.stop();
    }
}
