package warmline.web;

import io.helidon.http.HttpMediaType;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** {@code /observe/metrics} in the Prometheus text format 0.0.4. Only counts: nothing about a person. */
final class Metrics {
    private static final System.Logger LOG = System.getLogger(Metrics.class.getName());
    private static final HttpMediaType TYPE = HttpMediaType.create("text/plain; version=0.0.4; charset=utf-8");

    private final Line line;
    private final ChangeStream stream;
    private final InstantSource clock;
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();

    Metrics(Line line, ChangeStream stream, InstantSource clock) {
        this.line = line;
        this.stream = stream;
        this.clock = clock;
    }

    void count(Status status) {
        answers.computeIfAbsent(status.code() / 100 + "xx", _ -> new LongAdder())
                .increment();
    }

    void show(ServerRequest req, ServerResponse res) {
        var page = new Samples();
        line(page);
        health(page);
        console(page);
        machine(page);
        res.headers().contentType(TYPE);
        res.send(page.toString());
    }

    /** A database that is down must not hide the rest. */
    private void line(Samples page) {
        try {
            var counts = line.ledger().counts(clock.instant());
            var services = line.ledger().services();
            page.gauge("warmline_callbacks", "Callbacks by kind; done counts from midnight UTC.")
                    .sample("kind", "due", counts.due())
                    .sample("kind", "upcoming", counts.upcoming())
                    .sample("kind", "running", counts.running())
                    .sample("kind", "in_persons_hands", counts.inPersonsHands())
                    .sample("kind", "done_today", counts.doneToday())
                    .sample("kind", "orphaned", services.orphaned());
            page.gauge("warmline_services", "Services on this database that have a lease.")
                    .sample(services.alive());
            page.gauge("warmline_peers_on_duty", "Peers who may be rung now.")
                    .sample(line.roster().onDuty().size());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The metrics lack the callbacks, which could not be counted", e);
        }
    }

    private void health(Samples page) {
        page.gauge("warmline_healthy", "1 when what the line needs works, 0 when it does not.");
        for (var check : line.checks())
            page.sample("check", check.name(), check.trouble().isEmpty() ? 1 : 0);
    }

    private void console(Samples page) {
        page.gauge("warmline_open_pages", "Browser pages that follow the line.").sample(stream.open());
        page.counter("warmline_http_answers_total", "Answers by class of status.");
        new TreeMap<>(answers).forEach((kind, count) -> page.sample("status", kind, count.sum()));
    }

    private static void machine(Samples page) {
        var memory = ManagementFactory.getMemoryMXBean();
        page.gauge("jvm_memory_used_bytes", "Memory in use.")
                .sample("area", "heap", memory.getHeapMemoryUsage().getUsed())
                .sample("area", "nonheap", memory.getNonHeapMemoryUsage().getUsed());
        page.gauge("jvm_threads", "Platform threads.")
                .sample(ManagementFactory.getThreadMXBean().getThreadCount());
        page.gauge("process_uptime_seconds", "Time since the start.")
                .sample(ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
    }

    /** Lines of the text format. Names and label values are ours and need no escaping but the quote. */
    private static final class Samples {
        private final StringBuilder text = new StringBuilder();
        private String name = "";

        Samples gauge(String name, String help) {
            return head(name, help, "gauge");
        }

        Samples counter(String name, String help) {
            return head(name, help, "counter");
        }

        private Samples head(String name, String help, String type) {
            this.name = name;
            text.append("# HELP ").append(name).append(' ').append(help).append('\n');
            text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
            return this;
        }

        Samples sample(long value) {
            text.append(name).append(' ').append(value).append('\n');
            return this;
        }

        Samples sample(String label, String of, long value) {
            text.append(name)
                    .append('{')
                    .append(label)
                    .append("=\"")
                    .append(of.replace('"', '\''))
                    .append("\"} ");
            text.append(value).append('\n');
            return this;
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
