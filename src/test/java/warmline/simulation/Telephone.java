package warmline.simulation;

import org.jspecify.annotations.Nullable;
import warmline.call.Phone;

/** A telephone, whose it is, and the one call it can hold. */
final class Telephone {
    private final Phone phone;
    private final Person owner;
    private final boolean withheld;
    private @Nullable SimulatedLeg call;

    Telephone(Phone phone, Person owner, boolean withheld) {
        this.phone = phone;
        this.owner = owner;
        this.withheld = withheld;
    }

    Phone phone() {
        return phone;
    }

    Person owner() {
        return owner;
    }

    /** It does not show its number. */
    boolean isWithheld() {
        return withheld;
    }

    boolean isEngaged() {
        return call != null;
    }

    @Nullable
    SimulatedLeg call() {
        return call;
    }

    void pickUp(SimulatedLeg leg) {
        call = leg;
    }

    void hangUp(SimulatedLeg leg) {
        if (call == leg) call = null;
    }

    @Override
    public String toString() {
        return phone.number(); // nobody lives there
    }
}
