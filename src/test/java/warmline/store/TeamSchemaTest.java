package warmline.store;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import warmline.account.Role;

/** The same as {@link SchemaTest}, of the team, its times and its accounts. */
class TeamSchemaTest extends SchemaUnderTest {
    @Test
    void team_numbers_are_short_and_unlike_any_other() {
        var peer = "insert into peer (number, name, telephone, telephone_hash, pin_hash, added_at)"
                + " values ('%s', '', '', '', '', now())";
        refuses("peer_number_is_unlike_any_other", peer.formatted("11"));
        refuses("peer_number_has_1_to_4_digits", peer.formatted("12345"));
        refuses("pin_tries_are_of_1_to_4_digits", "insert into pin_tries values ('6175550101', 1, now())");
        refuses("pin_tries_are_counted", "insert into pin_tries values ('11', -1, now())");
    }

    @Test
    void a_shift_is_on_a_day_and_lasts_up_to_one() {
        refuses("shift_is_on_a_day_of_the_week", "insert into shift values (1, 0, '00:00', 3600)");
        refuses("shift_lasts_up_to_a_day", "insert into shift values (1, 1, '00:00', 86401)");
        refuses(
                "shift_is_planned_once",
                "insert into shift values (1, 1, '00:00', 3600)",
                "insert into shift values (1, 1, '00:00', 7200)");
    }

    @Test
    void an_extra_shift_and_a_day_off_are_planned_once() {
        var extra = "insert into extra_shift values (1, '2026-11-26', '00:00', %d)";
        refuses("extra_shift_lasts_up_to_a_day", extra.formatted(0));
        refuses("extra_shift_lasts_up_to_a_day", extra.formatted(86401));
        refuses("extra_shift_is_planned_once", extra.formatted(3600), extra.formatted(7200));
        var off = "insert into day_off values (1, '2026-11-26')";
        refuses("day_off_is_planned_once", off, off);
        refuses("day_off_peer_id_fkey", "insert into day_off values (4711, '2026-11-26')");
    }

    @Test
    void opening_hours_are_on_a_day_and_closures_end_after_they_begin() {
        refuses("opening_is_on_a_day_of_the_week", "insert into opening values (8, '09:00', 3600)");
        refuses("opening_lasts_up_to_a_day", "insert into opening values (1, '09:00', 86401)");
        var opening = "insert into opening values (1, '09:00', 3600)";
        refuses("opening_is_entered_once", opening, opening);
        var closure = "insert into closure values ('2026-11-26 00:00', '%s 00:00', '%s')";
        refuses("closure_begins_before_it_ends", closure.formatted("2026-11-26", "a holiday"));
        refuses("closure_has_a_short_reason", closure.formatted("2026-11-27", ""));
        refuses("closure_has_a_short_reason", closure.formatted("2026-11-27", "x".repeat(61)));
        refuses(
                "closure_is_entered_once",
                closure.formatted("2026-11-27", "a holiday"),
                closure.formatted("2026-11-27", "a repair"));
    }

    @Test
    void accounts_have_names_and_roles_we_know() throws SQLException {
        var account = "insert into account (name, role, password_hash, created_at) values ('%s', '%s', '', now())";
        for (var role : Role.values()) tries(account.formatted("ruth", role));
        refuses("account_role_is_known", account.formatted("ruth", "ROOT"));
        refuses("account_name_is_unlike_any_other", account.formatted("lead", "LEAD"));
        refuses("account_has_a_name", account.formatted("", "LEAD"));
    }

    @Test
    void of_tokens_only_hashes_are_kept() {
        refuses("session_keeps_a_hash_only", "insert into session values ('a token', 1, '', now())");
        refuses("api_token_keeps_a_hash_only", "insert into api_token values ('a token', 'LEAD', now())");
        refuses("api_token_role_is_known", "insert into api_token values (sha256('a'), 'ROOT', now())");
    }

    @Test
    void there_is_one_proof_of_the_keys() {
        refuses("key_proof_is_one", "insert into key_proof values (2, '', '')");
    }
}
