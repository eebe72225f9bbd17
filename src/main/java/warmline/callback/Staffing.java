package warmline.callback;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** Who is there, and who will be. */
public interface Staffing {
    /** By the plan. The times of one peer do not overlap. */
    List<Presence> during(Window window);

    /** Those who have said that calls may come. */
    Set<Long> onDuty();

    /** So many peers, all of them at every hour and on duty. */
    static Staffing always(int peers) {
        return new Staffing() {
            @Override
            public List<Presence> during(Window window) {
                return LongStream.rangeClosed(1, peers)
                        .mapToObj(peer -> new Presence(peer, window))
                        .toList();
            }

            @Override
            public Set<Long> onDuty() {
                return Set.copyOf(LongStream.rangeClosed(1, peers).boxed().toList());
            }
        };
    }
}
