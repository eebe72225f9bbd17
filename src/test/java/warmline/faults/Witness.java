package warmline.faults;

import static warmline.prompt.Prompt.BOOKED;
import static warmline.prompt.Prompt.CANCELLED;
import static warmline.prompt.Prompt.MOVED;
import static warmline.prompt.Prompt.WE_LOOK_FOR_A_PEER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import warmline.faults.Finding.Kind;
import warmline.faults.Patient.Wish;
import warmline.prompt.Prompt;
import warmline.telephone.Leg;
import warmline.telephone.Leg.Direction;
import warmline.telephone.Moment.Step;
import warmline.telephone.Network;

/**
 * What became of a patient, from the far end of the telephone and from what the API shows to anybody: no table is read.
 *
 * <p><b>Doubled</b>: a second ring of the same telephone (nobody is tried again before the next day, and no patient has two
 * bookings), unless a lead has asked for it in between; any ring after the patient heard that the call is cancelled, at night
 * where they live, or while the API says that it cannot tell whether they were rung, or that a lead calls them.
 *
 * <p><b>Lost</b>: a promise (booked for them, heard as booked, or by who waited on the line) of which, when all is calm again, the API knows nothing; or
 * that still runs, or is still due although peers are free; or that ended otherwise than the telephone knows: completed or
 * failed though it never answered, put off though it never rang and no attempt is written, cancelled though nobody cancelled,
 * or handed over though no lead took it on, expired though there was time. And a telephone that rings on although the call is
 * cancelled; a cancellation or another time that the patient heard confirmed, and that is not so.
 */
final class Witness {
    private static final double SAME = 0.95;

    /** States in which nobody may be rung, until a person has decided. */
    private static final Set<String> WITH_A_LEAD = Set.of("UNKNOWN", "HANDED_OVER");

    private final Network network;
    private final Function<Prompt, short[]> audio;
    private final Decisions decisions;

    Witness(Network network, Function<Prompt, short[]> audio, Decisions decisions) {
        this.network = network;
        this.audio = audio;
        this.decisions = decisions;
    }

    List<Finding> judge(Patient patient, Optional<Shown> shown, Instant calm) {
        var findings = new ArrayList<Finding>();
        doubled(patient, shown).forEach(findings::add);
        lost(patient, shown, calm).ifPresent(findings::add);
        return findings;
    }

    private Stream<Finding> doubled(Patient patient, Optional<Shown> shown) {
        var rings = legs(patient, Direction.INCOMING).map(Witness::begun).toList();
        var cancelled = heard(patient, CANCELLED);
        boolean asleep = patient.wish() == Wish.AFTER_THE_NIGHT;
        return Stream.of(
                        again(rings, shown).map(ring -> doubled(patient, "was rung again", ring)),
                        rings.stream().filter(_ -> asleep).map(ring -> doubled(patient, "was rung at night", ring)),
                        rings.stream()
                                .filter(ring -> cancelled.filter(ring::isAfter).isPresent())
                                .map(ring -> doubled(patient, "was rung after cancelling", ring)),
                        rings.stream()
                                .filter(ring -> isWithALead(shown, ring))
                                .map(ring -> doubled(patient, "was rung while a lead has the call", ring)))
                .flatMap(each -> each);
    }

    /** The rings that follow upon another, if no lead wanted it. */
    private Stream<Instant> again(List<Instant> rings, Optional<Shown> shown) {
        return IntStream.range(1, rings.size())
                .filter(next -> shown.filter(callback -> decisions.putBack().contains(callback.id()))
                        .filter(callback -> callback.happenedBetween(rings.get(next - 1), rings.get(next), "PutBack"))
                        .isEmpty())
                .mapToObj(rings::get);
    }

    private static boolean isWithALead(Optional<Shown> shown, Instant ring) {
        return shown.flatMap(callback -> callback.stateAt(ring))
                .filter(WITH_A_LEAD::contains)
                .isPresent();
    }

