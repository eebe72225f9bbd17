package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.prompt.Prompt.*;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.account.Role;
import warmline.call.Phone;
import warmline.store.StoredAccounts;
import warmline.store.StoredBlockedCallers;
import warmline.store.Vault;
import warmline.telephone.Behaviour;
import warmline.telephone.Leg;

/** A caller who is blocked, as they hear it: real Asterisk, real SIP, the audio compared with the recordings. */
class BlockedOnTheLineTest {
    private static final String ANA = "6175550171";
    private static final String CRISIS_LINE = "988";

    @Test
    void who_is_blocked_is_greeted_and_reaches_the_crisis_line_with_one_key_and_is_not_rung() throws IOException {
        try (var line = new LineUnderTest().up()) {
            long id = line.book(ANA, Duration.ofHours(1));
            block(line);
            assertTrue(line.callback(id).contains("\"state\":\"HANDED_OVER\""), line.callback(id));
            line.network.when(CRISIS_LINE, Behaviour.answer());

            var call = line.dial(ANA, "100");
            line.hears(call, LINE_NAME, ONLY_THE_CRISIS_LINE, TO_CRISIS_LINE);
            call.press("0");
            line.hears(call, CONNECTING);
            LineUnderTest.until("led there", Duration.ofSeconds(20), () -> line.network.rings(CRISIS_LINE) == 1);
            line.network.telephone(CRISIS_LINE).legs().forEach(Leg::hangUp);
            line.hears(call, BACK_ON_THE_LINE);
            call.hangUp();

            assertEquals(0, line.network.rings(ANA));
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private static void block(LineUnderTest line) {
        try (var database = line.database()) {
            var lead =
                    new StoredAccounts(database).add("ruth", Role.LEAD, Optional.empty(), LineUnderTest.NOW.instant());
            var vault = Vault.open(line.home.resolve("keys"), database);
            var policy = line.installation().centre().policy();
            var now = LineUnderTest.NOW.instant();
            new StoredBlockedCallers(database, vault, policy)
                    .block(new Phone(ANA), "a test", now.plusSeconds(3600), lead.id(), now);
        }
    }
}
