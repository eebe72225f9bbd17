package warmline.store;

import io.helidon.dbclient.DbRow;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** A row's columns as our types; DbClient's own conversions refuse an int where a long is asked, and know no instant. */
record Row(DbRow row) {
    long number(String column) {
        return get(column, Number.class).longValue();
    }

    int count(String column) {
        return Math.toIntExact(number(column));
    }

    Optional<Long> numberIfAny(String column) {
        return ifAny(column, Number.class).map(Number::longValue);
    }

    String text(String column) {
        return get(column, String.class);
    }

    Optional<String> textIfAny(String column) {
        return ifAny(column, String.class);
    }

    boolean is(String column) {
        return get(column, Boolean.class);
    }

    byte[] bytes(String column) {
        return get(column, byte[].class);
    }

    Optional<byte[]> bytesIfAny(String column) {
        return ifAny(column, byte[].class);
    }

    Instant instant(String column) {
        return get(column, Timestamp.class).toInstant();
    }

    Optional<Instant> instantIfAny(String column) {
        return ifAny(column, Timestamp.class).map(Timestamp::toInstant);
    }

    <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    private <T> T get(String column, Class<T> type) {
        return ifAny(column, type).orElseThrow(() -> new IllegalStateException(column + " is null"));
    }

    private <T> Optional<T> ifAny(String column, Class<T> type) {
        return Optional.ofNullable(row.column(column).get(Object.class)).map(type::cast);
    }
}
