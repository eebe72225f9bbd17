package warmline.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import warmline.LineUnderTest;
import warmline.call.Phone;
import warmline.callback.Callbacks;
import warmline.callback.Request;
import warmline.callback.Window;
import warmline.faults.Patient.Wish;
import warmline.telephone.Leg;
import warmline.telephone.Moment.Step;

/** All patients of a run, each with a number of their own from those that belong to nobody (555-0100 to 0199). */
final class Patients {
    private static final List<String> AREAS = List.of(
            ("201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 "
                            + "251 252 253 254 256 260 262 267 269 270 276 281 301 302")
                    .split(" "));

    private static final int ANYTHING = 1_000_000;

    private final LineUnderTest line;
    private final Callbacks callbacks;
    private final List<Patient> all = new ArrayList<>();

    Patients(LineUnderTest line, Callbacks callbacks) {
        this.line = line;
        this.callbacks = callbacks;
    }

    List<Patient> all() {
        return List.copyOf(all);
    }

    private String fresh() {
        return AREAS.get(all.size() / 100) + "55501" + "%02d".formatted(all.size() % 100);
    }

    /** Booked for them, without the call: as good a promise as any. */
    List<Patient> book(int count, Wish wish) {
        var booked = new ArrayList<Patient>();
        for (int one = 0; one < count; one++) booked.add(book(wish));
        return booked;
    }

    private Patient book(Wish wish) {
        var number = fresh();
        var now = Instant.now();
        var zone = wish == Wish.AFTER_THE_NIGHT ? BreakableLine.NIGHT : ZoneOffset.UTC;
        var done = (Callbacks.Booked.New)
                callbacks.book(Request.soonest(new Phone(number), zone), window(wish, now), ANYTHING, now);
        return add(new Patient(number, OptionalLong.of(done.callback().id()), wish, now));
    }

    private static Window window(Wish wish, Instant now) {
        return switch (wish) {
            case SOON -> new Window(now, now.plus(Duration.ofHours(1)));
            case AFTER_THE_NIGHT -> new Window(now, now.plus(Duration.ofHours(24)));
            case TOMORROW -> new Window(now.plus(Duration.ofHours(24)), now.plus(Duration.ofHours(25)));
            case AT_ONCE_OR_NEVER -> new Window(now, now.plusSeconds(1));
        };
    }

    private Patient add(Patient patient) {
        all.add(patient);
        return patient;
    }

    /** Whether it is night where they live. */
    boolean sleeps(long callback) {
        return all.stream()
                .anyMatch(patient ->
                        patient.wish() == Wish.AFTER_THE_NIGHT && patient.id().equals(OptionalLong.of(callback)));
    }

    /** Rings the line from a new telephone and presses these keys, one after the other; returns at once. */
    void call(int count, String keys) {
        for (int one = 0; one < count; one++) {
            var patient = add(new Patient(fresh(), OptionalLong.empty(), Wish.SOON, Instant.now()));
            call(patient, keys);
        }
    }

    void call(Patient patient, String keys) {
        var leg = line.network.telephone(patient.number()).dial(line.exchange(), "100");
        Thread.ofVirtual().start(() -> press(leg, keys));
    }

    private static void press(Leg leg, String keys) {
        leg.awaitAnswer(LineUnderTest.SOON);
        for (var key : keys.split("")) {
            leg.pause(Telephones.BETWEEN_KEYS);
            leg.press(key);
        }
    }

    /** How many of those who were rung since then still are, or talk. A telephone whose exchange died may ring on for ever. */
    long inCall(Instant since) {
        return all.stream()
                .flatMap(patient -> line.network.telephone(patient.number()).legs().stream())
                .filter(leg -> leg.direction() == Leg.Direction.INCOMING && !leg.hasEnded())
                .filter(leg -> leg.when(Step.INVITED).filter(since::isBefore).isPresent())
                .count();
    }

    /** Whoever is on the line gives up: the service does not answer them any more. */
    void hangUp() {
        for (var patient : all)
            line.network.telephone(patient.number()).legs().stream()
                    .filter(leg -> leg.direction() == Leg.Direction.OUTGOING)
                    .forEach(Leg::hangUp);
    }
}
