package warmline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.HashMap;
import java.util.Map;
import warmline.prompt.Language;
import warmline.prompt.Recording;
import warmline.speech.CannotSpeak;
import warmline.speech.Recordings;
import warmline.telephone.Network;
import warmline.telephone.PromptCaptions;
import warmline.telephone.Terminal;
import warmline.telephone.Wav;

/** {@code ./warmline phone}: the far end of the test trunk, at the keyboard. */
final class Telephones {
    private Telephones() {}

    /** @throws Settings.Refused where a real trunk is set: we must not stand in for the telephone network */
    static void run(Installation installation) {
        var settings = installation.settings();
        var trunk = AsteriskSetup.trunk(settings);
        if (!FirstStart.trunkIsLocal(settings))
            throw new Settings.Refused("A real trunk is set (" + trunk.host()
                    + "): ring the line with a real telephone. The telephones here are for trying out.");
        try (var network = Network.start(trunk.port())) {
            Terminal.run(
                    network,
                    AsteriskSetup.address(settings, "sip"),
                    captions(english(installation), spanish(installation)));
        } catch (BindException taken) {
            throw new Settings.Refused(
                    "Port " + trunk.port()
                            + " is taken: another ./warmline phone may be open already. One of them has as many telephones as you like.");
        } catch (IOException broken) {
            throw new UncheckedIOException("The telephones do not work: " + broken.getMessage(), broken);
        }
    }

    private static Recordings english(Installation installation) {
        return Press.inForce(installation, Language.EN, installation.recordings(_ -> {}));
    }

    /** Where Spanish cannot be heard it need not be read. */
    private static Map<String, Recording> spanish(Installation installation) {
        try {
            var spanish = installation.inSpanish(installation.spanish());
            return Press.inForce(installation, Language.ES, spanish).captions();
        } catch (CannotSpeak without) {
            return Map.of();
        }
    }

    private static PromptCaptions captions(Recordings recordings, Map<String, Recording> spanish) throws IOException {
        var audio = new HashMap<String, short[]>();
        var captions = new HashMap<>(recordings.captions());
        captions.putAll(spanish);
        for (var caption : captions.entrySet())
            audio.put(caption.getKey(), Wav.read(caption.getValue().file()));
        return new PromptCaptions(audio);
    }
}
