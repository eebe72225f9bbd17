package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.InstantSource;
import java.time.Period;
import java.util.Optional;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Consent.Way;
import warmline.callback.Offers;
import warmline.callback.StandingCall;
import warmline.callback.StandingCalls;
import warmline.callback.Timing;
import warmline.callback.Window;
import warmline.patient.Wellness;
import warmline.peer.Debriefs;
import warmline.peer.Roster;

/**
 * After a talk: what both have agreed on, booked by the peer, who may also wish to debrief, note that the patient would like the
 * wellness check, and leave a note for whoever calls next. Hanging up is fine.
 */
public final class NextCall {
    private static final int MOST_TURNS = 5;

    enum Choice {
        TOMORROW,
        NEXT_WEEK,
        EVERY_WEEK,
        MORE,
        NOTHING
    }

    enum More {
        DEBRIEF,
        WELLNESS_CHECK,
        NOTE,
        BACK
    }

    static final Menu<Choice> MENU = Menu.<Choice>asking()
            .on(1, Choice.TOMORROW, AGAIN_TOMORROW)
            .on(2, Choice.NEXT_WEEK, AGAIN_NEXT_WEEK)
            .on(3, Choice.EVERY_WEEK, EVERY_WEEK)
            .on(4, Choice.MORE, TO_OTHER_THINGS)
            .back(Choice.NOTHING)
            .otherwise(Choice.NOTHING);

    private final Centre centre;
    private final Callbacks callbacks;
    private final StandingCalls standing;
    private final Offers offers;
    private final Debriefs debriefs;
    private final Wellness wellness;
    private final LeaveNote note;
    private final InstantSource clock;

    public NextCall(
            Centre centre,
            Callbacks callbacks,
            Roster roster,
            StandingCalls standing,
            Offers offers,
            Debriefs debriefs,
            Wellness wellness,
            InstantSource clock) {
        this.centre = centre;
        this.callbacks = callbacks;
        this.standing = standing;
        this.offers = offers;
        this.debriefs = debriefs;
        this.wellness = wellness;
        this.note = new LeaveNote(callbacks, roster, clock);
        this.clock = clock;
    }

    void on(Call call, Callback talked, long peer) {
        for (int turn = 0; turn < MOST_TURNS; turn++)
            switch (call.choose(MENU)) {
                case TOMORROW -> {
                    if (booked(call, talked, peer, Period.ofDays(1))) return;
                }
                case NEXT_WEEK -> {
                    if (booked(call, talked, peer, Period.ofWeeks(1))) return;
                }
                case EVERY_WEEK -> {
                    if (!booked(call, talked, peer, Period.ofWeeks(1))) continue;
                    agree(talked, peer);
                    return;
                }
                case MORE -> more(call, talked, peer);
                case NOTHING -> {
                    return;
                }
            }
    }

    private void more(Call call, Callback talked, long peer) {
        boolean isAgreed = wellness.isAgreed(talked.patient());
        switch (call.choose(more(isAgreed))) {
            case DEBRIEF -> {
                debriefs.wish(peer, clock.instant());
                call.say(YOUR_LEAD_IS_TOLD);
            }
            case WELLNESS_CHECK -> {
                if (isAgreed) wellness.end(talked.patient());
                else wellness.agree(talked.patient(), clock.instant());
                call.say(isAgreed ? WE_ASK_NO_MORE : WE_ASK_HOW_THEY_ARE);
            }
            case NOTE -> note.on(call, talked);
            case BACK -> {}
        }
    }

    /** @param isAgreed whether the patient is asked how they are already */
    static Menu<More> more(boolean isAgreed) {
        return Menu.<More>asking()
                .on(1, More.DEBRIEF, TO_DEBRIEF)
                .on(2, More.WELLNESS_CHECK, isAgreed ? TO_END_WELLNESS_CHECK : TO_BEGIN_WELLNESS_CHECK)
                .on(3, More.NOTE, TO_LEAVE_A_NOTE)
                .back(More.BACK, TO_GO_BACK)
                .otherwise(More.BACK);
    }

    private boolean booked(Call call, Callback talked, long peer, Period later) {
        var window = after(talked, later);
        var request = talked.request().at(Timing.AT_A_TIME).with(Optional.of(peer));
        switch (callbacks.book(request, window, offers.places(window, clock.instant()), Way.TALK, clock.instant())) {
            case Booked.New(var next) -> {
                callbacks.wishes().asFor(talked.id(), next);
                call.say(NEXT_CALL_IS, centre.words(window, clock.instant()));
                return true;
            }
            case Booked.Moved _ -> {
                call.say(NEXT_CALL_IS, centre.words(window, clock.instant()));
                return true;
            }
            case Booked.Full _, Booked.Running _ -> {
                call.say(THAT_TIME_IS_TAKEN);
                return false;
            }
            case Booked.Unwanted _ -> {
                call.say(CALL_WAS_WITHDRAWN);
                return false;
            }
        }
    }

    private void agree(Callback talked, long peer) {
        var window = after(talked, Period.ofWeeks(1));
        standing.agree(StandingCall.weekly(talked.request(), window, peer), clock.instant());
        standing.booked(talked.patient(), talked.request().person(), window.to());
    }

    /** The time that was said then, on another day, by the patient's clock. */
    private static Window after(Callback talked, Period later) {
        var first = talked.window().from().atZone(talked.request().zone());
        var start = first.withMinute(first.getMinute() / 15 * 15)
                .withSecond(0)
                .withNano(0)
                .plus(later)
                .toInstant();
        return new Window(start, start.plus(Offers.LENGTH));
    }
}
