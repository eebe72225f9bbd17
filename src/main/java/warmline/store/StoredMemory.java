package warmline.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import warmline.call.Phone;
import warmline.patient.Memory;
import warmline.patient.Remembered;
import warmline.patient.Remembered.Place;
import warmline.prompt.Language;

/** What patients let us remember, in PostgreSQL: sealed, one row for each telephone. */
public final class StoredMemory implements Memory {
    private static final String NOWHERE = "-";

    private final Database database;
    private final Vault vault;

    public StoredMemory(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public Optional<Remembered> of(Phone telephone) {
        return database.sql("remembered.find")
                .with("telephoneHash", hash(telephone))
                .first(row -> remembered(vault.unsealText(sealed(row.number("id")), row.bytes("sealed"))));
    }

    @Override
    public void keep(Phone telephone, Remembered what, Instant now) {
        database.inTransaction(work -> {
            work.sql("remembered.forget").with("telephoneHash", hash(telephone)).run();
            long id =
                    work.sql("remembered.nextId").first(row -> row.number("id")).orElseThrow();
            return work.sql("remembered.keep")
                    .with("id", id)
                    .with("telephoneHash", hash(telephone))
                    .with("sealed", vault.seal(sealed(id), text(what)))
                    .with("now", now)
                    .run();
        });
    }

    /** A line for each: slower, louder, and the recording, its millisecond and the day of the place; the language. */
    private static String text(Remembered what) {
        var place = what.place();
        return String.join(
                "\n",
                Boolean.toString(what.slower()),
                Boolean.toString(what.louder()),
                place.map(Place::recording).orElse(NOWHERE),
                place.map(at -> Long.toString(at.at().toMillis())).orElse(NOWHERE),
                place.map(at -> at.on().toString()).orElse(NOWHERE),
                what.language().name());
    }

    private static Remembered remembered(String text) {
        List<String> lines = text.lines().toList();
        return new Remembered(
                Boolean.parseBoolean(lines.get(0)),
                Boolean.parseBoolean(lines.get(1)),
                lines.get(2).equals(NOWHERE) ? Optional.empty() : Optional.of(place(lines)),
                lines.size() > 5 ? Language.valueOf(lines.get(5)) : Language.EN);
    }

    private static Place place(List<String> lines) {
        return new Place(lines.get(2), Duration.ofMillis(Long.parseLong(lines.get(3))), LocalDate.parse(lines.get(4)));
    }

    /** That of callbacks, so that all of a telephone is found and forgotten together. */
    private byte[] hash(Phone telephone) {
        return CallbackRows.hash(vault, telephone);
    }

    private static Vault.Place sealed(long id) {
        return new Vault.Place("remembered", "sealed", id);
    }
}
