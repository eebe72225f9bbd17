package warmline.store;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void is_read_in_the_usual_form() {
        assertEquals(
                new Address("jdbc:postgresql://db.example:5433/line?sslmode=require", "ana", "p@ss:w rd+"),
                Address.of("postgresql://ana:p%40ss%3Aw%20rd+@db.example:5433/line?sslmode=require"));
        assertEquals(
                new Address("jdbc:postgresql://localhost:5432/line", "ana", "x"),
                Address.of("postgres://ana:x@localhost/line"));
    }

    @Test
    void is_read_in_the_form_of_jdbc() {
        var url = "jdbc:postgresql://localhost/line?user=ana&password=secret";

        assertEquals(new Address(url, "", ""), Address.of(url));
    }

    @Test
    void prints_no_secret() {
        assertEquals(
                "localhost/line",
                Address.of("jdbc:postgresql://localhost/line?password=secret").toString());
        for (var bad : List.of(
                "",
                "mysql://ana:secret@h/d",
                "postgresql://h/d",
                "postgresql://ana:sec ret@h/d",
                "postgresql://a:%zz@h/d")) {
            var refused = assertThrows(IllegalArgumentException.class, () -> Address.of(bad));
            assertTrue(String.valueOf(refused.getMessage()).contains("postgresql://user:password@host:5432/name"));
            assertNull(refused.getCause());
        }
    }
}
