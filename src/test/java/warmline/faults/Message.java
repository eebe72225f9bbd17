package warmline.faults;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One message of PostgreSQL's protocol 3 (its manual, "Message Formats"): a letter, a length that counts itself, a body. The
 * first message of a connection has no letter; here its type is {@link #STARTUP}.
 */
record Message(char type, byte[] body) {
    static final char STARTUP = 0;

    /** More than any statement of a line has; a length beyond it means that we have lost our place. */
    private static final int MOST_BYTES = 16 << 20;

    /** @throws java.io.EOFException when the other side has left */
    static Message read(DataInputStream in) throws IOException {
        return read((char) in.readUnsignedByte(), in);
    }

    static Message startup(DataInputStream in) throws IOException {
        return read(STARTUP, in);
    }

    private static Message read(char type, DataInputStream in) throws IOException {
        int length = in.readInt() - Integer.BYTES;
        if (length < 0 || length > MOST_BYTES) throw new IOException("no message has " + length + " bytes");
        return new Message(type, in.readNBytes(length));
    }

    void write(DataOutputStream out) throws IOException {
        if (type != STARTUP) out.writeByte(type);
        out.writeInt(body.length + Integer.BYTES);
        out.write(body);
    }

    /** The first strings of the body: a name and a statement, a portal and a statement's name. */
    List<String> strings(int count) {
        var strings = new ArrayList<String>();
        for (int at = 0, from = 0; at < body.length && strings.size() < count; at++)
            if (body[at] == 0) {
                strings.add(new String(body, from, at - from, StandardCharsets.UTF_8));
                from = at + 1;
            }
        return strings;
    }

    /** The parameters of a Bind message, without those that are null. */
    List<byte[]> parameters() {
        var rest = ByteBuffer.wrap(body);
        for (int names = 0; names < 2; ) if (rest.get() == 0) names++;
        int formats = rest.getShort();
        rest.position(rest.position() + formats * Short.BYTES);
        var parameters = new ArrayList<byte[]>();
        for (int left = rest.getShort(); left > 0; left--) {
            int length = rest.getInt();
            if (length < 0) continue;
            var parameter = new byte[length];
            rest.get(parameter);
            parameters.add(parameter);
        }
        return parameters;
    }
}
