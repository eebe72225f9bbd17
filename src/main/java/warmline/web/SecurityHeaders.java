package warmline.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import io.helidon.http.WritableHeaders;
import java.util.List;

/** On every answer: nothing from elsewhere, nothing framed, nothing guessed, nothing kept (OWASP Secure Headers). */
final class SecurityHeaders {
    private static final List<Header> ALL = List.of(
            HeaderValues.createCached(
                    "Content-Security-Policy",
                    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"),
            HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
            HeaderValues.createCached("X-Frame-Options", "DENY"),
            HeaderValues.createCached("Referrer-Policy", "no-referrer"),
            HeaderValues.createCached("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            HeaderValues.createCached("Cross-Origin-Opener-Policy", "same-origin"),
            HeaderValues.createCached("Cross-Origin-Resource-Policy", "same-origin"),
            HeaderValues.createCached("Cache-Control", "no-store"));

    private SecurityHeaders() {}

    static void put(WritableHeaders<?> headers) {
        ALL.forEach(headers::set);
    }
}
