package warmline.store;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import warmline.call.Phone;
import warmline.peer.Duty;
import warmline.peer.Peer;
import warmline.peer.PinTries;
import warmline.peer.Recruiting;
import warmline.peer.Roster;
import warmline.peer.Shift;
import warmline.store.Vault.Place;

/** The team in PostgreSQL. */
public final class StoredRoster implements Roster, Recruiting {
    private final Database database;
    private final Vault vault;

    /** What a PIN is compared with where no peer has the number, so that both answers take as long. */
    private final String nobodysPin = Pins.hash("000000");

    public StoredRoster(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    private record Known(Peer peer, String pinHash) {}

    @Override
    public SignIn signIn(String number, String pin, Instant now) {
        if (!Peer.isNumber(number)) return new SignIn.Unknown();
        var wait = countAsWrong(number, now);
        if (wait.isPresent()) return wait.get();
        var known = database.sql("peer.byNumber").with("number", number).first(this::known);
        boolean right = Pins.check(pin, known.map(Known::pinHash).orElse(nobodysPin));
        if (!right || known.isEmpty()) return new SignIn.Unknown();
        database.sql("pin_tries.forget").with("number", number).run();
        return new SignIn.Welcome(known.get().peer());
    }

    /** Before the PIN is looked at: guesses at the same moment would otherwise all count as the first. */
    private Optional<SignIn> countAsWrong(String number, Instant now) {
        return database.inTransaction(work -> {
            work.sql("pin_tries.touch")
                    .with("number", number)
                    .with("notBefore", now)
                    .run();
            var tries = work.sql("pin_tries.findForUpdate")
                    .with("number", number)
                    .first(row -> new PinTries(row.count("wrong"), row.instant("not_before")))
                    .orElseGet(() -> PinTries.none(now));
            if (tries.waits(now)) return Optional.of(new SignIn.Wait(tries.notBefore()));
            var next = tries.andWrong(now);
            work.sql("pin_tries.update")
                    .with("number", number)
                    .with("wrong", next.wrong())
                    .with("notBefore", next.notBefore())
                    .run();
            return Optional.empty();
        });
    }

    private Known known(Row row) {
        long id = row.number("id");
        var name = vault.unsealText(name(id), row.bytes("name"));
        return new Known(new Peer(id, row.text("number"), name), vault.unsealText(pinHash(id), row.bytes("pin_hash")));
    }

    @Override
    public List<Shift> shifts() {
        return database.sql("shift.shifts")
                .list(row -> new Shift(
                        row.number("peer_id"),
                        DayOfWeek.of(row.count("day")),
                        LocalTime.parse(row.text("starts")),
                        Duration.ofSeconds(row.number("seconds"))));
    }

    @Override
    public Optional<Peer> find(long peer) {
        return database.sql("peer.find")
                .with("id", peer)
                .first(row -> new Peer(row.number("id"), row.text("number"), row.text("name")));
    }

    @Override
    public Optional<Phone> phone(long peer) {
        return database.sql("peer.telephone")
                .with("id", peer)
                .first(row -> new Phone(vault.unsealText(telephone(peer), row.bytes("telephone"))));
    }

    @Override
    public void goOnDuty(long peer, Phone at, Instant now) {
        database.sql("duty.goOnDuty")
                .with("peer", peer)
                .with("telephone", vault.seal(dutyTelephone(peer), at.number()))
                .with("now", now)
                .run();
    }

    @Override
    public void goOffDuty(long peer, Instant now) {
        database.sql("duty.goOffDuty").with("peer", peer).run();
    }

    @Override
    public Optional<Duty> duty(long peer) {
        return database.sql("duty.duty").with("peer", peer).first(this::duty);
    }

    @Override
    public List<Duty> onDuty() {
        return database.sql("duty.onDuty").list(this::duty);
    }

    private Duty duty(Row row) {
        long peer = row.number("peer_id");
        var at = new Phone(vault.unsealText(dutyTelephone(peer), row.bytes("telephone")));
        return new Duty(peer, at, row.instant("since"), row.instant("not_before"));
    }

    @Override
    public void rest(long peer, Instant until) {
        database.sql("duty.rest").with("peer", peer).with("until", until).run();
    }

    @Override
    public Peer add(String number, String name, String pin, Phone phone, Instant now) {
        Recruiting.check(number, pin);
        var pinHash = Pins.hash(pin);
        try {
            return database.inTransaction(work -> {
                long id = work.sql("peer.nextId").first(row -> row.number("id")).orElseThrow();
                work.sql("peer.insert")
                        .with("id", id)
                        .with("number", number)
                        .with("name", vault.seal(name(id), name))
                        .with("telephone", vault.seal(telephone(id), phone.number()))
                        .with("telephoneHash", vault.hash("peer.telephone", phone.number()))
                        .with("pinHash", vault.seal(pinHash(id), pinHash))
                        .with("now", now)
                        .run();
                return new Peer(id, number, name);
            });
        } catch (RuntimeException refused) {
            if (Database.isTaken(refused)) throw new IllegalArgumentException("team number " + number + " is taken");
            throw refused;
        }
    }

    @Override
    public void add(Shift shift) {
        database.sql("shift.add")
                .with("peer", shift.peer())
                .with("day", shift.day().getValue())
                .with("starts", shift.from().toString())
                .with("seconds", (int) shift.length().toSeconds())
                .run();
    }

    private static Place name(long peer) {
        return new Place("peer", "name", peer);
    }

    private static Place telephone(long peer) {
        return new Place("peer", "telephone", peer);
    }

    private static Place pinHash(long peer) {
        return new Place("peer", "pin_hash", peer);
    }

    private static Place dutyTelephone(long peer) {
        return new Place("duty", "telephone", peer);
    }
}
