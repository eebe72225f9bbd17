package warmline.simulation;

import java.time.Instant;
import java.util.Optional;
import warmline.call.Phone;
import warmline.patient.Memory;
import warmline.patient.Remembered;

/** What patients let us remember, as one service reaches it. */
final class Notebook implements Memory {
    private final Service service;

    Notebook(Service service) {
        this.service = service;
    }

    @Override
    public Optional<Remembered> of(Phone telephone) {
        service.trouble.beforeDatabase();
        return service.world.remembered.of(telephone);
    }

    @Override
    public void keep(Phone telephone, Remembered what, Instant now) {
        service.trouble.beforeDatabase();
        service.world.remembered.keep(telephone, what, now);
        service.trouble.afterCommit();
    }
}
