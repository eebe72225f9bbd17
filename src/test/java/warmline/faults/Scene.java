package warmline.faults;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import warmline.LineUnderTest;
import warmline.callback.Event;
import warmline.faults.Patient.Wish;
import warmline.store.Database;
import warmline.store.StoredAccounts;
import warmline.store.StoredRoster;
import warmline.store.Vault;
import warmline.telephone.Behaviour;

/** Everybody at both ends of a line that can be broken, and what they are asked to do. */
final class Scene implements AutoCloseable {
    /** The service has ten connections to its database, and each transition that is held keeps one. */
    static final int CAST = 10;

    /** PostgreSQL is started again within a second, connections within a minute. */
    private static final Duration HEALTHY_WITHIN = Duration.ofSeconds(60);

    static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration CALM_WITHIN = Duration.ofSeconds(90);

    /** A callback that was put off for less than this is about to be offered again. */
    private static final Duration SOON = Duration.ofMinutes(1);

    final BreakableLine broken;
    final Patients patients;
    final Staff staff;
    final Decisions decisions = Decisions.none();
    private final Lead lead;
    private final LineUnderTest line;
    private final Database database;

    Scene(BreakableLine broken) {
        this.broken = broken;
        line = broken.line;
        database = Database.open(broken.database);
        patients = new Patients(line, line.callbacks(database));
        staff = new Staff(
                new StoredRoster(database, Vault.open(line.home.resolve("keys"), database)), line.network, CAST);
        var console = URI.create("http://127.0.0.1:" + line.environment.get("WARMLINE_HTTP_PORT"));
        lead = new Lead(console, new StoredAccounts(database), decisions);
    }

    /** Returns when the service answers calls, and we can prepare what follows. */
    void ready() throws InterruptedException {
        LineUnderTest.until("a database", HEALTHY_WITHIN, database::answers);
        broken.awaitHealthy(HEALTHY_WITHIN);
    }

    /** As many patients as there are peers in a group have a call that is due now. */
    void castIsDue() throws InterruptedException {
        ready();
        var soon = Instant.now().plus(SOON);
        long waiting = list("WAITING").filter(one -> isWantedBefore(one, soon)).count();
        patients.book(Math.max(0, CAST - (int) waiting), Wish.SOON);
    }

    /** Peers do the one, and the telephones of patients the other. */
    void meet(Behaviour peers, Behaviour theirPatients) throws InterruptedException {
        line.network.otherwise(theirPatients);
        castIsDue();
        staff.onDuty(peers);
    }

    /** All of them are there before the service looks for the first time: it has to take them in one batch. */
    void meetAtOnce(Behaviour peers, Behaviour theirPatients) {
        line.network.otherwise(theirPatients);
        staff.onDuty(peers);
        patients.book(CAST, Wish.SOON);
    }

    /** New patients ring the line and press these keys. */
    void call(String keys) throws InterruptedException {
        ready();
        patients.call(CAST, keys);
    }

    /** Patients who have a call tomorrow ring the line and press these keys. */
    void callAboutTomorrow(String keys) throws InterruptedException {
        var booked = patients.book(CAST, Wish.TOMORROW);
        ready();
        for (var patient : booked) patients.call(patient, keys);
    }

    /** Returns when patients' telephones ring that did not before, all that will. */
    void patientsRing() throws InterruptedException {
        var since = Instant.now();
        LineUnderTest.until("ringing", LineUnderTest.SOON, () -> patients.inCall(since) > 0);
        Thread.sleep(SECOND);
    }

    /** Who are rung now cancel with another service that knows the same book; the line itself rings nobody who is on it. */
    void cancelElsewhere() {
        var rung = ids("RINGING_PATIENT");
        decisions.cancelled().addAll(rung);
        Thread.ofVirtual().start(() -> cancelElsewhere(rung));
    }

    private void cancelElsewhere(List<Long> rung) {
        try (var elsewhere = line.database();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var book = line.callbacks(elsewhere);
            for (long id : rung) threads.submit(() -> book.move(id, new Event.PatientCancelled(), Instant.now()));
        }
    }

    /** The lead decides so on as many as there are peers in a group. */
    void decideUnknown(BiConsumer<Lead, Long> decision) throws InterruptedException {
        ready();
        LineUnderTest.until(
                "enough to decide", LineUnderTest.SOON, () -> ids("UNKNOWN").size() >= CAST);
        ids("UNKNOWN").stream().limit(CAST).forEach(id -> decision.accept(lead, id));
    }

    private List<Long> ids(String state) {
        return list(state).map(Shown::id).toList();
    }

    private Stream<Shown> list(String state) {
        return Shown.list(line.api("/api/v1/callbacks?state=" + state + "&limit=200")).stream();
    }

    /** Nobody does anything any more but to answer, until no callback runs or is to be offered soon. */
    void calm() throws InterruptedException {
        ready();
        line.network.otherwise(Telephones.answersBriefly());
        staff.allOnDuty(Telephones.takesAndHangsUp(Duration.ofSeconds(3)));
        LineUnderTest.until("calm", CALM_WITHIN, () -> restless().isEmpty());
    }

    /** The states of those that are not at rest. */
    List<Shown> restless() {
        var soon = Instant.now().plus(SOON);
        return Stream.of("WAITING", "RINGING_PEER", "ACCEPTED", "RINGING_PATIENT", "CONNECTED")
                .flatMap(this::list)
                .filter(one -> one.isRunning() || isWantedBefore(one, soon))
                .toList();
    }

    private boolean isWantedBefore(Shown waiting, Instant soon) {
        return waiting.window().from().isBefore(soon) && !patients.sleeps(waiting.id());
    }

    /** What the API shows of a patient's callback; who booked it by telephone is known by ending and time. */
    Optional<Shown> shown(Patient patient, List<Shown> others) {
        return patient.id().isPresent()
                ? one(patient.id().getAsLong())
                : others.stream()
                        .filter(other -> other.telephone().equals(patient.ending()))
                        .filter(other -> other.first().isAfter(patient.asked())
                                && other.first().isBefore(patient.asked().plus(SOON)))
                        .findFirst();
    }

    /** All callbacks that we did not book ourselves. */
    List<Shown> bookedByTelephone() {
        var ours = patients.all().stream()
                .flatMapToLong(patient -> patient.id().stream())
                .boxed()
                .collect(Collectors.toSet());
        return LongStream.rangeClosed(1, line.newest())
                .filter(id -> !ours.contains(id))
                .boxed()
                .flatMap(id -> one(id).stream())
                .toList();
    }

    private Optional<Shown> one(long id) {
        return Shown.of(line.api("/api/v1/callbacks/" + id));
    }

    @Override
    public void close() {
        lead.close();
        database.close();
    }
}
