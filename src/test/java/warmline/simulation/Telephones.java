package warmline.simulation;

import java.util.HashMap;
import java.util.Map;
import warmline.call.Phone;

/** The telephone network, which all exchanges share. It reads nothing of the service's. */
final class Telephones {
    private final Map<Phone, Telephone> all = new HashMap<>();

    void add(Telephone telephone) {
        all.put(telephone.phone(), telephone);
    }

    Telephone of(Phone phone) {
        var telephone = all.get(phone);
        if (telephone == null) throw new AssertionError("somebody else is rung: " + phone);
        return telephone;
    }
}
