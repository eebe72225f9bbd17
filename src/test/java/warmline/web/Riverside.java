package warmline.web;

import static warmline.callback.State.*;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import warmline.account.Role;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Lease;
import warmline.callback.Ledger.Entry;
import warmline.callback.MemoryBlockedCallers;
import warmline.callback.MemoryCallbacks;
import warmline.callback.MemoryStandingCalls;
import warmline.callback.Policy;
import warmline.callback.QuietHours;
import warmline.callback.Request;
import warmline.callback.State;
import warmline.callback.Window;
import warmline.dispatch.CallNow;
import warmline.patient.BlockedCallers;
import warmline.patient.PatientNumbers;
import warmline.peer.MemoryDebriefs;
import warmline.peer.MemoryRoster;
import warmline.prompt.MemoryVersions;

/** A centre with a team, a clock that a test moves, and a console that really listens. */
final class Riverside implements AutoCloseable {
    /** A Wednesday, five past four in the afternoon in Boston. */
    static final Instant NOW = Instant.parse("2026-11-18T21:05:00Z");

    static final String PASSWORD = "correct horse";
    static final PatientNumbers NUMBERS = PatientNumbers.at("US", ZoneId.of("America/New_York"), Set.of());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String HASH = new Passwords(RANDOM).hash(PASSWORD);

    /** One member of the team for each role. */
    static final Map<Role, String> TEAM = Map.of(
            Role.PEER,
            "maria",
            Role.LEAD,
            "lea",
            Role.EDITOR,
            "edgar",
            Role.ADMINISTRATOR,
            "ada",
            Role.AUDITOR,
            "otto");

    final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    final AtomicReference<Optional<String>> exchangeTrouble = new AtomicReference<>(Optional.empty());
    final AtomicReference<Optional<String>> spanishTrouble = new AtomicReference<>(Optional.empty());
    /** Peers who asked for a call, and what they are answered. */
    final List<Long> asked = new CopyOnWriteArrayList<>();

    final AtomicReference<CallNow.Answer> answer = new AtomicReference<>(CallNow.Answer.YOUR_TELEPHONE_RINGS);
    final TinyAccounts accounts = new TinyAccounts();
    final TinyLedger ledger = new TinyLedger();
    final TinyReports reports = new TinyReports();
    final MemoryVersions versions = new MemoryVersions(accounts::name);
    final MemoryRoster roster = new MemoryRoster();
    final MemoryDebriefs debriefs = new MemoryDebriefs();
    final BlockedCallers blocked;
    final WebConsole console;

    Riverside() {
        this(false);
    }

    Riverside(boolean behindProxy) {
        roster.add("11", "Maria", "246802", new Phone("5550111"), NOW);
        roster.add("12", "Sam", "135791", new Phone("5550112"), NOW);
        TEAM.forEach((role, name) -> accounts.create(name, role, HASH, peer(role), NOW));
        for (var role : Role.values()) accounts.grant(Tokens.hash(token(role)), role, NOW);
        blocked = nobodyBlocked(accounts::name);
        var line = new Line(
                ledger,
                reports,
                ledger::move,
                peer -> {
                    asked.add(peer);
                    return answer.get();
                },
                roster,
                debriefs,
                blocked,
                NUMBERS,
                List.of(
                        new HealthCheck("database", Optional::empty),
                        new HealthCheck("telephone exchange", exchangeTrouble::get)),
                List.of(
                        new SpokenLanguage("English", Optional::empty),
                        new SpokenLanguage("Spanish", spanishTrouble::get)));
        var site = new Site("Riverside Warmline", ZoneId.of("America/New_York"), "127.0.0.1", 0, behindProxy);
        console = WebConsole.start(
                site, line, roster, accounts, new Editing(versions, new HeardHere()), clock::get, RANDOM);
    }

    /** Lea and Ada take calls too. */
    private static Optional<Long> peer(Role role) {
        return switch (role) {
            case PEER -> Optional.of(1L);
            case LEAD, ADMINISTRATOR -> Optional.of(2L);
            case EDITOR, AUDITOR -> Optional.empty();
        };
    }

    /** Of {@link #PASSWORD}. */
    static String hash() {
        return HASH;
    }

    static BlockedCallers nobodyBlocked(LongFunction<String> names) {
        var book = new MemoryCallbacks(new Policy(Duration.ofMinutes(1), Duration.ZERO, Map.of(), QuietHours.NONE));
        return new MemoryBlockedCallers(book, new MemoryStandingCalls(book), names);
    }

    /** A bearer token of a program with this role. */
    static String token(Role role) {
        return "token-of-" + role.name().toLowerCase(Locale.ROOT);
    }

    /** An afternoon with one callback of most kinds. */
    Riverside busy() {
        put(1, COMPLETED, "6175550101", -180, 1, Optional.of(1L));
        ledger.put(
                callback(2, CANCELLED, "6175550102", -120, 0, Optional.empty()),
                entry(0, -200, "Booked", WAITING),
                entry(1, -130, "PatientCancelled", CANCELLED));
        ledger.put(
                callback(3, UNKNOWN, "6175550103", -60, 1, Optional.empty()),
                entry(0, -190, "Booked", WAITING),
                entry(1, -58, "Claimed", RINGING_PEER),
                entry(2, -57, "PeerAccepted", ACCEPTED),
                entry(3, -57, "PatientDialled", RINGING_PATIENT),
                entry(4, -55, "LostSight", UNKNOWN));
        put(4, WAITING, "6175550104", -90, 2, Optional.empty());
        put(5, CONNECTED, "6175550105", -30, 1, Optional.of(2L));
        put(6, WAITING, "6175550106", -5, 0, Optional.empty());
        put(7, WAITING, "6175550123", 55, 0, Optional.empty());
        put(8, WAITING, "6175550108", 17 * 60, 0, Optional.empty());
        roster.goOnDuty(1, new Phone("5550111"), NOW.minus(Duration.ofHours(1)));
        roster.goOnDuty(2, new Phone("5550112"), NOW.minus(Duration.ofHours(2)));
        roster.rest(2, NOW.plus(Duration.ofMinutes(10)));
        return this;
    }

    private void put(long id, State state, String phone, int minutes, int attempts, Optional<Long> peer) {
        ledger.put(callback(id, state, phone, minutes, attempts, peer), entry(0, minutes - 60, "Booked", WAITING));
    }

    /** @param minutes from now to the beginning of its window */
    static Callback callback(long id, State state, String phone, int minutes, int attempts, Optional<Long> peer) {
        var from = NOW.plus(Duration.ofMinutes(minutes));
        return new Callback(
                id,
                1,
                Request.soonest(new Phone(phone), ZoneOffset.UTC),
                state,
                attempts,
                new Window(from, from.plus(Duration.ofHours(1))),
                from,
                peer,
                Optional.of(new Lease(1, 1)).filter(_ -> state.isRunning()));
    }

    static Entry entry(int version, int minutes, String event, State state) {
        return new Entry(version, NOW.plus(Duration.ofMinutes(minutes)), event, state);
    }

    @Override
    public void close() {
        console.close();
    }
}
