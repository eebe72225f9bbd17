package warmline.telephone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import warmline.telephone.PromptCaptions.Recording;

/** Follows one call for {@link PromptCaptions}: guesses which recording plays, drops the guesses that do not go on as they should, tells the one that is left. */
final class PromptListener implements Captions.Listener {
    /** A guess is compared in steps of 20 ms. */
    private static final int STEP = 160;
    /** After so much that fits (0.3 s), or at the end of a shorter recording, a guess without a rival is right. */
    private static final int ENOUGH = 2_400;
    /** Guesses that began within 50 ms of each other are about the same recording. */
    private static final int TOGETHER = 400;
    /** More than recordings can begin alike; further ones wait for their next fingerprint. */
    private static final int MOST_GUESSES = 64;
    /** Root-mean-square difference that two silences may have. */
    private static final int HISS = 24;

    /** A recording that may have begun at this sample of the call, and how far it has been compared. */
    private static final class Guess {
        final Recording recording;
        final long begin;
        final long noticed;
        long compared;

        Guess(Recording recording, long begin, long noticed) {
            this.recording = recording;
            this.begin = begin;
            this.noticed = noticed;
            this.compared = noticed;
        }

        boolean atEnd() {
            return compared >= begin + recording.end();
        }

        boolean explains(Guess other) {
            return begin <= other.noticed && other.noticed < compared;
        }

        boolean fitsLongEnough() {
            return atEnd() || compared - noticed >= ENOUGH;
        }
    }

    private final PromptCaptions known;
    private final List<Guess> guesses = new ArrayList<>();
    /** The recording told last, for as long as it goes on: what it explains is not guessed about. */
    private @Nullable Guess playing;

    /** The last samples heard, of which the first is sample {@code first} of the call. */
    private short[] recent = new short[0];

    private byte[] recentCodes = new byte[0];
    private long first;
    private long scanned;

    PromptListener(PromptCaptions known) {
        this.known = known;
    }

    @Override
    public List<String> hear(short[] next) {
        append(next);
        if (playing != null) playing = followed(playing);
        if (playing == null) notice();
        guesses.removeIf(guess -> !goesOn(guess));
        var told = tell();
        forget();
        return told;
    }

    private void append(short[] next) {
        var old = recent.length;
        recent = Arrays.copyOf(recent, old + next.length);
        System.arraycopy(next, 0, recent, old, next.length);
        var codes = G711.encode(next);
        recentCodes = Arrays.copyOf(recentCodes, old + codes.length);
        System.arraycopy(codes, 0, recentCodes, old, codes.length);
    }

    private long end() {
        return first + recent.length;
    }

    /** What the recording told last explains is not guessed about; empty-handed when it has ended or was cut short. */
    private @Nullable Guess followed(Guess told) {
        var goesOn = goesOn(told);
        scanned = told.compared;
        return goesOn && !told.atEnd() ? told : null;
    }

    /** Compares a guess with what has been heard meanwhile; false as soon as one step does not fit. */
    private boolean goesOn(Guess guess) {
        while (!guess.atEnd()) {
            var length = (int) Math.min(STEP, guess.begin + guess.recording.end() - guess.compared);
            if (guess.compared + length > end()) return true;
            if (!fits(guess, length)) return false;
            guess.compared += length;
        }
        return true;
    }

    private boolean fits(Guess guess, int length) {
        var error = 0.0;
        var energy = 0.0;
        for (var i = 0; i < length; i++) {
            double expected = guess.recording.pcm()[(int) (guess.compared - guess.begin) + i];
            var difference = expected - recent[(int) (guess.compared - first) + i];
            error += difference * difference;
            energy += expected * expected;
        }
        return error <= 0.05 * energy + (double) length * HISS * HISS;
    }

    /** Looks up every fingerprint heard since the last time. */
    private void notice() {
        var print = 0L;
        var fresh = 0;
        for (var at = Math.max(scanned - PromptCaptions.FINGERPRINT + 1, first); at < end(); at++) {
            print = PromptCaptions.next(print, recentCodes[(int) (at - first)]);
            if (++fresh < PromptCaptions.FINGERPRINT || at < scanned) continue;
            var noticed = at - PromptCaptions.FINGERPRINT + 1;
            for (var place : known.at(print)) guess(place.recording(), noticed - place.at(), noticed);
        }
        scanned = end();
    }

    private void guess(Recording recording, long begin, long noticed) {
        var isKnown = guesses.stream().anyMatch(g -> g.recording.equals(recording) && g.begin == begin);
        if (!isKnown && guesses.size() < MOST_GUESSES) guesses.add(new Guess(recording, begin, noticed));
    }

    private List<String> tell() {
        var told = new ArrayList<String>();
        guesses.sort(Comparator.comparingLong(guess -> guess.begin));
        for (var guess : List.copyOf(guesses)) {
            if (!guesses.contains(guess) || !guess.fitsLongEnough()) continue;
            var rivals = guesses.stream()
                    .filter(other -> other != guess && areRivals(other, guess))
                    .toList();
            // Until one of two that begin alike has ended, nobody knows; two that are the same are told as the first.
            if (!rivals.stream().allMatch(rival -> hasLostTo(rival, guess))) continue;
            told.add(guess.recording.text());
            guesses.removeIf(other -> other == guess || rivals.contains(other) || guess.explains(other));
            playing = guess;
        }
        return told;
    }

    private static boolean areRivals(Guess one, Guess other) {
        return Math.abs(one.begin + one.recording.begin() - other.begin - other.recording.begin()) < TOGETHER;
    }

    private static boolean hasLostTo(Guess rival, Guess guess) {
        return rival.recording.equals(guess.recording)
                || (rival.atEnd() && guess.recording.end() >= rival.recording.end());
    }

    /** Keeps only what is still to be compared. */
    private void forget() {
        var needed = end() - PromptCaptions.FINGERPRINT + 1;
        for (var guess : guesses) if (!guess.atEnd()) needed = Math.min(needed, guess.compared);
        if (playing != null) needed = Math.min(needed, playing.compared - PromptCaptions.FINGERPRINT + 1);
        var drop = (int) Math.max(0, needed - first);
        recent = Arrays.copyOfRange(recent, drop, recent.length);
        recentCodes = Arrays.copyOfRange(recentCodes, drop, recentCodes.length);
        first += drop;
    }
}
