package warmline.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import warmline.asterisk.AsteriskConfiguration.Numbers;
import warmline.asterisk.AsteriskConfiguration.Ports;

class AsteriskConfigurationTest {
    private static final Trunk TRUNK = Trunk.at("sip:trunk.example:5070");

    @Test
    void fills_every_name_that_a_template_asks_for() {
        var files = files(TRUNK.signedIn(new Trunk.Account("warmline", "secret")));
        assertFalse(Pattern.compile("@[A-Z_]+@").matcher(files.toString()).find());
        assertTrue(files.getOrDefault("pjsip-account.conf", "").contains("client_uri = sip:warmline@trunk.example\n"));
        assertTrue(files.getOrDefault("extensions.conf", "").contains("Dial(PJSIP/988@trunk,60,iI)"));
    }

    @Test
    void gives_no_value_that_no_template_asks_for() {
        var templates =
                new Templates(AsteriskForTests.TEMPLATES).filled(named()).toString();
        for (var name : values(TRUNK).keySet()) {
            assertTrue(templates.contains("<" + name + ">"), name);
        }
    }

    @Test
    void signs_in_only_where_the_trunk_wants_it() {
        assertFalse(files(TRUNK).containsKey("pjsip-account.conf"));
    }

    @Test
    void keeps_a_password_whole_that_has_a_semicolon() {
        var files = files(TRUNK.signedIn(new Trunk.Account("warmline", "one;two")));
        assertTrue(files.getOrDefault("pjsip-account.conf", "").contains("password = one\\;two\n"));
    }

    @Test
    void refuses_a_password_that_would_be_a_second_setting() {
        var trunk = TRUNK.signedIn(new Trunk.Account("warmline", "one\npermit = all"));
        assertThrows(AsteriskUnavailable.class, () -> files(trunk));
    }

    @Test
    void names_the_setting_when_the_trunk_is_not_an_address() {
        for (var address :
                new String[] {"", "127.0.0.1:5070", "sip:", "sip:a b", "sip:host:99999", "sip:host;x=1", "sip:ana@host"
                }) {
            var error = assertThrows(AsteriskUnavailable.class, () -> Trunk.at(address), address);
            assertTrue(error.toString().contains(": WARMLINE_TRUNK "), error.toString());
        }
        assertEquals(5060, Trunk.at("sip:trunk.example").port());
    }

    @Test
    void refuses_numbers_that_are_not_digits() {
        for (var number : new String[] {"", "12a", "1,2", "988@elsewhere", "${EXTEN}", "1".repeat(16)}) {
            assertThrows(AsteriskUnavailable.class, () -> new Numbers("100", "200", number, "5550100"), number);
        }
        assertThrows(AsteriskUnavailable.class, () -> new Numbers("100", "100", "988", "5550100"));
    }

    @Test
    void refuses_ports_that_cannot_be() {
        assertThrows(AsteriskUnavailable.class, () -> new Ports(0, 4573, 30000, 30999));
        assertThrows(AsteriskUnavailable.class, () -> new Ports(5038, 4573, 30001, 30999));
        assertThrows(AsteriskUnavailable.class, () -> new Ports(5038, 4573, 30000, 29999));
    }

    @Test
    void shows_no_secret_when_printed() {
        var trunk = TRUNK.signedIn(new Trunk.Account("warmline", "secret-of-trunk"));
        assertFalse(configuration(trunk).toString().contains("secret"));
    }

    /** Every value is its own name. */
    private static Map<String, String> named() {
        var values = values(TRUNK.signedIn(new Trunk.Account("warmline", "secret")));
        values.replaceAll((name, _) -> "<" + name + ">");
        return values;
    }

    private static Map<String, String> files(Trunk trunk) {
        return new Templates(AsteriskForTests.TEMPLATES).filled(values(trunk));
    }

    private static Map<String, String> values(Trunk trunk) {
        var values = new TreeMap<>(configuration(trunk).values());
        values.putAll(new AsteriskHome(Path.of("/a home")).values());
        values.put("MODULES", "/modules");
        return values;
    }

    private static AsteriskConfiguration configuration(Trunk trunk) {
        var any = AsteriskForTests.configuration(Path.of("/sounds"), 5060, 5070);
        return new AsteriskConfiguration(
                any.sip(), any.ports(), any.mostCallers(), any.managerSecret(), trunk, any.numbers(), any.sounds());
    }
}
