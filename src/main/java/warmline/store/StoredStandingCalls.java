package warmline.store;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import warmline.call.Phone;
import warmline.callback.StandingCall;
import warmline.callback.StandingCalls;
import warmline.prompt.Language;
import warmline.store.Vault.Place;

/** Standing calls in PostgreSQL. */
public final class StoredStandingCalls implements StandingCalls {
    private final Database database;
    private final Vault vault;

    public StoredStandingCalls(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public void agree(StandingCall call, Instant now) {
        database.inTransaction(work -> {
            work.sql("standing_call.endOne")
                    .with("telephoneHash", hash(call.patient()))
                    .with("person", call.person())
                    .run();
            long id = work.sql("standing_call.nextId")
                    .first(row -> row.number("id"))
                    .orElseThrow();
            return work.sql("standing_call.agree")
                    .with("id", id)
                    .with("telephone", vault.seal(telephone(id), call.patient().number()))
                    .with("telephoneHash", hash(call.patient()))
                    .with("zone", call.zone().getId())
                    .with("day", call.day().getValue())
                    .with("starts", call.from().toString())
                    .with("seconds", (int) call.length().toSeconds())
                    .with("peer", call.peer())
                    .with("language", call.language())
                    .with("person", call.person())
                    .with("now", now)
                    .run();
        });
    }

    @Override
    public Optional<StandingCall> of(Phone patient, int person) {
        return database.sql("standing_call.find")
                .with("telephoneHash", hash(patient))
                .with("person", person)
                .first(this::call);
    }

    @Override
    public void end(Phone patient, int person) {
        database.sql("standing_call.endOne")
                .with("telephoneHash", hash(patient))
                .with("person", person)
                .run();
    }

    @Override
    public void end(Phone patient) {
        database.sql("standing_call.end").with("telephoneHash", hash(patient)).run();
    }

    @Override
    public List<Next> unbooked(int limit) {
        return database.sql("standing_call.unbooked")
                .with("limit", limit)
                .list(row -> new Next(call(row), row.instant("booked_until")));
    }

    @Override
    public void booked(Phone patient, int person, Instant until) {
        database.sql("standing_call.booked")
                .with("telephoneHash", hash(patient))
                .with("person", person)
                .with("until", until)
                .run();
    }

    private StandingCall call(Row row) {
        return new StandingCall(
                new Phone(vault.unsealText(telephone(row.number("id")), row.bytes("telephone"))),
                ZoneId.of(row.text("zone")),
                DayOfWeek.of(row.count("day")),
                LocalTime.parse(row.text("starts")),
                Duration.ofSeconds(row.number("seconds")),
                row.number("peer_id"),
                row.constant("language", Language.class),
                row.count("person"));
    }

    private byte[] hash(Phone patient) {
        return CallbackRows.hash(vault, patient);
    }

    private static Place telephone(long id) {
        return new Place("standing_call", "telephone", id);
    }
}
