package warmline.asterisk;

import static warmline.asterisk.AsteriskConfiguration.require;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The way to the telephone network.
 *
 * @param host where calls go to and come from; calls from elsewhere are refused
 * @param port of its SIP (UDP)
 * @param account for a trunk that wants us to sign in
 */
public record Trunk(String host, int port, Optional<Account> account) {
    private static final Pattern ADDRESS = Pattern.compile("sip:([A-Za-z0-9.-]+)(?::([0-9]{1,5}))?");

    /** A user and a password at the trunk. */
    public record Account(String user, String password) {
        public Account {
            require(user.matches("[A-Za-z0-9.+_-]+"), "The trunk's user must be letters, digits and . + _ - only.");
            require(
                    !password.isBlank() && password.equals(password.strip()),
                    "The trunk's password must not be empty, nor begin or end with a space.");
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Account[" + user + "]";
        }
    }

    public Trunk {
        require(port >= 1 && port <= 65535, "WARMLINE_TRUNK names the port " + port + "; ports are 1 to 65535.");
    }

    /** The trunk at an address such as {@code sip:127.0.0.1:5070} (setting WARMLINE_TRUNK), nobody signed in. */
    public static Trunk at(String address) {
        var parts = ADDRESS.matcher(address);
        require(parts.matches(), "WARMLINE_TRUNK must look like sip:host:port, not '" + address + "'.");
        return new Trunk(
                parts.group(1), parts.group(2) == null ? 5060 : Integer.parseInt(parts.group(2)), Optional.empty());
    }

    public Trunk signedIn(Account as) {
        return new Trunk(host, port, Optional.of(as));
    }

    Map<String, String> values() {
        var values = new TreeMap<>(Map.of("TRUNK", "sip:" + host + ":" + port, "TRUNK_HOST", host));
        account.ifPresent(account -> {
            values.put("TRUNK_USER", account.user());
            values.put("TRUNK_PASSWORD", account.password());
        });
        return values;
    }
}
