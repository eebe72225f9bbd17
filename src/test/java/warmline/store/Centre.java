package warmline.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import warmline.account.Role;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Callbacks.Left;
import warmline.callback.Discretion;
import warmline.callback.Event;
import warmline.callback.Event.*;
import warmline.callback.Lease;
import warmline.callback.Policy;
import warmline.callback.QuietHours;
import warmline.callback.Request;
import warmline.callback.StandingCall;
import warmline.callback.Window;
import warmline.patient.Remembered;
import warmline.patient.Wellness.Check;
import warmline.peer.Closure;
import warmline.peer.DayOff;
import warmline.peer.ExtraShift;
import warmline.peer.Meeting;
import warmline.peer.Opening;
import warmline.peer.Shift;
import warmline.prompt.Language;
import warmline.prompt.Prompt;

/** A centre with a row in every table, to be saved and restored, and how two databases are compared row by row. */
final class Centre {
    /** To the microsecond, as PostgreSQL keeps it. */
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");

    static final Window HOUR = new Window(NOON, NOON.plus(Duration.ofHours(1)));
    static final Policy POLICY = new Policy(Duration.ofMinutes(1), Duration.ZERO, Map.of(), QuietHours.NONE);

    final StoredCallbacks book;
    final StoredLedger ledger;
    final Lease lease;
    final List<Long> peers = new ArrayList<>();
    private final long lead;

    Centre(Database database, Vault vault) {
        lease = new StoredLeases(database, vault, "this one", Duration.ofMinutes(5)).begin("door");
        book = new StoredCallbacks(database, vault, POLICY, () -> Optional.of(lease));
        ledger = new StoredLedger(database, vault);
        var team = new StoredRoster(database, vault);
        for (var number : List.of("11", "12", "13", "14"))
            peers.add(team.add(number, "Maria", "246802", new Phone("55501" + number), NOON)
                    .id());
        team.speaks(peers.getFirst(), Language.ES, true);
        team.add(new Shift(peers.getFirst(), DayOfWeek.SUNDAY, LocalTime.of(22, 30), Duration.ofHours(9)));
        team.add(new ExtraShift(peers.getFirst(), LocalDate.of(2026, 11, 26), LocalTime.of(9, 0), Duration.ofHours(4)));
        team.add(new DayOff(peers.getFirst(), LocalDate.of(2026, 11, 29)));
        team.add(new Opening(DayOfWeek.MONDAY, LocalTime.of(9, 0), Duration.ofHours(12)));
        team.add(new Closure(
                LocalDateTime.parse("2026-12-24T12:00"), LocalDateTime.parse("2026-12-27T00:00"), "holidays"));
        team.add(new Meeting("the walk", "the gate", DayOfWeek.SATURDAY, LocalTime.of(10, 0), Duration.ofHours(1)));
        team.keepHello(peers.getFirst(), new Clip("Hello".getBytes(StandardCharsets.UTF_8)));
        team.goOnDuty(peers.getFirst(), new Phone("5550111"), NOON);
        team.signIn("99", "000000", NOON);
        var accounts = new StoredAccounts(database);
        var account = accounts.create("lead", Role.LEAD, "a hash\twith \\ every\nsign", Optional.empty(), NOON);
        accounts.begin(new byte[32], account, "csrf", NOON.plusSeconds(60));
        accounts.grant(new byte[32], Role.AUDITOR, NOON);
        lead = account.id();
        var versions = new StoredVersions(database);
        var ours = versions.write(Prompt.TO_TALK, Language.EN, "To speak with somebody,", lead, NOON);
        versions.publish(Prompt.TO_TALK, Language.EN, Optional.of(ours), lead, NOON);
        var ruth = Request.soonest(new Phone("6175550190"), ZoneOffset.UTC);
        new StoredStandingCalls(database, vault).agree(StandingCall.weekly(ruth, HOUR, peers.getFirst()), NOON);
        withWishes(database, vault);
        new StoredDebriefs(database).wish(peers.getFirst(), NOON);
    }

