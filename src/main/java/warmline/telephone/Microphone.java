package warmline.telephone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;

/** What a telephone sends: every 20 ms its next piece of speech or silence, or a key (RFC 4733) as long as one is held. Owns no thread and no socket. */
final class Microphone {
    /** RFC 4733 names the keys 0 to 15 in this order. */
    static final String KEYS = "0123456789*#ABCD";

    private static final int FRAME = 160;
    /** A key is held for 100 ms and followed by 150 ms of nothing: four a second, as an unhurried finger does. */
    private static final int HELD_FRAMES = 5;

    private static final int RELEASED_FRAMES = 8;
    /** Ten minutes of speech or of keys: more is a mistake of the caller. */
    private static final int MOST_QUEUED = 30_000;

    private final Queue<byte[]> speech = new ArrayDeque<>();
    private final Queue<Character> keys = new ArrayDeque<>();
    private final int source = ThreadLocalRandom.current().nextInt();
    private int sequence = ThreadLocalRandom.current().nextInt(0x10000);
    private int timestamp = ThreadLocalRandom.current().nextInt();
    private boolean first = true;
    private OptionalInt keyPayload = OptionalInt.empty();
    private char held;
    private int heldFrames;
    private int keyTimestamp;
    private int pause;

    /** From now on keys go out under the payload type that the other side asked for, or not at all. */
    synchronized void keysAs(OptionalInt payloadType) {
        keyPayload = payloadType;
    }

    /** Queues the keys; they go out one after the other. */
    synchronized void press(String pressed) {
        if (keys.size() + pressed.length() > MOST_QUEUED)
            throw new IllegalStateException("Too many keys at once; wait until the first have been sent.");
        for (var i = 0; i < pressed.length(); i++) {
            var key = pressed.charAt(i);
            if (KEYS.indexOf(key) < 0)
                throw new IllegalArgumentException("A telephone has no key '" + key + "'; press " + KEYS + " only.");
            keys.add(key);
        }
    }

    /** Queues speech after what is being said already. */
    synchronized void speak(short[] pcm) {
        var codes = G711.encode(pcm);
        if (speech.size() + codes.length / FRAME > MOST_QUEUED)
            throw new IllegalStateException("Too much to say at once; give at most ten minutes.");
        for (var at = 0; at < codes.length; at += FRAME) {
            var frame = Arrays.copyOfRange(codes, at, at + FRAME);
            if (at + FRAME > codes.length) Arrays.fill(frame, codes.length - at, FRAME, G711.SILENCE);
            speech.add(frame);
        }
    }

    /** A key whose end goes out with this tick, if any. */
    record Tick(List<RtpPacket> packets, String keyReleased) {}

    /** The packets of the next 20 ms. */
    synchronized Tick tick(long now) {
        if (held == 0 && pause == 0 && keyPayload.isPresent() && !keys.isEmpty()) {
            held = keys.remove();
            heldFrames = 0;
            keyTimestamp = timestamp;
        }
        var tick = held == 0 ? speechTick(now) : keyTick(now);
        timestamp += FRAME;
        return tick;
    }

    private Tick speechTick(long now) {
        if (pause > 0) pause--;
        var frame = speech.isEmpty() ? silence() : speech.remove();
        var packet = new RtpPacket(now, sequence++, timestamp, source, RtpPacket.PCMU, first, frame);
        first = false;
        return new Tick(List.of(packet), "");
    }

    private Tick keyTick(long now) {
        heldFrames++;
        var released = heldFrames == HELD_FRAMES;
        var duration = heldFrames * FRAME;
        var event = new byte[] {
            (byte) KEYS.indexOf(held), (byte) (10 | (released ? 0x80 : 0)), (byte) (duration >> 8), (byte) duration
        };
        var packets = new ArrayList<RtpPacket>();
        // RFC 4733 section 2.5.1.4: the end is said three times.
        for (var copies = released ? 3 : 1; copies > 0; copies--) {
            packets.add(new RtpPacket(
                    now, sequence++, keyTimestamp, source, keyPayload.orElseThrow(), heldFrames == 1, event));
        }
        var key = released ? String.valueOf(held) : "";
        if (released) {
            held = 0;
            pause = RELEASED_FRAMES;
        }
        return new Tick(packets, key);
    }

    private static byte[] silence() {
        var frame = new byte[FRAME];
        Arrays.fill(frame, G711.SILENCE);
        return frame;
    }
}
