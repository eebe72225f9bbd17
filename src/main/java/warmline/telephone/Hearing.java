package warmline.telephone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import warmline.telephone.Ears.Match;

/** All that one telephone heard in one call: every packet with its time, and the audio on a time line that begins at the answer. */
public final class Hearing {
    /** Half an hour of packets; what comes later in a call is not kept. */
    private static final int MOST_PACKETS = 90_000;

    private static final int MOST_SAMPLES = 30 * 60 * Ears.RATE;
    /**
     * A packet that lies further than this (2 s) from where its timestamp puts it begins a new stretch of audio even without a marker. Less is a busy machine:
     * packets that waited in the kernel still belong where their timestamps say.
     */
    private static final int PAUSED = 2 * Ears.RATE;

    /** Audio that comes later than this (4 s) may be missed by who listens along: a busy machine has been seen to hold it back for seconds. */
    private static final int PATIENCE = 4 * Ears.RATE;

    private final List<RtpPacket> packets = new ArrayList<>();
    private final StringBuilder keys = new StringBuilder();
    private byte[] line = new byte[0];
    /** Which samples of the time line came in a packet. */
    private final BitSet came = new BitSet();

    private int end;
    private long answered;
    private boolean isAnswered;
    private @Nullable RtpPacket stretch;
    private int stretchAt;
    private @Nullable RtpPacket key;

    synchronized void answered(long nanos) {
        answered = nanos;
        isAnswered = true;
    }

    synchronized void hear(RtpPacket packet, int keyPayload) {
        if (packets.size() >= MOST_PACKETS) return;
        packets.add(packet);
        if (packet.payloadType() == RtpPacket.PCMU && isAnswered) place(packet);
        else if (packet.payloadType() == keyPayload && packet.payload().length >= 4) hearKey(packet);
    }

    private void place(RtpPacket packet) {
        var arrival = (int) Math.min((packet.nanos() - answered) / 125_000, MOST_SAMPLES);
        if (stretch == null
                || packet.marker()
                || packet.source() != stretch.source()
                || Math.abs(arrival - expected(packet, stretch)) > PAUSED) {
            stretch = packet;
            // Never over what was heard before: a new prompt may seem to begin early by the jitter of the one before
            // it.
            stretchAt = Math.max(arrival, end);
        }
        var at = (int) expected(packet, stretch);
        for (var code : packet.payload()) write(at++, code);
    }

    private long expected(RtpPacket packet, RtpPacket from) {
        return stretchAt + (long) (packet.timestamp() - from.timestamp());
    }

    private void write(int at, byte code) {
        if (at < 0 || at >= MOST_SAMPLES) return;
        if (at >= line.length) {
            var old = line.length;
            line = Arrays.copyOf(line, Math.min(MOST_SAMPLES, Math.max(2 * at, Ears.RATE)));
            Arrays.fill(line, old, line.length, G711.SILENCE);
        }
        line[at] = code;
        came.set(at);
        end = Math.max(end, at + 1);
    }

    private void hearKey(RtpPacket packet) {
        // All packets of one key press carry the timestamp of its beginning.
        if (key != null && key.timestamp() == packet.timestamp() && key.source() == packet.source()) return;
        key = packet;
        var event = packet.payload()[0] & 0xff;
        if (event < Microphone.KEYS.length()) keys.append(Microphone.KEYS.charAt(event));
    }

    public synchronized List<RtpPacket> packets() {
        return List.copyOf(packets);
    }

    /** The keys that the other side pressed, each press once. */
    public synchronized String keys() {
        return keys.toString();
    }

    /** Everything heard since the answer, silence where nothing came; 16-bit PCM at 8 kHz. */
    public synchronized short[] pcm() {
        return pcm(0, end);
    }

    /** The samples from one point of the time line to another; silence after the last one heard. */
    public synchronized short[] pcm(int from, int to) {
        var pcm = new short[Math.max(0, to - from)];
        for (var i = 0; i < pcm.length && from + i < end; i++) pcm[i] = G711.decode(line[from + i]);
        return pcm;
    }

    /**
     * Finds the place from there on that is most like the reference, as {@link Ears#find}. Moments in which nothing came do not count: a busy
     * machine sends a recording late but whole, with gaps of its own.
     */
    public synchronized Match find(short[] reference, int from) {
        var pcm = new short[came.get(from, MOST_SAMPLES).cardinality()];
        var length = 0;
        for (var at = came.nextSetBit(from); at >= 0; at = came.nextSetBit(at + 1))
            pcm[length++] = G711.decode(line[at]);
        var found = Ears.find(reference, pcm);
        return new Match(found.correlation(), later(from, found.sample()));
    }

    /** Where on the time line so many samples more have come, or would have come without a gap after the last one. */
    synchronized int later(int from, int samples) {
        var at = Math.max(from, came.nextSetBit(from));
        for (var passed = 0; passed < samples; passed++) at = Math.max(at + 1, came.nextSetBit(at + 1));
        return at;
    }

    /** Where on the time line so many samples less have come. */
    synchronized int earlier(int from, int samples) {
        var at = from;
        for (var passed = 0; passed < samples && at > 0; passed++) at = Math.max(0, came.previousSetBit(at - 1));
        return at;
    }

    /** Up to where the time line will not change any more: who listens along may take it as it is. */
    synchronized int settled() {
        return Math.max(end, now() - PATIENCE);
    }

    /** Where the time line is now, whether something is heard or not; 0 before the answer. */
    synchronized int now() {
        if (!isAnswered) return 0;
        // Audio whose first packet came late lies ahead of the clock.
        return Math.max(end, (int) Math.clamp((System.nanoTime() - answered) / 125_000, 0, MOST_SAMPLES));
    }
}
