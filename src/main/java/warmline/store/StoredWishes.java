package warmline.store;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import warmline.call.Clip;
import warmline.callback.Callback;
import warmline.callback.Discretion;
import warmline.callback.Wishes;

/** What patients said beside their bookings, in PostgreSQL; their own voices sealed. */
final class StoredWishes implements Wishes {
    private final Database database;
    private final Vault vault;
    private final VoiceClips names;
    private final VoiceClips trustWords;
    private final VoiceClips medicineNotes;

    StoredWishes(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
        this.names = VoiceClips.names(vault);
        this.trustWords = VoiceClips.trustWords(vault);
        this.medicineNotes = VoiceClips.medicineNotes(vault);
    }

    @Override
    public void name(long callback, Clip name) {
        mustBeThere(names.keep(database.alone(), callback, name), callback);
    }

    @Override
    public Optional<Clip> name(long callback) {
        return names.find(database.alone(), callback);
    }

    @Override
    public void trustWord(long callback, Clip word) {
        mustBeThere(trustWords.keep(database.alone(), callback, word), callback);
    }

    @Override
    public Optional<Clip> trustWord(long callback) {
        return trustWords.find(database.alone(), callback);
    }

    @Override
    public void medicineNote(long callback, Clip note) {
        mustBeThere(medicineNotes.keep(database.alone(), callback, note), callback);
    }

    @Override
    public Optional<Clip> medicineNote(long callback) {
        return medicineNotes.find(database.alone(), callback);
    }

    @Override
    public void discretion(long callback, Discretion says) {
        mustBeThere(Discretions.keep(database.alone(), callback, says), callback);
    }

    private static void mustBeThere(boolean kept, long callback) {
        if (!kept) throw new NoSuchElementException("there is no callback " + callback);
    }

    @Override
    public Optional<Discretion> discretion(long callback) {
        return Discretions.find(database.alone(), callback);
    }

    @Override
    public void asFor(long before, Callback next) {
        database.inTransaction(work -> {
            Discretions.find(work, before).ifPresent(says -> Discretions.keep(work, next.id(), says));
            for (var said : lasting(next)) said.find(work, before).ifPresent(clip -> said.keep(work, next.id(), clip));
            return next;
        });
    }

    @Override
    public void asBefore(Callback next) {
        var hash = CallbackRows.hash(vault, next.patient());
        int person = next.request().person();
        database.inTransaction(work -> {
            Discretions.last(work, hash, person).ifPresent(says -> Discretions.keep(work, next.id(), says));
            for (var said : lasting(next))
                said.last(work, hash, person).ifPresent(clip -> said.keep(work, next.id(), clip));
            return next;
        });
    }

    private List<VoiceClips> lasting(Callback next) {
        return next.request().person() > 0 ? List.of(trustWords, names) : List.of(trustWords);
    }
}
