package warmline.asterisk;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;

/** Asterisk starts, and looks well, without a port that it cannot have: so we look ourselves. */
final class Doors {
    static void requireFree(AsteriskConfiguration configuration) {
        var sip = configuration.sip();
        if (!sipIsFree(sip)) {
            throw new AsteriskUnavailable(
                    "SIP cannot use port %d of %s, which another program holds; end that program, or set WARMLINE_SIP_PORT to another."
                            .formatted(sip.getPort(), sip.getAddress().getHostAddress()));
        }
        var manager = configuration.ports().manager();
        if (!managerIsFree(manager)) {
            throw new AsteriskUnavailable(
                    "Asterisk's manager interface cannot use port %d, which another program holds; end that program."
                            .formatted(manager));
        }
    }

    static boolean areFree(AsteriskConfiguration configuration) {
        return sipIsFree(configuration.sip())
                && managerIsFree(configuration.ports().manager());
    }

    static boolean areTaken(AsteriskConfiguration configuration) {
        return !sipIsFree(configuration.sip())
                && !managerIsFree(configuration.ports().manager());
    }

    private static boolean sipIsFree(InetSocketAddress address) {
        try (var _ = new DatagramSocket(address)) {
            return true;
        } catch (SocketException _) {
            return false;
        }
    }

    private static boolean managerIsFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private Doors() {}
}
