package warmline;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where processes can be reached, as the kernel tells in {@code /proc} (proc_net(5)): TCP that listens, UDP that takes from anybody. */
final class Sockets {
    private static final String LISTENS = "0A";
    private static final String UNCONNECTED = "07";

    /** The columns of {@code /proc/net}. */
    private static final int LOCAL = 1;

    private static final int STATE = 3;
    private static final int INODE = 9;

    private Sockets() {}

    record Door(String protocol, InetAddress address, int port) {
        static Door onLoopback(String protocol, String port) {
            return new Door(protocol, InetAddress.ofLiteral("127.0.0.1"), Integer.parseInt(port));
        }

        @Override
        public String toString() {
            return protocol + " " + address.getHostAddress() + " " + port;
        }
    }

    /** The doors of a process and of all that it started. */
    static List<Door> of(ProcessHandle process) throws IOException {
        var inodes = new HashSet<String>();
        for (var one : Stream.concat(Stream.of(process), process.descendants()).toList()) inodes.addAll(inodes(one));
        var doors = new ArrayList<Door>();
        for (var table : List.of("tcp", "tcp6", "udp", "udp6")) doors.addAll(doors(table, inodes));
        return doors;
    }

    private static Set<String> inodes(ProcessHandle process) throws IOException {
        var inodes = new HashSet<String>();
        try (var files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            for (var file : files.toList()) {
                var target = target(file);
                if (target.startsWith("socket:[")) inodes.add(target.substring(8, target.length() - 1));
            }
        }
        return inodes;
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    private static List<Door> doors(String table, Set<String> inodes) throws IOException {
        var doors = new ArrayList<Door>();
        for (var line : Files.readAllLines(Path.of("/proc/self/net", table))) {
            var columns = line.strip().split("\\s+");
            boolean open = columns[STATE].equals(table.startsWith("tcp") ? LISTENS : UNCONNECTED);
            if (open && inodes.contains(columns[INODE])) doors.add(door(table.substring(0, 3), columns[LOCAL]));
        }
        return doors;
    }

    /** An address of four or sixteen bytes, each four of them as the processor keeps them, and a port; all in hexadecimal. */
    private static Door door(String protocol, String local) throws IOException {
        var parts = local.split(":");
        var words = ByteBuffer.wrap(HexFormat.of().parseHex(parts[0])).order(ByteOrder.nativeOrder());
        var address = ByteBuffer.allocate(words.capacity());
        while (words.hasRemaining()) address.putInt(words.getInt());
        return new Door(protocol, InetAddress.getByAddress(address.array()), Integer.parseInt(parts[1], 16));
    }
}
