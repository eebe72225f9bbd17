package warmline.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import warmline.callback.Timing;
import warmline.store.Crowd;

/** Very many due at once, as when the quiet hours end: how long a round takes, and whether anybody is overtaken. */
record Storm(BenchDatabase bench, int peers) {
    /**
     * @param rounds in nanoseconds
     * @param inversions callbacks that were offered after one that should have waited for them
     */
    record Result(Sample rounds, long claimed, long inversions) {}

    /** All due at {@code now}, their windows a second apart, half of them for a time; nothing else is due. */
    Result blow(int callbacks, Instant now) throws SQLException {
        for (var timing : Timing.values())
            bench.crowd.book(
                    callbacks / 2,
                    timing,
                    now.minus(Duration.ofSeconds(callbacks)),
                    Duration.ofSeconds(1),
                    now.plus(Duration.ofDays(1)));
        bench.crowd.settle();
        bench.rested(now);
        var rounds = new ArrayList<Long>();
        long claimed = 0;
        long firstEvent = newestEvent();
        try (var dispatching = new Dispatching(bench, peers, now)) {
            int most = 2 * callbacks / peers; // a dispatcher that leaves peers idle is found by what is left
            for (int i = 0; i < most && claimed < callbacks; i++) {
                var round = dispatching.round();
                rounds.add(round.nanos());
                claimed += round.rows();
            }
        }
        return new Result(Sample.of(rounds), claimed, inversions(firstEvent));
    }

    private long newestEvent() throws SQLException {
        return ask("select coalesce(max(id), 0) from callback_event where id > ?", 0);
    }

    /** As the events tell it, which were written in the order of the claims; those of one round are claimed at once. */
    private long inversions(long firstEvent) throws SQLException {
        return ask("""
                select count(*)
                from (select place, max(place) over (order by round range between unbounded preceding and 1 preceding) as before
                      from (select dense_rank() over (order by callback_event.xmin::text::bigint) as round,
                                   rank() over (order by timing, window_from, callback_id) as place
                            from callback_event
                            join callback on callback.id = callback_id
                            where event = 'Claimed' and callback_event.id > ?) as claimed) as seen
                where place < before""", firstEvent);
    }

    private long ask(String question, long parameter) throws SQLException {
        try (var connection = Crowd.connection(bench.address);
                var sql = connection.prepareStatement(question)) {
            sql.setLong(1, parameter);
            var answer = sql.executeQuery();
            answer.next();
            return answer.getLong(1);
        }
    }
}