    private static Finding doubled(Patient patient, String why, Instant at) {
        return new Finding(Kind.DOUBLED, patient, why, at);
    }

    private Optional<Finding> lost(Patient patient, Optional<Shown> shown, Instant calm) {
        if (shown.isEmpty()) {
            boolean promised = patient.id().isPresent()
                    || heard(patient, BOOKED).isPresent()
                    || heard(patient, WE_LOOK_FOR_A_PEER).isPresent();
            return promised
                    ? Optional.of(new Finding(Kind.LOST, patient, "has a promise that is not there", patient.asked()))
                    : Optional.empty();
        }
        return wrong(patient, shown.get(), calm)
                .map(why -> new Finding(Kind.LOST, patient, why, shown.get().last()));
    }

    private Optional<String> wrong(Patient patient, Shown shown, Instant calm) {
        boolean rung = legs(patient, Direction.INCOMING).findAny().isPresent();
        if (heard(patient, CANCELLED).isPresent() && !shown.state().equals("CANCELLED"))
            return Optional.of("cancelled, but it is " + shown.state());
        if (heard(patient, MOVED).isPresent() && !shown.has("Rebooked"))
            return Optional.of("moved it, but it was not moved");
        boolean right = switch (shown.state()) {
            case "COMPLETED", "FAILED" -> hasAnswered(patient) || wasThere(patient, shown);
            case "CANCELLED" -> isCancelled(patient, shown);
            case "HANDED_OVER" -> decisions.takenOn().contains(shown.id());
            case "EXPIRED" -> patient.wish() == Wish.AT_ONCE_OR_NEVER;
            case "WAITING" ->
                patient.wish() == Wish.AFTER_THE_NIGHT || !shown.isDue(calm) && (rung || isPutOff(patient, shown));
            case "UNKNOWN" -> true;
            default -> false;
        };
        return right
                ? Optional.empty()
                : Optional.of("has a call that is " + shown.state() + " after " + shown.events());
    }

    private boolean hasAnswered(Patient patient) {
        return legs(patient, Direction.INCOMING)
                .anyMatch(leg -> leg.when(Step.ANSWERED).isPresent());
    }

    /** On our line already when the peer was to be joined to them. */
    private boolean wasThere(Patient patient, Shown shown) {
        return legs(patient, Direction.OUTGOING)
                .anyMatch(leg -> leg.when(Step.ANSWERED)
                        .filter(from -> shown.happenedBetween(
                                from, leg.when(Step.ENDED).orElse(Instant.MAX), "PatientAnswered"))
                        .isPresent());
    }

    /** By telephone, before it rang; or elsewhere, and it rings no longer. */
    private boolean isCancelled(Patient patient, Shown shown) {
        if (!decisions.cancelled().contains(shown.id())) return patient.wish() == Wish.TOMORROW;
        return legs(patient, Direction.INCOMING).allMatch(Leg::hasEnded);
    }

    /** Booked for later; or an attempt is written of that Asterisk could not place, or that the peer gave up. */
    private static boolean isPutOff(Patient patient, Shown shown) {
        return patient.wish() == Wish.TOMORROW && !shown.has("Rebooked") || shown.has("PatientDialled");
    }

    private Stream<Leg> legs(Patient patient, Direction direction) {
        return network.telephone(patient.number()).legs().stream().filter(leg -> leg.direction() == direction);
    }

    /** When the patient heard this, if they did. */
    private Optional<Instant> heard(Patient patient, Prompt words) {
        return legs(patient, Direction.OUTGOING)
                .flatMap(leg -> Stream.of(leg.hearing().find(audio.apply(words), 0))
                        .filter(match -> match.correlation() >= SAME)
                        .flatMap(match -> leg.when(Step.ANSWERED).map(at -> at.plus(match.at())).stream()))
                .findFirst();
    }

    private static Instant begun(Leg leg) {
        return leg.when(Step.INVITED).orElseThrow();
    }
}
