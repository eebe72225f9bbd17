package warmline.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a PostgreSQL listens, and as whom we speak to it. Prints neither user nor password. */
public record Address(String jdbcUrl, String user, String password) {
    private static final int CONNECT_WITHIN_SECONDS = 5;
    private static final String LOCK_WITHIN = "-c lock_timeout=10s";

    /**
     * Reads an address such as {@code postgresql://user:password@host:5432/name}, or the same in JDBC's form.
     *
     * @throws IllegalArgumentException with a sentence that does not repeat the address: it holds a password
     */
    public static Address of(String url) {
        if (url.startsWith("jdbc:postgresql://")) return new Address(url, "", "");
        if (!url.matches("postgres(ql)?://[^\\s]+")) throw unreadable();
        try {
            var uri = URI.create(url);
            var login = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
            if (uri.getHost() == null || login.length < 2) throw unreadable();
            var port = uri.getPort() < 0 ? 5432 : uri.getPort();
            var options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            var jdbcUrl = "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + options;
            return new Address(jdbcUrl, decoded(login[0]), decoded(login[1]));
        } catch (IllegalArgumentException _) {
            throw unreadable(); // the cause would print the password
        }
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException(
                "The database's address cannot be read; write it as postgresql://user:password@host:5432/name");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The same database, seen through another schema. */
    Address inSchema(String schema) {
        return new Address(jdbcUrl + (jdbcUrl.contains("?") ? "&" : "?") + "currentSchema=" + schema, user, password);
    }

    /** Connections of one's own, for work that may take longer than any statement of the line is allowed to. */
    PGSimpleDataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        if (!user.isEmpty()) source.setUser(user);
        if (!password.isEmpty()) source.setPassword(password);
        source.setConnectTimeout(CONNECT_WITHIN_SECONDS);
        source.setOptions(LOCK_WITHIN);
        source.setLogServerErrorDetail(false);
        return source;
    }

    /** @throws Unavailable when nobody answers there, or we are not let in */
    Connection connect() {
        try {
            return source().getConnection();
        } catch (SQLException e) {
            throw new Unavailable(
                    "The database at " + this + " does not let us in: " + e.getMessage()
                            + "; check WARMLINE_DATABASE_URL and that it runs",
                    e);
        }
    }

    /** Host, port and database only. */
    @Override
    public String toString() {
        return jdbcUrl.replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*$", "");
    }
}
