package warmline.asterisk;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that a site decides about its Asterisk.
 *
 * @param sip where SIP (UDP) is heard, and audio too
 * @param ports of our own doors, all on the loopback address, and of audio
 * @param mostCallers whom the patient's line talks with at once; others hear that all lines are busy
 * @param managerSecret the password of the manager interface, see {@link AsteriskHome#managerSecret}
 * @param sounds the folder that the names of recordings are relative to
 */
public record AsteriskConfiguration(
        InetSocketAddress sip,
        Ports ports,
        int mostCallers,
        String managerSecret,
        Trunk trunk,
        Numbers numbers,
        Path sounds) {
    public static final String CHECK_HEADER = "X-Warmline-Check";

    /**
     * @param manager where Asterisk hears the service (AMI)
     * @param agi where the service hears Asterisk (FastAGI)
     * @param firstAudio the lowest port of audio (RTP), even; a call takes two
     * @param lastAudio the highest
     */
    public record Ports(int manager, int agi, int firstAudio, int lastAudio) {
        public Ports {
            for (var port : new int[] {manager, agi, firstAudio, lastAudio}) {
                require(port >= 1 && port <= 65535, port + " is not a port; ports are 1 to 65535.");
            }
            require(
                    firstAudio % 2 == 0 && lastAudio > firstAudio,
                    "The ports of audio must begin with an even one and end higher, not %d to %d."
                            .formatted(firstAudio, lastAudio));
        }
    }

    /**
     * Telephone numbers: digits, with a plus in front where the trunk writes them so.
     *
     * @param patientLine what patients ring
     * @param teamLine what peers ring
     * @param crisis whom the fallback rings (setting WARMLINE_CRISIS_NUMBER)
     * @param shown the centre's own, which everybody we ring sees
     */
    public record Numbers(String patientLine, String teamLine, String crisis, String shown) {
        public Numbers {
            Stream.of(patientLine, teamLine, crisis, shown)
                    .forEach(number -> require(
                            number.matches("\\+?[0-9]{1,15}"),
                            "'" + number + "' is not a telephone number; use digits."));
            require(!patientLine.equals(teamLine), "The patient's line and the team's line need a number each.");
        }
    }

    static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new AsteriskUnavailable(sentence);
        }
    }

    /** Who says this in a call's {@link #CHECK_HEADER} is a telephone of this installation, and let in like the trunk. */
    public static String checkWord(String managerSecret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(("check " + managerSecret).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** The values that the templates ask for by name, where the name is not one of a folder. */
    Map<String, String> values() {
        var values = new TreeMap<>(trunk.values());
        values.put("SIP_ADDRESS", sip.getAddress().getHostAddress() + ":" + sip.getPort());
        values.put("AMI_PORT", Integer.toString(ports.manager()));
        values.put("AMI_SECRET", managerSecret);
        values.put("CHECK_HEADER", CHECK_HEADER);
        values.put("CHECK_WORD", checkWord(managerSecret));
        values.put("AGI_PORT", Integer.toString(ports.agi()));
        values.put("MOST_CALLERS", Integer.toString(mostCallers));
        values.put("RTP_FIRST", Integer.toString(ports.firstAudio()));
        values.put("RTP_LAST", Integer.toString(ports.lastAudio()));
        values.put("PATIENT_LINE", numbers.patientLine());
        values.put("TEAM_LINE", numbers.teamLine());
        values.put("CRISIS_NUMBER", numbers.crisis());
        values.put("CALLER_ID", numbers.shown());
        return values;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "AsteriskConfiguration[sip=%s, ports=%s, trunk=%s, numbers=%s]".formatted(sip, ports, trunk, numbers);
    }
}
