package warmline.telephone;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** One RTP packet (RFC 3550) and when it was heard or sent ({@link System#nanoTime}). */
public record RtpPacket(
        long nanos, int sequence, int timestamp, int source, int payloadType, boolean marker, byte[] payload) {
    /** G.711 µ-law (RFC 3551). */
    public static final int PCMU = 0;

    private static final int HEADER = 12;

    /** Reads a datagram; empty when it is no RTP packet. Never throws. */
    static Optional<RtpPacket> parse(byte[] datagram, int length, long nanos) {
        if (length < HEADER || (datagram[0] & 0xc0) != 0x80) return Optional.empty();
        var bytes = ByteBuffer.wrap(datagram, 0, length);
        var at = HEADER + 4 * (datagram[0] & 0x0f);
        var extended = (datagram[0] & 0x10) != 0;
        if (extended) at = at + 4 > length ? length + 1 : at + 4 + 4 * (bytes.getShort(at + 2) & 0xffff);
        var padding = (datagram[0] & 0x20) != 0 ? datagram[length - 1] & 0xff : 0;
        if (at > length - padding) return Optional.empty();
        return Optional.of(new RtpPacket(
                nanos,
                bytes.getShort(2) & 0xffff,
                bytes.getInt(4),
                bytes.getInt(8),
                datagram[1] & 0x7f,
                datagram[1] < 0,
                Arrays.copyOfRange(datagram, at, length - padding)));
    }

    byte[] format() {
        return ByteBuffer.allocate(HEADER + payload.length)
                .put((byte) 0x80)
                .put((byte) (payloadType | (marker ? 0x80 : 0)))
                .putShort((short) sequence)
                .putInt(timestamp)
                .putInt(source)
                .put(payload)
                .array();
    }
}
