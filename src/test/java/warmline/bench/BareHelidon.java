package warmline.bench;

import io.helidon.webserver.WebServer;

/** The floor of a start: a JVM, Helidon's web server, one route. */
public final class BareHelidon {
    private BareHelidon() {}

    public static void main(String[] words) {
        WebServer.builder()
                .host("127.0.0.1")
                .port(Integer.parseInt(words[0]))
                .routing(routing -> routing.get("/", (_, response) -> response.send("hello")))
                .build()
                .start();
    }
}
