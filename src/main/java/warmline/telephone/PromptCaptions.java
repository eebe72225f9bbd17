package warmline.telephone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Captions for audio that is made of known recordings, exact but for the telephone's µ-law: a recording is noticed by one of its fingerprints, a few loud samples
 * near its beginning, and then compared as it goes on. Hundreds of recordings cost no more than one, since a fingerprint is looked up and not searched.
 */
public final class PromptCaptions implements Captions {
    /** Samples in a fingerprint: eight of seven bits each tell any two places of speech apart well enough to be worth a comparison. */
    static final int FINGERPRINT = 8;

    /** Below this a sample counts as silence. */
    private static final int QUIET = 64;
    /** Fingerprints are taken from the first 300 ms that are not silent, ... */
    private static final int FINGERPRINTED = 2_400;
    /** ... at every so many samples; of those some survive even when other samples were lost or rounded otherwise. */
    private static final int EVERY = 12;
    /** A fingerprint shared by more recordings than this says too little. */
    private static final int MOST_SHARING = 16;

    /**
     * One known recording.
     *
     * @param pcm as it sounds after µ-law
     * @param begin the first sample that is not silent
     * @param end after the last sample that is not silent
     */
    record Recording(String text, short[] pcm, int begin, int end) {}

    /** Where a fingerprint stands. */
    record Place(Recording recording, int at) {}

    private final Map<Long, List<Place>> places = new HashMap<>();

    /** Knows these recordings by their texts (16-bit PCM, 8 kHz); silent ones are left out. */
    public PromptCaptions(Map<String, short[]> recordings) {
        new LinkedHashMap<>(recordings).forEach(this::add);
    }

    private void add(String text, short[] original) {
        var codes = G711.encode(original);
        var pcm = G711.decode(codes);
        var begin = 0;
        while (begin < pcm.length && Math.abs(pcm[begin]) < QUIET) begin++;
        var end = pcm.length;
        while (end > begin && Math.abs(pcm[end - 1]) < QUIET) end--;
        var recording = new Recording(text, pcm, begin, end);
        for (var at = begin; at < Math.min(begin + FINGERPRINTED, end) - FINGERPRINT; at += EVERY) {
            if (!isTelling(pcm, at)) continue;
            var sharing = places.computeIfAbsent(fingerprint(codes, at), _ -> new ArrayList<>(1));
            if (sharing.size() < MOST_SHARING) sharing.add(new Place(recording, at));
        }
    }

    private static boolean isTelling(short[] pcm, int at) {
        for (var i = at; i < at + FINGERPRINT; i++) if (Math.abs(pcm[i]) < QUIET) return false;
        return true;
    }

    private static long fingerprint(byte[] codes, int at) {
        var print = 0L;
        for (var i = at; i < at + FINGERPRINT; i++) print = next(print, codes[i]);
        return print;
    }

    /** The fingerprint one sample later; the lowest bit is left out, where encoders differ. */
    static long next(long print, byte code) {
        return (print << 8) | ((code >> 1) & 0x7f);
    }

    /** Where this fingerprint may stand. */
    List<Place> at(long print) {
        return places.getOrDefault(print, List.of());
    }

    @Override
    public Listener listen() {
        return new PromptListener(this);
    }
}
