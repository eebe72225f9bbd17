package warmline.asterisk;

import java.util.Optional;
import java.util.function.Consumer;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import warmline.call.Hangup;
import warmline.call.Leg;
import warmline.call.LegId;
import warmline.call.Phone;

/**
 * Receives every call that Asterisk hands us. Three names, written in the dialplan and nowhere else: the patient's line, the
 * team's line, and a leg that we placed ourselves.
 */
public final class Reception implements AgiScript {
    private static final System.Logger LOG = System.getLogger(Reception.class.getName());

    /** The two bits of Q.931's presentation indicator that say "restricted". */
    private static final int RESTRICTED = 0x20;

    private static final int PRESENTATION = 0x60;

    private final Consumer<Leg> patientLine;
    private final Consumer<Leg> teamLine;
    private final Exchange exchange;
    private final AsteriskLeg.House house;

    public Reception(Consumer<Leg> patientLine, Consumer<Leg> teamLine, Exchange exchange, AsteriskLeg.House house) {
        this.patientLine = patientLine;
        this.teamLine = teamLine;
        this.exchange = exchange;
        this.house = house;
    }

    @Override
    public void service(AgiRequest request, AgiChannel channel) throws AgiException {
        try {
            switch (String.valueOf(request.getScript())) {
                case "patient" -> converse(patientLine, leg(request, channel, caller(request), () -> {}));
                case "team" -> converse(teamLine, leg(request, channel, caller(request), () -> {}));
                case "leg" -> placed(request, channel);
                default ->
                    LOG.log(System.Logger.Level.WARNING, "Asterisk asked for a conversation that does not exist.");
            }
        } finally {
            exchange.forgetKeys(request.getUniqueId());
        }
    }

    /** Whatever goes wrong in a conversation, the call goes back to the dialplan, which has words of its own. */
    private void converse(Consumer<Leg> line, AsteriskLeg leg) {
        try {
            line.accept(leg);
            leg.hangUp();
        } catch (Hangup gone) {
            return;
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "A conversation broke off; Asterisk looks after the caller.", broken);
        }
    }

    private void placed(AgiRequest request, AgiChannel channel) {
        var leg = LegId.parse(request.getUniqueId())
                .flatMap(id -> exchange.answered(
                        id, phone -> leg(request, channel, Optional.of(phone), () -> exchange.hangUp(id))));
        try {
            if (leg.isPresent()) leg.get().awaitOver();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private AsteriskLeg leg(AgiRequest request, AgiChannel channel, Optional<Phone> phone, Runnable cut) {
        var id = request.getUniqueId();
        var agi = new Agi(channel, exchange.call(id, request.getChannel()), exchange.keys(id));
        return new AsteriskLeg(agi, request.getChannel(), phone, house, cut);
    }

    /** A withheld number reaches us all the same, marked as such: we look away. */
    private static Optional<Phone> caller(AgiRequest request) {
        Integer presentation = request.getCallingPres();
        if (presentation != null && (presentation & PRESENTATION) == RESTRICTED) return Optional.empty();
        return Optional.ofNullable(request.getCallerIdNumber())
                .filter(Phone::isOne)
                .map(Phone::new);
    }
}
