package warmline.simulation;

import java.util.ArrayList;
import java.util.List;
import warmline.call.Phone;

/** Everybody who may ring the line on this day. */
final class Patients {
    /** Few ring twice: the second call moves the callback of the first, and counts as none. */
    private static final double CALLS_EACH = 0.45;

    /** Of Boston, Los Angeles, Phoenix (which has no summer time), Anchorage and Honolulu. */
    private static final List<String> AREAS = List.of("617", "617", "213", "602", "907", "808");

    private final World world;
    private final List<Patient> all = new ArrayList<>();
    private final long every;

    Patients(World world) {
        this.world = world;
        int callers = (int) (world.setting.callers() / CALLS_EACH);
        for (int i = 0; i < callers; i++) {
            var own = new Phone(own(i));
            var other = new Phone("617555" + (5000 + i));
            var patient = new Patient(world, i, other);
            all.add(patient);
            patient.telephone = new Telephone(own, patient, world.dice.nextInt(50) == 0);
            world.telephones.add(patient.telephone);
            world.telephones.add(new Telephone(other, patient, false));
        }
        every = world.setting.length() / world.setting.callers();
    }

    void begin() {
        world.timeline.in(world.between(0, 2 * every), this::somebodyRings);
    }

    private void somebodyRings() {
        if (world.swarm.isOver()) return;
        rings(world.any(all));
        begin();
    }

    /** The telephone of somebody. */
    Phone any() {
        return new Phone(own(world.dice.nextInt(all.size())));
    }

    /** Its last four digits are unlike any other's: so one hears which telephone is meant. */
    private static String own(int number) {
        return AREAS.get(number % AREAS.size()) + "555" + (1000 + number);
    }

    private void rings(Patient patient) {
        var machine = world.any(world.machines);
        var service = machine.answering();
        var telephone = patient.telephone;
        if (telephone == null || telephone.isEngaged() || !machine.asterisk.isUp()) return;
        if (service == null) {
            machine.spool.asks(patient); // as the exchange's own dialplan does
            return;
        }
        patient.begins();
        world.tally.calls++;
        service.answer(machine.asterisk.incoming(telephone, service), false);
    }
}
