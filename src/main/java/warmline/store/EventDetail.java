package warmline.store;

import java.util.Locale;
import warmline.callback.Event;
import warmline.callback.Event.*;
import warmline.callback.Window;

/** What an event's row tells beside its name, as JSON; never a number of a telephone, a name, or a person's own words. */
final class EventDetail {
    private static final int LONGEST_REASON = 80;

    private EventDetail() {}

    static String of(Event event) {
        return switch (event) {
            case Claimed claimed -> number("peer", claimed.peer());
            case PatientMissed missed -> word("why", missed.why().name());
            case LostSight lost -> word("why", reason(lost.why()));
            case Talked talked -> number("seconds", talked.talk().toSeconds());
            case TalkedToNobody nobody -> word("why", nobody.why().name());
            case Rebooked booked -> window(booked.window());
            case TakenOn taken -> number("lead", taken.lead());
            case CallerBlocked blocked -> number("lead", blocked.lead());
            case PutBack back -> window(back.window());
            case PeerDeclined _,
                    PeerAccepted _,
                    PatientDialled _,
                    PatientAnswered _,
                    PeerLeft _,
                    WrongNumber _,
                    PatientCancelled _,
                    Wished _,
                    Deferred _,
                    WindowClosed _,
                    Restored _,
                    Interrupted _ -> "{}";
        };
    }

    private static String number(String name, long value) {
        return String.format(Locale.ROOT, "{\"%s\": %d}", name, value);
    }

    private static String word(String name, String value) {
        return "{\"%s\": \"%s\"}".formatted(name, value);
    }

    /** The exchange's reason, letters only: a channel's name may hold the number it rang. */
    private static String reason(String why) {
        var letters = why.replaceAll("[^A-Za-z]+", " ").strip();
        return letters.substring(0, Math.min(letters.length(), LONGEST_REASON));
    }

    private static String window(Window window) {
        return "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(window.from(), window.to());
    }
}