    private void withWishes(Database database, Vault vault) {
        new StoredPrivacy(database, vault, POLICY).neverCall(new Phone("6175550192"), NOON);
        new StoredBlockedCallers(database, vault, POLICY)
                .block(new Phone("6175550193"), "for a day", NOON.plusSeconds(86_400), lead, NOON);
        var wellness = new StoredWellness(database, vault);
        wellness.agree(new Phone("6175550190"), NOON);
        wellness.keep(new Phone("6175550190"), new Check(2, 4, NOON));
        new StoredMemory(database, vault)
                .keep(new Phone("6175550190"), Remembered.NOTHING_YET.manner(true, true), NOON);
    }

    /** One that was left at the fallback, and that a lead has taken on. */
    private void withAMessage() {
        var eva = Request.soonest(new Phone("6175550191"), ZoneOffset.UTC);
        var left = (Left.New) book.leave("1-1", eva, Optional.empty(), NOON);
        book.move(left.callback().id(), new TakenOn(lead), NOON);
    }

    /** One callback for each end. */
    Centre withEveryEnd() {
        withAMessage();
        long talked = booked("6175550100", talking(0), new Talked(Duration.ofMinutes(20)));
        book.wishes().name(talked, new Clip("Ana".getBytes(StandardCharsets.UTF_8)));
        book.wishes().trustWord(talked, new Clip("Sunflower".getBytes(StandardCharsets.UTF_8)));
        book.wishes().medicineNote(talked, new Clip("Less".getBytes(StandardCharsets.UTF_8)));
        book.wishes().discretion(talked, Discretion.SAY_NOTHING);
        book.notes().keep(talked, new Clip("She laughed".getBytes(StandardCharsets.UTF_8)), NOON);
        book.notes().tell(talked, peers.getFirst());
        booked("6175550101", List.of(), new PatientCancelled());
        booked("6175550102", List.of(), new WindowClosed());
        booked("6175550103", talking(0), new WrongNumber());
        booked("6175550104", ringing(0), new LostSight("gone"), new TakenOn(lead));
        return this;
    }

    /** One callback for each state in which the patient may still expect us: the number rung, by id. */
    Map<Long, String> withEveryOpenState() {
        var open = new TreeMap<Long, String>();
        open.put(booked("6175550110", List.of()), "WAITING");
        open.put(booked("6175550111", ringing(0), new LostSight("gone")), "UNKNOWN");
        open.put(booked("6175550112", List.of(), new Claimed(peers.get(0), lease)), "RINGING_PEER");
        open.put(booked("6175550113", List.of(), new Claimed(peers.get(1), lease), new PeerAccepted()), "ACCEPTED");
        open.put(booked("6175550114", ringing(2)), "RINGING_PATIENT");
        open.put(booked("6175550115", talking(3)), "CONNECTED");
        return open;
    }

    private List<Event> ringing(int peer) {
        return List.of(new Claimed(peers.get(peer), lease), new PeerAccepted(), new PatientDialled());
    }

    private List<Event> talking(int peer) {
        var events = new ArrayList<>(ringing(peer));
        events.add(new PatientAnswered());
        return events;
    }

    long booked(String phone, List<Event> first, Event... then) {
        var booked = (Booked.New) book.book(Request.soonest(new Phone(phone), ZoneOffset.UTC), HOUR, 1_000_000, NOON);
        long id = booked.callback().id();
        for (var event : first) book.move(id, event, NOON);
        for (var event : then) book.move(id, event, NOON);
        return id;
    }

    /** Every row of every table as PostgreSQL writes it, bytes and fractions of seconds included. */
    static Map<String, List<String>> rows(Address database) throws SQLException {
        try (var connection = database.connect()) {
            var rows = new TreeMap<String, List<String>>();
            for (var table : new Catalog(connection).tables()) rows.put(table, rows(database, table));
            return rows;
        }
    }

    static List<String> rows(Address database, String table) throws SQLException {
        return ask(database, "select cast(t as text) from " + table + " t order by 1");
    }

    static List<String> ask(Address database, String question) throws SQLException {
        try (var connection = database.connect();
                var sql = connection.createStatement();
                var answers = sql.executeQuery(question)) {
            var all = new ArrayList<String>();
            while (answers.next()) all.add(answers.getString(1));
            return all;
        }
    }
}
