package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Event;
import warmline.callback.Window;
import warmline.patient.PatientNumbers;
import warmline.peer.Roster;
import warmline.peer.Span;
import warmline.prompt.Sound.Audio;

/** What few want to say about a call that is booked: the word the peer says first, the peer they know, the language, their medicines. */
public final class MoreChoices {
    private static final Duration LONGEST_WORD = Duration.ofSeconds(10);
    private static final Duration LONGEST_NOTE = Duration.ofSeconds(20);
    private static final int MOST_TURNS = 5;

    enum Choice {
        WORD,
        SAME_PEER,
        LANGUAGE,
        MEDICINES,
        NOTHING
    }

    /** Silence is a yes: they have asked for the same peer. */
    static final Menu<Boolean> THAT_PEER = Menu.<Boolean>asking()
            .on(1, true, IF_YOU_LIKE_THIS_PEER)
            .back(false, TO_GO_BACK)
            .otherwise(true);

    private final Callbacks callbacks;
    private final Roster roster;
    private final PatientNumbers numbers;
    private final ChooseLanguage language;
    private final ZoneId zone;
    private final boolean medicines;
    private final InstantSource clock;

    /**
     * @param zone the centre's
     * @param medicines whether it may be said that they have changed
     */
    public MoreChoices(
            Callbacks callbacks,
            Roster roster,
            PatientNumbers numbers,
            ChooseLanguage language,
            ZoneId zone,
            boolean medicines,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.roster = roster;
        this.numbers = numbers;
        this.language = language;
        this.zone = zone;
        this.medicines = medicines;
        this.clock = clock;
    }

    void on(Call call, long id) {
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            var booked = callbacks.get(id);
            var known = knownPeer(call, booked);
            switch (call.choose(menu(known.isPresent(), language.offer(call), medicines))) {
                case WORD -> word(call, id);
                case SAME_PEER -> known.ifPresent(peer -> samePeer(call, booked, peer));
                case LANGUAGE -> {
                    language.on(call);
                    wish(call, booked, booked.request().preferred());
                }
                case MEDICINES -> medicines(call, id);
                case NOTHING -> {
                    return;
                }
            }
        }
    }

    /**
     * Whom they talked with last, if that peer is there while the call may come and is not asked first already. Only at the
     * telephone that is to be called: whoever types a number learns nothing about its owner. Nobody knows with whom somebody else there has talked.
     */
    private Optional<Long> knownPeer(Call call, Callback booked) {
        boolean isTheirs = call.phone()
                .map(numbers::asKept)
                .filter(booked.patient()::equals)
                .isPresent();
        if (!isTheirs || booked.request().person() > 0) return Optional.empty();
        return callbacks
                .lastPeer(booked.patient())
                .filter(peer -> !booked.request().preferred().equals(Optional.of(peer)))
                .filter(peer -> isThere(peer, booked.window()));
    }

    private boolean isThere(long peer, Window window) {
        var times = roster.rota(window.from()).present(new Span(window.from(), window.to()), zone);
        return !times.getOrDefault(peer, List.of()).isEmpty();
    }

    /** @param language how another one is offered, in its own words */
    static Menu<Choice> menu(boolean knowsAPeer, Optional<Audio> language, boolean medicines) {
        var menu = Menu.<Choice>asking().on(1, Choice.WORD, TO_CHOOSE_A_WORD);
        if (knowsAPeer) menu.on(2, Choice.SAME_PEER, TO_TALK_WITH_THE_SAME_PEER);
        language.ifPresent(option -> menu.on(3, Choice.LANGUAGE, option));
        if (medicines) menu.on(4, Choice.MEDICINES, IF_MEDICINES_CHANGED);
        return menu.back(Choice.NOTHING).otherwise(Choice.NOTHING);
    }

    private void word(Call call, long id) {
        call.say(SAY_YOUR_WORD);
        call.leg()
                .record(LONGEST_WORD)
                .ifPresentOrElse(
                        word -> {
                            callbacks.wishes().trustWord(id, word);
                            call.say(YOUR_WORD_IS_SAID_FIRST);
                            call.say(word);
                        },
                        () -> call.say(WORD_NOT_HEARD));
    }

    /** Whoever has recorded a hello is heard before, so that a patient knows whom they ask for. */
    private void samePeer(Call call, Callback booked, long peer) {
        var hello = roster.hello(peer);
        if (hello.isPresent()) {
            call.say(YOU_TALKED_WITH);
            call.say(hello.get());
        }
        if (hello.isPresent() && !call.choose(THAT_PEER)) return;
        wish(call, booked, Optional.of(peer));
        call.say(THAT_PEER_IS_ASKED_FIRST);
    }

    private void medicines(Call call, long id) {
        call.say(SAY_WHAT_CHANGED);
        var note = call.leg().record(LONGEST_NOTE);
        note.ifPresent(said -> callbacks.wishes().medicineNote(id, said));
        call.say(note.isPresent() ? THE_PEER_IS_TOLD : WORD_NOT_HEARD);
    }

    private void wish(Call call, Callback booked, Optional<Long> preferred) {
        try {
            callbacks.move(booked.id(), new Event.Wished(preferred, call.language()), clock.instant());
        } catch (Callback.Closed over) {
            call.part(NO_CALL_NOW);
        } catch (IllegalStateException running) {
            call.part(BEING_CALLED);
        }
    }
}
