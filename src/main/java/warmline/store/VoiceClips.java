package warmline.store;

import java.util.Optional;
import warmline.call.Clip;
import warmline.store.Vault.Place;

/** Clips of patients' own voices, sealed: at most one of a kind beside a callback. */
record VoiceClips(Vault vault, String table) {
    static VoiceClips names(Vault vault) {
        return new VoiceClips(vault, "first_name");
    }

    static VoiceClips trustWords(Vault vault) {
        return new VoiceClips(vault, "trust_word");
    }

    static VoiceClips medicineNotes(Vault vault) {
        return new VoiceClips(vault, "medicine_note");
    }

    /** Takes the place of an earlier one. False: there is no such callback. */
    boolean keep(Work work, long callback, Clip clip) {
        return write(work, "keep", callback, clip) > 0;
    }

    /** A name leaves an earlier one as it is. */
    void keepFirst(Work work, long callback, Clip clip) {
        write(work, "keepFirst", callback, clip);
    }

    private long write(Work work, String statement, long callback, Clip clip) {
        return work.sql(table + "." + statement)
                .with("callback", callback)
                .with("clip", vault.seal(place(callback), clip.wav()))
                .run();
    }

    Optional<Clip> find(Work work, long callback) {
        return work.sql(table + ".find")
                .with("callback", callback)
                .first(row -> new Clip(vault.unseal(place(callback), row.bytes("clip"))));
    }

    /** What this person at this telephone said for the newest of their callbacks for which they did. */
    Optional<Clip> last(Work work, byte[] telephoneHash, int person) {
        return work.sql(table + ".last")
                .with("telephoneHash", telephoneHash)
                .with("person", person)
                .first(row -> row.number("id"))
                .flatMap(callback -> find(work, callback));
    }

    private Place place(long callback) {
        return new Place(table, "clip", callback);
    }
}
