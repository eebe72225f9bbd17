package warmline.account;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.account.Accounts.Member;
import warmline.account.Accounts.Session;
import warmline.account.Accounts.Stored;

/** What every book of accounts does, whatever it is written on. */
public interface AccountsContract {
    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    Accounts accounts();

    /** A peer whom an account may belong to. */
    long maria();

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private Account ruth() {
        return accounts().create("ruth", Role.LEAD, "hash of ruth's", Optional.empty(), NOON);
    }

    @Test
    default void is_empty_until_the_first_account() {
        assertTrue(accounts().isEmpty());
        ruth();
        assertFalse(accounts().isEmpty());
    }

    @Test
    default void finds_an_account_by_its_name() {
        var ruth = ruth();
        var maria = accounts().create("maria", Role.PEER, "hash of maria's", Optional.of(maria()), NOON);

        assertEquals(Optional.of(new Stored(ruth, "hash of ruth's")), accounts().find("ruth"));
        assertEquals(
                Optional.of(new Stored(maria, "hash of maria's")), accounts().find("maria"));
        assertEquals(Optional.of(maria()), maria.peer());
        assertEquals(Optional.empty(), accounts().find("nobody"));
    }

    @Test
    default void a_name_belongs_to_one_account() {
        ruth();

        assertThrows(IllegalArgumentException.class, this::ruth);
    }

    @Test
    default void keeps_every_role() {
        for (var role : Role.values()) {
            accounts().create(role.name(), role, "hash", Optional.empty(), NOON);
            accounts().grant(hash("token " + role), role, NOON);
            assertEquals(
                    role, accounts().find(role.name()).orElseThrow().account().role());
            assertEquals(Optional.of(role), accounts().bearer(hash("token " + role)));
        }
    }

    @Test
    default void a_session_lasts_until_it_expires() {
        var ruth = ruth();
        accounts().begin(hash("a"), ruth, "csrf", NOON.plusSeconds(60));

        var session = Optional.of(new Session(ruth, "csrf"));
        assertEquals(session, accounts().session(hash("a"), NOON));
        assertEquals(session, accounts().session(hash("a"), NOON.plusSeconds(59)));
        assertEquals(Optional.empty(), accounts().session(hash("b"), NOON));
        assertEquals(Optional.empty(), accounts().session(hash("a"), NOON.plusSeconds(60)));
    }

    @Test
    default void a_session_lasts_until_it_is_ended() {
        var ruth = ruth();
        accounts().begin(hash("a"), ruth, "csrf a", NOON.plusSeconds(60));
        accounts().begin(hash("b"), ruth, "csrf b", NOON.plusSeconds(60));

        accounts().end(hash("a"));
        accounts().end(hash("a"));

        assertEquals(Optional.empty(), accounts().session(hash("a"), NOON));
        assertEquals(Optional.of(new Session(ruth, "csrf b")), accounts().session(hash("b"), NOON));
    }

    @Test
    default void an_unknown_token_has_no_role() {
        accounts().grant(hash("token"), Role.AUDITOR, NOON);

        assertEquals(Optional.empty(), accounts().bearer(hash("Token")));
    }

    @Test
    default void whoever_is_invited_signs_in_only_with_the_password_they_chose() {
        var lea = accounts().add("lea", Role.LEAD, Optional.empty(), NOON);
        accounts().invite(hash("first link"), lea, NOON.plusSeconds(60));
        accounts().invite(hash("link"), lea, NOON.plusSeconds(60));

        assertEquals(Optional.empty(), accounts().find("lea"));
        assertEquals(List.of(new Member(lea, true)), accounts().all());
        assertEquals(Optional.empty(), accounts().invited(hash("first link"), NOON));
        assertEquals(Optional.of(lea), accounts().invited(hash("link"), NOON));
        assertEquals(Optional.empty(), accounts().invited(hash("link"), NOON.plusSeconds(60)));

        accounts().password(lea, "hash of lea's");

        assertEquals(Optional.of(new Stored(lea, "hash of lea's")), accounts().find("lea"));
        assertEquals(List.of(new Member(lea, false)), accounts().all());
        assertEquals(Optional.empty(), accounts().invited(hash("link"), NOON));
    }

    @Test
    default void a_new_password_ends_all_sessions() {
        var ruth = ruth();
        accounts().begin(hash("a"), ruth, "csrf", NOON.plusSeconds(60));

        accounts().password(ruth, "another hash");

        assertEquals(Optional.empty(), accounts().session(hash("a"), NOON));
    }

    @Test
    default void whoever_is_removed_is_out_and_their_name_is_free() {
        var ruth = ruth();
        accounts().begin(hash("a"), ruth, "csrf", NOON.plusSeconds(60));

        assertTrue(accounts().remove(ruth, NOON));

        assertEquals(Optional.empty(), accounts().find("ruth"));
        assertEquals(List.of(), accounts().all());
        assertEquals(Optional.empty(), accounts().session(hash("a"), NOON));
        assertFalse(accounts().isEmpty());
        assertNotEquals(ruth.id(), ruth().id());
    }

    @Test
    default void the_last_administrator_who_can_sign_in_stays_one() {
        var ada = accounts().create("ada", Role.ADMINISTRATOR, "hash of ada's", Optional.empty(), NOON);
        accounts().add("invited", Role.ADMINISTRATOR, Optional.empty(), NOON);

        assertFalse(accounts().change(ada, Role.LEAD));
        assertFalse(accounts().remove(ada, NOON));

        var ruth = ruth();
        assertTrue(accounts().change(ruth, Role.ADMINISTRATOR));
        assertTrue(accounts().change(ada, Role.LEAD));
        assertEquals(Role.LEAD, accounts().find("ada").orElseThrow().account().role());
        assertFalse(accounts().remove(ruth, NOON));
    }
}
