package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static warmline.dialogue.Stage.ANA;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import warmline.callback.QuietHours;

/** The line speaks by the clock of whoever it rings, and leaves them in peace by it. */
class PatientZoneTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private final Stage stage = new Stage();

    @Test
    void times_are_told_by_the_patients_clock_and_the_booking_keeps_it() {
        stage.zones = _ -> KOLKATA;
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 1
                line: call-you-here 2026-01-05T15:10:21/16:10:21 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 2
                line: call-you-here 2026-01-05T16:30/17:30 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 1
                line: booked we-call-you 2026-01-05T16:30/17:30 on-telephone-ending 0101 it-will-show 6175550100 nothing-more
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: hangs up
                (gone)
                """);
        var booked = stage.callbacks.expected(ANA.orElseThrow()).getFirst();
        assertEquals(KOLKATA, booked.request().zone());
        assertEquals(Instant.parse("2026-01-05T11:00:00Z"), booked.window().from());
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
                caller: 3
                line: a-call-is-booked 2026-01-05T16:30/17:30 to-keep press 1 to-move press 2 to-cancel press 3
                caller: 1
                line: kept goodbye
                (the line hangs up)
                """);
    }

    @Test
    void another_telephone_has_its_own_night() {
        stage.quiet = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
        stage.zones = phone -> phone.number().startsWith("415") ? LOS_ANGELES : ZoneOffset.UTC;
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 1
                line: call-you-here 2026-01-05T09:40:21/10:40:21 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 3
                line: ask-number
                caller: 4155550123#
                line: you-gave 4155550123 if-right press 1 give-again press 2
                caller: 1
                line: call-you-there 2026-01-05T08:00/09:00 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 1
                line: booked we-call-you 2026-01-05T08:00/09:00 on-telephone-ending 0123 it-will-show 6175550100 nothing-more
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: hangs up
                (gone)
                """);
    }
}
