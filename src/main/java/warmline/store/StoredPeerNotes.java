package warmline.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import warmline.call.Clip;
import warmline.callback.Callback;
import warmline.callback.PeerNotes;
import warmline.store.Vault.Place;

/** What peers say for whoever calls next, in PostgreSQL, sealed. */
record StoredPeerNotes(Database database, Vault vault) implements PeerNotes {
    /** Not while a telephone is forgotten: the patient may ask for it while the peer still speaks. */
    @Override
    public boolean keep(long callback, Clip note, Instant now) {
        return database.inTransaction(work -> {
            Bookings.bookNobodyMeanwhile(work);
            return work.sql("peer_note.keep")
                            .with("callback", callback)
                            .with("clip", vault.seal(place(callback), note.wav()))
                            .with("now", now)
                            .run()
                    > 0;
        });
    }

    @Override
    public void drop(long callback) {
        database.sql("peer_note.drop").with("callback", callback).run();
    }

    @Override
    public Optional<Note> last(Callback offered) {
        return database.sql("peer_note.last")
                .with("telephoneHash", CallbackRows.hash(vault, offered.patient()))
                .with("person", offered.request().person())
                .first(this::note);
    }

    @Override
    public void tell(long callback, long peer) {
        database.sql("note_for_peer.tell")
                .with("callback", callback)
                .with("peer", peer)
                .run();
    }

    @Override
    public List<ForPeer> toldTo(long peer, int limit) {
        return database.sql("note_for_peer.toldTo")
                .with("peer", peer)
                .with("limit", limit)
                .list(row -> new ForPeer(row.number("callback_id"), note(row)));
    }

    @Override
    public void strikeOff(long callback, long peer) {
        database.sql("note_for_peer.strikeOff")
                .with("callback", callback)
                .with("peer", peer)
                .run();
    }

    private Note note(Row row) {
        var clip = vault.unseal(place(row.number("callback_id")), row.bytes("clip"));
        return new Note(new Clip(clip), row.instant("said_at"));
    }

    private static Place place(long callback) {
        return new Place("peer_note", "clip", callback);
    }
}
