package warmline.telephone;

import java.util.Optional;

/**
 * What a From, To, Contact or request URI names (RFC 3261 section 20.10).
 *
 * @param uri without the angle brackets
 * @param user before the {@code @}; empty when there is none
 * @param tag of a From or To; empty when there is none
 */
record SipAddress(String uri, String user, String tag) {
    static SipAddress of(String value) {
        var open = value.indexOf('<');
        var close = value.indexOf('>', open + 1);
        var bracketed = open >= 0 && close > open;
        // Without brackets, parameters belong to the header and not to the URI.
        var uri = bracketed
                ? value.substring(open + 1, close)
                : before(value, ';').strip();
        var parameters = bracketed
                ? value.substring(close + 1)
                : value.substring(before(value, ';').length());
        return new SipAddress(uri, user(uri), parameter(parameters, "tag").orElse(""));
    }

    private static String user(String uri) {
        var scheme = uri.indexOf(':');
        var at = uri.indexOf('@');
        return scheme < 0 || at < scheme
                ? ""
                : before(uri.substring(scheme + 1, at), ';').replace("%23", "#");
    }

    private static Optional<String> parameter(String parameters, String name) {
        for (var part : parameters.split(";")) {
            if (part.strip().regionMatches(true, 0, name + "=", 0, name.length() + 1))
                return Optional.of(part.strip().substring(name.length() + 1));
        }
        return Optional.empty();
    }

    private static String before(String text, char mark) {
        var at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }
}
