package warmline.dispatch;

import java.util.Optional;
import warmline.call.Switchboard;
import warmline.callback.Lease;

/** The exchanges that hold our calls. */
public interface Exchanges {
    /** The one at which the holder of this lease rang; empty when it cannot be reached any more. */
    Optional<Switchboard> of(Lease lease);
}
