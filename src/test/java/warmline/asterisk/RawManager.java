package warmline.asterisk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;

/** The manager interface as lines of text. */
final class RawManager implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader lines;

    RawManager(AsteriskConfiguration configuration) throws IOException {
        socket = new Socket(
                InetAddress.getLoopbackAddress(), configuration.ports().manager());
        socket.setSoTimeout(5000);
        lines = new BufferedReader(new InputStreamReader(socket.getInputStream()));
        if (!allows("Login", "Username: warmline", "Secret: " + configuration.managerSecret())) {
            throw new IOException("the manager interface refuses us");
        }
    }

    void originate(String number, String extension) throws IOException {
        if (!allows(
                "Originate",
                "Channel: PJSIP/" + number + "@trunk",
                "Context: leg",
                "Exten: " + extension,
                "Priority: 1",
                "CallerID: 5550100",
                "Async: true")) {
            throw new IOException("the manager interface refuses to originate");
        }
    }

    /** Sends an action and returns whether it was accepted. */
    boolean allows(String action, String... values) throws IOException {
        var text = "Action: " + action + "\r\nActionID: " + action + "\r\n" + String.join("\r\n", values) + "\r\n\r\n";
        socket.getOutputStream().write(text.replace("\r\n\r\n\r\n", "\r\n\r\n").getBytes());
        while (true) {
            var line = lines.readLine();
            if (line.startsWith("Response: ")) {
                return line.endsWith("Success");
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
