package warmline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.account.Role;
import warmline.dispatch.CallNow;
import warmline.peer.MemoryDebriefs;
import warmline.peer.MemoryRoster;
import warmline.prompt.MemoryVersions;

class WebConsoleTest {
    @Test
    void a_port_that_is_taken_is_told_in_one_sentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var site = new Site("Riverside", ZoneOffset.UTC, "127.0.0.1", taken.getLocalPort(), false);
            var team = new MemoryRoster();
            var line = new Line(
                    new TinyLedger(),
                    new TinyReports(),
                    new TinyLedger()::move,
                    _ -> CallNow.Answer.NONE_IS_DUE,
                    team,
                    new MemoryDebriefs(),
                    Riverside.nobodyBlocked(_ -> ""),
                    Riverside.NUMBERS,
                    List.of(),
                    List.of());
            var e = assertThrows(
                    UncheckedIOException.class,
                    () -> WebConsole.start(
                            site,
                            line,
                            team,
                            new TinyAccounts(),
                            new Editing(new MemoryVersions(_ -> ""), new HeardHere()),
                            InstantSource.system(),
                            new SecureRandom()));
            assertEquals(
                    "The console cannot listen on 127.0.0.1 port " + taken.getLocalPort()
                            + " (Address already in use): free the port, or choose another with WARMLINE_HTTP_PORT.",
                    e.getMessage());
        }
    }

    @Test
    void why_a_language_cannot_be_heard_is_said_on_the_first_page_and_is_no_fault_of_health() throws Exception {
        try (var riverside = new Riverside()) {
            var lea = Visitor.as(Role.LEAD, riverside.console);
            assertTrue(lea.get("/").body().contains("can be heard"));
            riverside.spanishTrouble.set(Optional.of("No Spanish voice is on this machine."));
            assertTrue(lea.get("/").body().contains("No Spanish voice is on this machine."));
            assertEquals(200, lea.get("/observe/health").statusCode());
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
