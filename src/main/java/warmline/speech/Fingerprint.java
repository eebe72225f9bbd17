package warmline.speech;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over everything that a rendered recording depends on. */
final class Fingerprint {
    private final MessageDigest digest = sha256();

    private Fingerprint(String kind) {
        add(kind);
        add(TelephoneAudio.VERSION);
    }

    /** Of words, as they are spoken: a change that no voice hears makes no new recording. */
    static String of(List<Part> parts, Voice voice) {
        var print = new Fingerprint("spoken");
        print.add(voice.identity());
        for (var part : parts) print.add(part.toString());
        return print.hex();
    }

    /** Of a human recording, which is the same whatever the voice is. */
    static String of(Path recording) {
        var print = new Fingerprint("recorded");
        try (InputStream in = Files.newInputStream(recording)) {
            var block = new byte[1 << 16];
            for (var read = in.read(block); read >= 0; read = in.read(block)) print.digest.update(block, 0, read);
        } catch (IOException broken) {
            throw new CannotSpeak(
                    "The recording %s cannot be read (%s); put it back, or have the text spoken instead."
                            .formatted(recording, broken),
                    broken);
        }
        return print.hex();
    }

    private void add(String field) {
        var bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }
}
