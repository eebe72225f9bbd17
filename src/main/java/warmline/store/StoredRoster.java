package warmline.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.peer.Duty;
import warmline.peer.Peer;
import warmline.peer.PinTries;
import warmline.peer.Planned;
import warmline.peer.Recruiting;
import warmline.peer.Roster;
import warmline.peer.Rota;
import warmline.prompt.Language;
import warmline.store.Vault.Place;

/** The team in PostgreSQL. */
public final class StoredRoster implements Roster, Recruiting {
    private final Database database;
    private final Vault vault;
    private final KnownPlan plan;

    /** What a PIN is compared with where no peer has the number, so that both answers take as long. */
    private final String nobodysPin = Pins.hash("000000");

    public StoredRoster(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
        this.plan = new KnownPlan(database);
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

    @Override
    public void changePin(long peer, String pin) {
        Recruiting.checkPin(pin);
        database.sql("peer.changePin")
                .with("id", peer)
                .with("pinHash", vault.seal(pinHash(peer), Pins.hash(pin)))
                .run();
    }

    private Known known(Row row) {
        var peer = peer(row);
        return new Known(peer, vault.unsealText(pinHash(peer.id()), row.bytes("pin_hash")));
    }

    private Peer peer(Row row) {
        long id = row.number("id");
        return new Peer(id, row.text("number"), vault.unsealText(name(id), row.bytes("name")));
    }

    @Override
    public List<Peer> team() {
        return database.sql("peer.team").list(this::peer);
    }

    @Override
    public Rota rota(Instant from) {
        return Rota.of(database.sql("rota.rota").with("from", from).list(Plan::entry));
    }

    @Override
    public Set<Long> onShift(Instant at, ZoneId zone) {
        return plan.onShift(at, zone);
    }

    @Override
    public Optional<Peer> find(long peer) {
        return database.sql("peer.find").with("id", peer).first(this::peer);
    }

    @Override
    public Optional<Phone> phone(long peer) {
        return database.sql("peer.telephone")
                .with("id", peer)
                .first(row -> new Phone(vault.unsealText(telephone(peer), row.bytes("telephone"))));
    }

    @Override
    public void goOnDuty(long peer, Phone at, Instant now) {
        database.inTransaction(work -> {
            work.sql("database.ring").list(row -> row.is("rung"));
            return work.sql("duty.goOnDuty")
                    .with("peer", peer)
                    .with("telephone", vault.seal(dutyTelephone(peer), at.number()))
                    .with("now", now)
                    .run();
        });
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

    private record Seen(Duty duty, Optional<String> print) {}

    @Override
    public Present present(Instant at, ZoneId zone) {
        var seen = KnownPlan.on(at.atZone(zone).toLocalDate(), database.sql("duty.present"))
                .list(row -> new Seen(duty(row), row.textIfAny("print")));
        return new Present(
                seen.stream().map(Seen::duty).toList(),
                seen.isEmpty() ? Set.of() : plan.onShift(seen.getFirst().print, at, zone));
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
    public void speaks(long peer, Language language, boolean does) {
        database.sql(does ? "peer_language.add" : "peer_language.remove")
                .with("peer", peer)
                .with("language", language)
                .run();
    }

    @Override
    public Set<Long> speaking(Language language) {
        if (language == Language.EN) return Set.of();
        return Set.copyOf(database.sql("peer_language.speaking")
                .with("language", language)
                .list(row -> row.number("peer_id")));
    }

    @Override
    public void keepHello(long peer, Clip hello) {
        database.sql("peer_hello.keep")
                .with("peer", peer)
                .with("clip", vault.seal(helloPlace(peer), hello.wav()))
                .run();
    }

    @Override
    public void eraseHello(long peer) {
        database.sql("peer_hello.erase").with("peer", peer).run();
    }

    @Override
    public Optional<Clip> hello(long peer) {
        return database.sql("peer_hello.find")
                .with("peer", peer)
                .first(row -> new Clip(vault.unseal(helloPlace(peer), row.bytes("clip"))));
    }

    @Override
    public void add(Planned entry) {
        Plan.add(database, entry);
    }

    @Override
    public boolean remove(Planned entry) {
        return Plan.remove(database, entry);
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

    private static Place helloPlace(long peer) {
        return new Place("peer_hello", "clip", peer);
    }

    private static Place dutyTelephone(long peer) {
        return new Place("duty", "telephone", peer);
    }
}
