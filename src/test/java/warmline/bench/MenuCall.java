package warmline.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import warmline.LineBeside;
import warmline.telephone.Leg;
import warmline.telephone.Moment.Step;
import warmline.telephone.RtpPacket;

/**
 * One call through two menus, by the clock of the telephone: when it was answered and when the key had gone out, and the first
 * packet of audio after each.
 *
 * @param answerToAudio in nanoseconds
 * @param keyToAudio in nanoseconds
 * @param amiss what was not as it should be, so that the times do not count; mostly empty
 */
record MenuCall(long answerToAudio, long keyToAudio, String amiss) {
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(20);

    /** After the menu has been said, and while it waits eight seconds for a key. */
    private static final long PRESSED_AFTER_MILLIS = 4_500;

    private static final long HEARD_WITHIN_MILLIS = 3_000;

    /** Before the key nobody spoke for so long: what is heard afterwards is the answer to it. */
    private static final long QUIET_NANOS = 300_000_000;

    /** @param moreMillis the key is pressed so much later */
    static MenuCall to(String number, String from, LineBeside line, long moreMillis) throws InterruptedException {
        var leg = line.network().telephone(from).dial(line.exchange(), number).awaitAnswer(ANSWERED_WITHIN);
        TimeUnit.MILLISECONDS.sleep(line.first().toMillis() + PRESSED_AFTER_MILLIS + moreMillis);
        leg.press("2");
        TimeUnit.MILLISECONDS.sleep(HEARD_WITHIN_MILLIS);
        leg.hangUp();
        return times(leg);
    }

    private static MenuCall times(Leg leg) {
        var audio = leg.hearing().packets().stream()
                .filter(packet -> packet.payloadType() == RtpPacket.PCMU)
                .map(RtpPacket::nanos)
                .toList();
        long answered = nanos(leg.when(Step.ANSWERED).orElseThrow());
        long pressed = nanos(leg.when(Step.KEY_SENT).orElseThrow());
        var first = after(answered, audio);
        var second = after(pressed, audio);
        boolean spokeOn = audio.stream().anyMatch(at -> at < pressed && at > pressed - QUIET_NANOS);
        if (first.isEmpty()) return new MenuCall(0, 0, "nothing was heard");
        if (spokeOn) return new MenuCall(0, 0, "the menu was not over when the key was pressed");
        if (second.isEmpty()) return new MenuCall(0, 0, "nothing was heard after the key");
        return new MenuCall(first.getAsLong() - answered, second.getAsLong() - pressed, "");
    }

    private static OptionalLong after(long moment, List<Long> packets) {
        return packets.stream()
                .mapToLong(Long::longValue)
                .filter(at -> at > moment)
                .min();
    }

    /** A moment of the clock as packets are timed. */
    private static long nanos(Instant moment) {
        return System.nanoTime() - Duration.between(moment, Instant.now()).toNanos();
    }
}
