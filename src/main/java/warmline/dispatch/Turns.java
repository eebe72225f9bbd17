package warmline.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import warmline.callback.Callback;
import warmline.callback.Policy;
import warmline.dialogue.ReturnCall.Match;
import warmline.prompt.Language;

/** Whose turn it is: which due callback goes to which ready peer. */
record Turns(Policy policy, Instant now) {
    /**
     * @param due in the order in which they are to be offered
     * @param ready peers who may be rung, whoever rested longest first
     * @param onDuty all peers on duty: a preferred one is worth waiting for only if they may become ready
     * @param speaking who speaks a language that is not English
     */
    List<Match> of(
            List<Callback> due, SequencedSet<Long> ready, Set<Long> onDuty, Function<Language, Set<Long>> speaking) {
        var free = new LinkedHashSet<>(ready);
        var matches = new ArrayList<Match>();
        for (var callback : due) {
            if (free.isEmpty()) break;
            peer(callback, free, onDuty, speaking.apply(callback.request().language()))
                    .ifPresent(peer -> {
                        free.remove(peer);
                        matches.add(new Match(callback, peer));
                    });
        }
        return matches;
    }

    private Optional<Long> peer(Callback callback, SequencedSet<Long> free, Set<Long> onDuty, Set<Long> speaking) {
        return callback.request()
                .preferred()
                .filter(free::contains)
                .or(() -> free.stream()
                        .filter(peer -> callback.mayGoTo(peer, onDuty, speaking, now, policy))
                        .min(Comparator.comparing(peer -> !speaking.contains(peer))));
    }
}
