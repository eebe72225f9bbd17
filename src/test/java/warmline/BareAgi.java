package warmline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Two menus by FastAGI and nothing else: the least that a program takes which Asterisk asks over AGI. It remembers nobody, looks
 * nothing up and knows one key.
 */
final class BareAgi implements AutoCloseable {
    private static final int WAITS_MILLIS = 8_000;

    private final List<String> first;
    private final List<String> second;
    private final ServerSocket door;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    /** @param first files to be played, as Asterisk names them */
    BareAgi(List<String> first, List<String> second) throws IOException {
        this.first = first;
        this.second = second;
        door = new ServerSocket(FreePorts.tcp(), 128, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("bare-agi").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed())
            try {
                var call = door.accept();
                calls.execute(() -> converse(call));
            } catch (IOException closed) {
                return;
            }
    }

    private void converse(Socket call) {
        try (call;
                var answers =
                        new BufferedReader(new InputStreamReader(call.getInputStream(), StandardCharsets.US_ASCII))) {
            for (var line = answers.readLine(); line != null && !line.isEmpty(); line = answers.readLine()) continue;
            if (key(call, answers, first)) key(call, answers, second);
        } catch (IOException hungUp) {
            return;
        }
    }

    /** Whether a key came, meanwhile or in the silence afterwards. */
    private static boolean key(Socket call, BufferedReader answers, List<String> files) throws IOException {
        for (var file : files) if (said(call, answers, "STREAM FILE " + file + " \"0123456789*#\"")) return true;
        return said(call, answers, "WAIT FOR DIGIT " + WAITS_MILLIS);
    }

    private static boolean said(Socket call, BufferedReader answers, String command) throws IOException {
        call.getOutputStream().write((command + "\n").getBytes(StandardCharsets.US_ASCII));
        var answer = answers.readLine();
        if (answer == null || answer.startsWith("200 result=-1") || answer.startsWith("511"))
            throw new IOException("hung up");
        return !answer.startsWith("200 result=0");
    }

    @Override
    public void close() throws IOException {
        door.close();
        calls.shutdownNow();
    }
}
