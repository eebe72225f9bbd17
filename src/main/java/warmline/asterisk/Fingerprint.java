package warmline.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Tells two starts apart: another program, another version, another place or another configuration gives another one. */
final class Fingerprint {
    static String of(AsteriskProgram program, Path sounds, Map<String, String> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((program + "\n" + sounds + "\n").getBytes(UTF_8));
            files.forEach((name, content) -> digest.update((name + "\n" + content + "\n").getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Fingerprint() {}
}
