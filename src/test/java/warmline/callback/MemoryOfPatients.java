package warmline.callback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import warmline.call.Phone;
import warmline.patient.Memory;
import warmline.patient.Remembered;
import warmline.patient.Wellness;

/** What patients let us remember, in memory; held to the same contract as in PostgreSQL. */
public final class MemoryOfPatients implements Memory, Wellness {
    private final Map<Phone, Remembered> all = new HashMap<>();
    private final Map<Phone, List<Check>> agreed = new HashMap<>();

    @Override
    public Optional<Remembered> of(Phone telephone) {
        return Optional.ofNullable(all.get(telephone));
    }

    @Override
    public void keep(Phone telephone, Remembered what, Instant now) {
        all.put(telephone, what);
    }

    @Override
    public synchronized boolean isAgreed(Phone telephone) {
        return agreed.containsKey(telephone);
    }

    @Override
    public synchronized void agree(Phone telephone, Instant now) {
        agreed.putIfAbsent(telephone, new ArrayList<>());
    }

    @Override
    public synchronized void end(Phone telephone) {
        agreed.remove(telephone);
    }

    @Override
    public synchronized void keep(Phone telephone, Check check) {
        agreed.getOrDefault(telephone, new ArrayList<>()).add(check);
    }

    @Override
    public synchronized Optional<Check> last(Phone telephone) {
        return agreed.getOrDefault(telephone, List.of()).stream().max(Comparator.comparing(Check::at));
    }

    @Override
    public synchronized void erase(Instant saidBy) {
        agreed.values().forEach(said -> said.removeIf(check -> !check.at().isAfter(saidBy)));
    }

    void forget(Phone telephone) {
        all.remove(telephone);
        end(telephone);
    }
}
