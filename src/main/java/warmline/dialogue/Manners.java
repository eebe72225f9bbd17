package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.call.Pace;
import warmline.call.Phone;
import warmline.patient.Memory;
import warmline.patient.PatientNumbers;
import warmline.patient.Remembered;
import warmline.patient.Remembered.Place;
import warmline.prompt.Prompt;
import warmline.prompt.Recording;
import warmline.prompt.Spoken;

/** What this telephone's owner likes, and where they stopped listening: remembered when they agree, and not asked before. */
public final class Manners {
    enum Consent {
        YES,
        NO
    }

    static final Menu<Consent> REMEMBER_MANNER = consent(MAY_WE_REMEMBER);
    static final Menu<Consent> REMEMBER_PLACE = consent(MAY_WE_REMEMBER_THE_PLACE);

    private final Memory memory;
    private final PatientNumbers numbers;
    private final ZoneId zone;
    private final Spoken spoken;
    private final InstantSource clock;

    public Manners(Memory memory, PatientNumbers numbers, ZoneId zone, Spoken spoken, InstantSource clock) {
        this.memory = memory;
        this.numbers = numbers;
        this.zone = zone;
        this.spoken = spoken;
        this.clock = clock;
    }

    /** Silence agrees to nothing. */
    private static Menu<Consent> consent(Prompt question) {
        return Menu.<Consent>asking(question)
                .on(1, Consent.YES, TO_REMEMBER)
                .on(2, Consent.NO, TO_REMEMBER_NOTHING)
                .back(Consent.NO)
                .otherwise(Consent.NO);
    }

    /** As they liked it the last time. */
    void recall(Call call) {
        remembered(call).ifPresent(known -> {
            call.pace(known.slower() ? Pace.SLOWER : Pace.USUAL);
            call.louder(known.louder());
            if (spoken.in(known.language()).isPresent()) call.language(known.language());
        });
    }

    /** The pace, loudness and language of this call, for the next ones. */
    void keep(Call call) {
        agreed(call, REMEMBER_MANNER)
                .ifPresent(known -> keep(
                        call,
                        known.manner(call.pace() == Pace.SLOWER, call.isLouder())
                                .in(call.language())));
    }

    /** Where they stopped today. */
    Optional<Duration> place(Call call, Recording recording) {
        return remembered(call)
                .flatMap(Remembered::place)
                .filter(place ->
                        place.recording().equals(name(recording)) && place.on().equals(today()))
                .map(Place::at);
    }

    /** Left by key. */
    void stopped(Call call, Recording recording, Duration at) {
        agreed(call, REMEMBER_PLACE).ifPresent(known -> keep(call, known.at(Optional.of(place(recording, at)))));
    }

    /** In the middle, where nothing can be asked: kept by who has agreed before. */
    void isAt(Call call, Recording recording, Duration at) {
        remembered(call).ifPresent(known -> keep(call, known.at(Optional.of(place(recording, at)))));
    }

    /** Heard to its end. */
    void heard(Call call, Recording recording) {
        if (place(call, recording).isEmpty()) return;
        remembered(call).ifPresent(known -> keep(call, known.at(Optional.empty())));
    }

    private Place place(Recording recording, Duration at) {
        return new Place(name(recording), at, today());
    }

    private static String name(Recording recording) {
        return String.valueOf(recording.file().getFileName());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** What is remembered, or what can be from now on; empty: they have not agreed. */
    private Optional<Remembered> agreed(Call call, Menu<Consent> question) {
        if (own(call).isEmpty()) return Optional.empty();
        return remembered(call).or(() -> switch (call.choose(question)) {
            case YES -> Optional.of(Remembered.NOTHING_YET);
            case NO -> Optional.empty();
        });
    }

    private Optional<Remembered> remembered(Call call) {
        return own(call).flatMap(memory::of);
    }

    private void keep(Call call, Remembered what) {
        own(call).ifPresent(phone -> memory.keep(phone, what, clock.instant()));
    }

    private Optional<Phone> own(Call call) {
        return call.phone().map(numbers::asKept);
    }
}
