package warmline.simulation;

import static java.lang.classfile.Opcode.IF_ACMPEQ;
import static java.lang.classfile.Opcode.IF_ICMPLT;
import static warmline.simulation.Mutation.*;

import java.util.List;
import java.util.Set;

/** Bugs in the compiled service, two or more for each promise: a simulation that does not find them proves nothing. */
enum Planted {
    BOOKINGS_ARE_NOT_WRITTEN(Set.of(1), passing("callback.MemoryBookings", "book", "keep", true)),
    NOTHING_EXPIRES(Set.of(1), without("dispatch.Dispatcher", "tick", "move", false)),
    DELETES_WHAT_NOBODY_HAS_TAKEN(Set.of(1), without("dispatch.Mailbox", "tick", "take", false)),
    TAKES_WHAT_WAS_LEFT_TWICE(Set.of(1), without("callback.MemoryBookings", "leave", "add", true)),
    BELIEVES_IN_EVERY_TALK(Set.of(1), without("dispatch.Recovery", "reconcile", "contains", true)),
    ORPHANS_ARE_NOT_SEEN(Set.of(1), answering("callback.MemoryCallbacks", "isHeld", true)),

    REDIALS_AFTER_A_CRASH(Set.of(2), confusing("callback.Callback", "interrupted", "State", "UNKNOWN", "WAITING")),
    REDIALS_WHAT_IT_LOST_SIGHT_OF(Set.of(2), confusing("callback.Callback", "after", "State", "UNKNOWN", "WAITING")),
    A_PEER_WHO_LEAVES_HIDES_THE_DOUBT(Set.of(2), never("dialogue.RingPatient", "hearRinging", "Unclear")),
    CALLS_TWO_PEOPLE_AT_ONE_TELEPHONE(Set.of(2), answering("callback.Shelves", "isCalled", false)),

    RINGS_WITHOUT_LOOKING_AT_THE_STATE(Set.of(2, 3, 6), always("dialogue.RingPatient", "on", IF_ACMPEQ)),
    NAMES_THE_LEG_AFTER_THE_VERSION(
            Set.of(3), confusing("callback.Callback", "patientLeg", "Callback", "attempts", "version")),

    SILENCE_TAKES_IT(Set.of(4), confusing("dialogue.Offered", "<clinit>", "Offered", "NOT_NOW", "TAKE")),
    RINGS_ON_WITHOUT_A_PEER(
            Set.of(4),
            without("dialogue.RingPatient", "on", "stop", false),
            without("dialogue.RingPatient", "hearRinging", "stop", false)),
    JOINS_NOBODY(Set.of(4), without("dialogue.RingPatient", "joined", "join", false)),

    RINGS_WHO_RESTS(Set.of(5), without("dialogue.FreePeers", "lambda$among$", "isBefore", false)),
    RINGS_WHO_IS_OFF_SHIFT(Set.of(5), without("peer.Rota", "lambda$onShift$", "holds", true)),
    TWO_CALLBACKS_FOR_ONE_PEER(
            Set.of(5),
            answering("callback.Shelves", "isBusy", false),
            without("dialogue.FreePeers", "lambda$among$", "contains", false)),

    KNOWS_NO_QUIET_HOURS(Set.of(6), answering("callback.QuietHours", "at", false)),
    QUIET_HOURS_END_AT_MIDNIGHT(Set.of(6), without("callback.QuietHours", "at", "isAfter", false)),
    RINGS_AFTER_THE_WINDOW(Set.of(6), without("callback.Callback", "dialled", "contains", true)),

    RETRIES_AT_ONCE(Set.of(7), passing("callback.Policy", "after", "after", true)),
    RINGS_ON_AFTER_A_CANCEL(Set.of(7), without("dispatch.Recovery", "tick", "withdrawn", false)),
    ASKS_THE_NEXT_PEER_AT_ONCE(Set.of(7), passing("callback.Callback", "after", "plus", false)),
    RINGS_WHO_IS_NEVER_TO_BE_CALLED(Set.of(7), answering("callback.Beside", "isNeverCalled", false)),
    RINGS_WHO_IS_BLOCKED(Set.of(7), answering("callback.Beside", "isBlocked", false)),

    LAST_COMES_FIRST(Set.of(8), reversed("dispatch.Dispatcher", "offer", "due")),
    KEEPS_IT_IN_HAND(Set.of(8), without("dialogue.ReturnCall", "offer", "release", false)),
    THINKS_THE_PEER_STILL_ON_THE_LINE(Set.of(8), without("dialogue.ReturnCall", "offer", "leave", false)),

    WHOEVER_WAITS_IS_NOT_OFFERED(Set.of(8), without("dialogue.WaitingRoom", "holds", "containsKey", false)),
    RINGS_WHO_WAITS_ELSEWHERE(Set.of(8), answering("callback.MemoryCallbacks", "isWithinReach", true)),

    ANY_PEER_IS_AS_GOOD(Set.of(9), answering("callback.Callback", "mayGoTo", true)),
    THE_TEAMS_LINE_IGNORES_PREFERENCE(Set.of(9), without("dialogue.NextDue", "lambda$claim$", "mayGoTo", true)),

    TAKES_WRITES_FROM_ANYBODY(Set.of(10), doingNothing("callback.Callback", "mustBeHeldBy")),
    CLAIMS_WITHOUT_A_LEASE(Set.of(10), without("callback.MemoryCallbacks", "claimed", "test", true)),
    INTERRUPTS_WHAT_OTHERS_WORK_ON(Set.of(10), answering("callback.MemoryCallbacks", "isHeld", false)),

    BOOKS_WHAT_IS_FULL(Set.of(11), always("callback.MemoryBookings", "book", IF_ICMPLT)),
    COUNTS_PEERS_WHO_ARE_NOT_THERE(Set.of(11), without("callback.Crew", "lambda$places$", "holds", true));

    final Set<Integer> promises;
    final List<Mutation> mutations;

    Planted(Set<Integer> promises, Mutation... mutations) {
        this.promises = promises;
        this.mutations = List.of(mutations);
    }
}
