package warmline.dialogue;

import java.util.Random;
import java.util.random.RandomGenerator;
import warmline.call.Phone;

/** Maria at her own telephone, once she has signed in on the team's line. Nobody is rung. */
final class Desk {
    static final String OFF_DUTY =
            "line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4\n";

    static final String ON_DUTY = OFF_DUTY.replace("off-duty to-go-on", "on-duty to-go-off");

    final Stage stage = new Stage();
    private final RandomGenerator dice = new Random(1);
    private final OnTheLine<Long> peers = new OnTheLine<>();
    private final ReturnCall returnCall = new ReturnCall(
            stage.callbacks,
            stage.roster,
            new NoTelephones(),
            stage.inHand,
            new OnTheLine<Phone>(),
            stage.waitingRoom,
            peers,
            stage.nextCall(),
            stage.whisper(),
            stage.time);

    /** What is heard after she has signed in; at the end she hangs up. */
    void maria(String script) {
        var line = new TeamLine(
                stage.centre,
                stage.roster,
                stage.callbacks,
                stage.nextDue(returnCall),
                returnCall,
                peers,
                dice,
                stage.time);
        Screenplay.check(line::on, Stage.MARIAS, stage.time, """
                line: team-number
                caller: 11#
                line: team-pin
                caller: 246802
                line: team-signed-in
                """ + script + """
                caller: hangs up
                (gone)
                """);
    }
}
