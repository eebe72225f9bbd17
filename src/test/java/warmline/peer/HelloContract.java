package warmline.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.call.Clip;
import warmline.call.Phone;

/** How each of a team says hello. */
public interface HelloContract {
    Roster roster();

    /** The same team. */
    Recruiting recruiting();

    @Test
    default void a_hello_is_kept_until_it_is_said_anew_or_erased() {
        var noon = Instant.parse("2026-11-23T12:00:00Z");
        long maria = recruiting()
                .add("11", "Maria", "246802", new Phone("5550111"), noon)
                .id();
        long sam = recruiting()
                .add("12", "Sam", "135791", new Phone("5550112"), noon)
                .id();
        roster().keepHello(maria, new Clip(new byte[] {1}));
        roster().keepHello(maria, new Clip(new byte[] {2, 3}));
        assertEquals(Optional.of(new Clip(new byte[] {2, 3})), roster().hello(maria));
        assertEquals(Optional.empty(), roster().hello(sam));

        roster().eraseHello(maria);
        roster().eraseHello(maria);
        assertEquals(Optional.empty(), roster().hello(maria));
    }
}
