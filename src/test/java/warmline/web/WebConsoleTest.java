package warmline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import warmline.account.Role;

class WebConsoleTest {
    @Test
    void a_port_that_is_taken_is_told_in_one_sentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var site = new Site("Riverside", ZoneOffset.UTC, "127.0.0.1", taken.getLocalPort(), false);
            var line = new Line(new TinyLedger(), new TinyRoster(), List.of());
            var e = assertThrows(
                    UncheckedIOException.class,
                    () -> WebConsole.start(site, line, new TinyAccounts(), InstantSource.system(), new SecureRandom()));
            assertEquals(
                    "The console cannot listen on 127.0.0.1 port " + taken.getLocalPort()
                            + " (Address already in use): free the port, or choose another with WARMLINE_HTTP_PORT.",
                    e.getMessage());
        }
    }

    @Test
    void a_change_is_told_to_who_listens_and_nothing_else_is() throws Exception {
        try (var riverside = new Riverside().busy()) {
            var lea = Visitor.as(Role.LEAD, riverside.console);
            try (var http = lea.client()) {
                var stream = http.send(lea.request("/changes").GET().build(), BodyHandlers.ofLines());
                assertEquals(
                        "text/event-stream",
                        stream.headers().firstValue("Content-Type").orElseThrow());
                riverside.console.changed();
                var lines = stream.body()
                        .filter(line -> !line.startsWith(":") && !line.isEmpty())
                        .iterator();
                assertEquals("retry: 1000", lines.next());
                assertEquals("event: changed", lines.next());
                assertEquals("data: line", lines.next());
                http.shutdownNow();
            }
        }
    }

    @Test
    void closing_does_not_wait_for_pages_that_are_left_open() throws Exception {
        var riverside = new Riverside();
        var lea = Visitor.as(Role.LEAD, riverside.console);
        try (var http = lea.client()) {
            http.send(lea.request("/changes").GET().build(), BodyHandlers.ofInputStream());
            assertTimeoutPreemptively(Duration.ofSeconds(4), riverside::close);
            http.shutdownNow();
        }
    }
}
