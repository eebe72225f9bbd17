package warmline.web;

import static warmline.web.Entry.choice;
import static warmline.web.Entry.input;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import warmline.call.Phone;
import warmline.patient.BlockedCallers;
import warmline.patient.PatientNumbers;
import warmline.web.Entry.Field;
import warmline.web.Entry.Option;

/** What a lead is asked about a block; and what they wrote, or a {@link Mistake} where it cannot be read. */
record BlockForm(Form form) {
    /** As long as things take to calm, and no longer than somebody remembers why. */
    private enum Time {
        A_DAY("A day", 1),
        A_WEEK("A week", 7),
        A_MONTH("A month", 30),
        THREE_MONTHS("Three months", 91),
        A_YEAR("A year", 365);

        private final String words;
        private final Duration length;

        Time(String words, int days) {
            this.words = words;
            this.length = Duration.ofDays(days);
        }
    }

    static Entry forANumber() {
        var telephone = input("telephone", "Telephone", "tel", 30);
        return Entry.empty("block", Route.BLOCK.path, "Block this telephone", telephone, why(), howLong());
    }

    /** For the telephone of a callback. */
    static Entry forCallback(long id) {
        return Entry.empty("block", "/callbacks/" + id + "/blocking", "Block this caller", why(), howLong());
    }

    private static Field why() {
        return input("reason", "Why, for the team", "text", BlockedCallers.LONGEST_REASON);
    }

    private static Field howLong() {
        var times = Arrays.stream(Time.values())
                .map(time -> new Option(time.name(), time.words))
                .toList();
        return choice("time", "For how long", times);
    }

    Phone telephone(PatientNumbers numbers) {
        var digits = form.text("telephone").replaceAll("[ ()./-]", "");
        if (!Phone.isOne(digits)) throw new Mistake("telephone", "Write a telephone number of 2 to 15 digits.");
        return numbers.asKept(new Phone(digits));
    }

    String reason() {
        var reason = form.text("reason").strip();
        if (reason.isEmpty()) throw new Mistake("reason", "Say why, so that others can judge it later.");
        if (reason.length() > BlockedCallers.LONGEST_REASON || reason.chars().anyMatch(Character::isISOControl))
            throw new Mistake("reason", "Say why in at most " + BlockedCallers.LONGEST_REASON + " letters.");
        return reason;
    }

    Instant until(Instant now) {
        return Arrays.stream(Time.values())
                .filter(time -> time.name().equals(form.text("time")))
                .findFirst()
                .map(time -> now.plus(time.length))
                .orElseThrow(() -> new Mistake("time", "Choose for how long."));
    }
}
