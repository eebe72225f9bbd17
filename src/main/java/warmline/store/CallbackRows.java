package warmline.store;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Lease;
import warmline.callback.Request;
import warmline.callback.State;
import warmline.callback.Timing;
import warmline.callback.Window;
import warmline.prompt.Language;
import warmline.store.Vault.Place;

/** Reads a row of the table {@code callback}. */
record CallbackRows(Vault vault) {
    private static final System.Logger LOG = System.getLogger(CallbackRows.class.getName());

    Callback callback(Row row) {
        long id = row.number("id");
        return new Callback(
                id,
                row.count("version"),
                request(id, row),
                row.constant("state", State.class),
                row.count("attempts"),
                new Window(row.instant("window_from"), row.instant("window_to")),
                row.instant("not_before"),
                row.numberIfAny("peer_id").or(() -> row.numberIfAny("lead_id")),
                row.numberIfAny("lease_service").map(service -> new Lease(service, row.count("lease_epoch"))));
    }

    private Request request(long id, Row row) {
        return new Request(
                row.bytesIfAny("telephone")
                        .map(number -> new Phone(vault.unsealText(telephone(id), number)))
                        .orElse(Phone.FORGOTTEN),
                zone(row.text("zone")),
                row.constant("timing", Timing.class),
                row.numberIfAny("preferred_peer_id"),
                row.constant("language", Language.class),
                row.count("person"));
    }

    /** One that this Java no longer knows: a single row must not hold up all others. */
    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The time zone " + id + " of a callback is unknown; UTC is taken for it.");
            return ZoneOffset.UTC;
        }
    }

    /** By which a telephone's rows are found, here and where they are compared with these. */
    static byte[] hash(Vault vault, Phone patient) {
        return vault.hash("callback.telephone", patient.number());
    }

    static Place telephone(long id) {
        return new Place("callback", "telephone", id);
    }
}
