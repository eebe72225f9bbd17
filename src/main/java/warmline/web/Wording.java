package warmline.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import warmline.callback.Callback;
import warmline.callback.Discretion;
import warmline.callback.Ledger.Entry;
import warmline.callback.State;
import warmline.callback.Window;

/** How the console puts things: states, events and times in the words of the team, by the centre's clock. */
final class Wording {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.US);

    private final ZoneId zone;

    Wording(ZoneId zone) {
        this.zone = zone;
    }

    /** "today, 4:00 to 5:00 pm". */
    String window(Window window, Instant now) {
        var from = window.from().atZone(zone);
        var to = window.to().atZone(zone);
        if (!from.toLocalDate().equals(to.toLocalDate()))
            return moment(window.from(), now) + " to " + moment(window.to(), now);
        var start = half(from).equals(half(to)) ? HOUR.format(from) : time(from);
        return day(from.toLocalDate(), now) + ", " + start + " to " + time(to);
    }

    /** "today, 4:00 pm". */
    String moment(Instant at, Instant now) {
        var local = at.atZone(zone);
        return day(local.toLocalDate(), now) + ", " + time(local);
    }

    /** "4:00 pm" when that was today, "yesterday, 4:00 pm" when not. */
    String recently(Instant at, Instant now) {
        var local = at.atZone(zone);
        return local.toLocalDate().equals(now.atZone(zone).toLocalDate()) ? time(local) : moment(at, now);
    }

    /** "4:00 pm". */
    String time(Instant at) {
        return time(at.atZone(zone));
    }

    private String day(LocalDate day, Instant now) {
        var today = now.atZone(zone).toLocalDate();
        if (day.equals(today)) return "today";
        if (day.equals(today.plusDays(1))) return "tomorrow";
        if (day.equals(today.minusDays(1))) return "yesterday";
        return DAY.format(day);
    }

    private static String time(ZonedDateTime local) {
        return HOUR.format(local) + " " + half(local);
    }

    private static String half(ZonedDateTime local) {
        return local.getHour() < 12 ? "am" : "pm";
    }

    static String discretion(Discretion says) {
        return switch (says) {
            case SAY_NOTHING -> "Say nothing.";
            case FIRST_NAME_ONLY -> "Say only your first name, and that you will ring again.";
        };
    }

    static String attempts(int attempts) {
        return switch (attempts) {
            case 0 -> "not rung yet";
            case 1 -> "rung once";
            case 2 -> "rung twice";
            default -> "rung " + attempts + " times";
        };
    }

    /** @param peer the name of whoever works on it, or worked on it last */
    static String state(Callback callback, String peer, Instant now) {
        return switch (callback.state()) {
            case WAITING -> waiting(callback.window(), now);
            case RINGING_PEER -> "Offered to " + peer;
            case ACCEPTED -> "Taken by " + peer;
            case RINGING_PATIENT -> "Ringing the patient";
            case CONNECTED -> "Talking with " + peer;
            case COMPLETED -> "Done";
            case CANCELLED -> "Cancelled by the patient";
            case EXPIRED -> "Not rung in time";
            case FAILED -> "Not reached";
            case UNKNOWN -> wasLeft(callback) ? "A number was left, to be called by a person" : "Unclear whether rung";
            case HANDED_OVER -> "In a person's hands";
        };
    }

    /** Only a message has become unclear before anybody was rung. */
    private static boolean wasLeft(Callback callback) {
        return callback.attempts() == 0;
    }

    private static String waiting(Window window, Instant now) {
        if (window.contains(now)) return "Due now";
        return now.isBefore(window.from()) ? "Waiting for its time" : "Late";
    }

    static Tone tone(Callback callback, Instant now) {
        return switch (callback.state()) {
            case WAITING -> now.isBefore(callback.window().from()) ? Tone.CALM : late(callback.window(), now);
            case RINGING_PEER, ACCEPTED, RINGING_PATIENT, CONNECTED -> Tone.BUSY;
            case COMPLETED, CANCELLED, HANDED_OVER -> Tone.DONE;
            case EXPIRED, FAILED, UNKNOWN -> Tone.LOOK;
        };
    }

    private static Tone late(Window window, Instant now) {
        return window.contains(now) ? Tone.NOW : Tone.LOOK;
    }

    /** What an event led to, in a history. */
    static String led(Entry entry) {
        return entry.event().equals("LeftAtFallback") ? "to be called by a person" : state(entry.state());
    }

    /** A state in a history: without the clock of today. */
    static String state(State state) {
        return switch (state) {
            case WAITING -> "waiting";
            case RINGING_PEER -> "a peer's telephone rings";
            case ACCEPTED -> "a peer is on the line";
            case RINGING_PATIENT -> "the patient's telephone rings";
            case CONNECTED -> "they are connected";
            case COMPLETED -> "done";
            case CANCELLED -> "cancelled";
            case EXPIRED -> "not rung in time";
            case FAILED -> "not reached";
            case UNKNOWN -> "unclear whether the patient was rung";
            case HANDED_OVER -> "in a person's hands";
        };
    }

    /** @param event the simple name of a {@link warmline.callback.Event} */
    static String event(String event) {
        return switch (event) {
            case "Booked" -> "The call was booked";
            case "Claimed" -> "It was offered to a peer";
            case "PeerDeclined" -> "The peer could not take it";
            case "PeerAccepted" -> "The peer took it";
            case "PatientDialled" -> "The patient's telephone was rung";
            case "PatientAnswered" -> "The patient's telephone was answered";
            case "PatientMissed" -> "The patient was not reached";
            case "LostSight" -> "We lost sight of the call";
            case "PeerLeft" -> "The peer left the call";
            case "Talked" -> "They talked";
            case "TalkedToNobody" -> "The telephone was answered, but not by the patient";
            case "WrongNumber" -> "It was a wrong number";
            case "PatientCancelled" -> "The patient cancelled it";
            case "Rebooked" -> "The patient chose another time";
            case "Wished" -> "The patient said with whom, or in which language, they would like to talk";
            case "Deferred" -> "It fell due in the patient's quiet hours, and waits";
            case "WindowClosed" -> "Its time passed";
            case "Interrupted" -> "The service was interrupted";
            case "Restored" -> "The line was restored from a backup: look whether the call was made since";
            case "TakenOn" -> "A person took it on";
            case "LeftAtFallback" -> "The number was left: no time was free, or our line had a fault";
            case "CallerBlocked" -> "The caller was blocked, and a person looks after the call";
            case "PutBack" -> "A person put it back into the queue";
            default -> event;
        };
    }
}
