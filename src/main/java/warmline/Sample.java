package warmline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import warmline.account.Accounts;
import warmline.account.Role;
import warmline.call.Phone;
import warmline.peer.Meeting;
import warmline.peer.Peer;
import warmline.peer.Recruiting;
import warmline.peer.Shift;
import warmline.web.Passwords;

/** The sample centre of {@code up --demo}: two peers with a shift at every hour, two groups, and four people on the web. */
final class Sample {
    static final String PASSWORD = "riverside-demo-2026";

    /** Settings of the sample centre, unless the operator has others. */
    static final Map<String, String> SETTINGS =
            Map.of("line.name", "Riverside Warmline", "quiet.hours", "none", "shown.number", "6175550100");

    private Sample() {}

    /** Whether this home holds the sample centre. */
    static boolean isIn(Path home) {
        return Files.exists(marker(home));
    }

    private static Path marker(Path home) {
        return home.resolve("sample-centre");
    }

    static void mark(Path home) {
        try {
            Files.writeString(marker(home), "This home holds the sample centre of \"up --demo\".\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(marker(home) + " cannot be written.", unwritable);
        }
    }

    static void fill(Accounts accounts, Recruiting team, Passwords passwords, Instant now) {
        var maria = peer(team, "11", "Maria", "246802", "5550111", now);
        var sam = peer(team, "12", "Sam", "135791", "5550112", now);
        team.add(new Meeting(
                "the Tuesday circle",
                "the front room of the centre",
                DayOfWeek.TUESDAY,
                LocalTime.of(18, 0),
                Duration.ofMinutes(90)));
        team.add(new Meeting(
                "the morning walk",
                "the gate of the park",
                DayOfWeek.SATURDAY,
                LocalTime.of(10, 0),
                Duration.ofHours(1)));
        var hash = passwords.hash(PASSWORD);
        accounts.create("lead", Role.LEAD, hash, Optional.empty(), now);
        accounts.create("maria", Role.PEER, hash, Optional.of(maria.id()), now);
        accounts.create("sam", Role.PEER, hash, Optional.of(sam.id()), now);
        accounts.create("admin", Role.ADMINISTRATOR, hash, Optional.empty(), now);
    }

    private static Peer peer(Recruiting team, String number, String name, String pin, String phone, Instant now) {
        var peer = team.add(number, name, pin, new Phone(phone), now);
        for (var day : DayOfWeek.values())
            team.add(new Shift(peer.id(), day, LocalTime.MIDNIGHT, Duration.ofHours(24)));
        return peer;
    }
}
