package warmline.web;

import java.time.Duration;

/** Tells open pages that something changed. Nothing is queued: a page that was slow learns once that it is behind. */
final class Changes {
    private long count;
    private boolean ended;

    synchronized void changed() {
        count++;
        notifyAll();
    }

    synchronized long count() {
        return count;
    }

    /** Waits until the count is no longer {@code seen}, the end, or at most this long; gives the count. */
    synchronized long after(long seen, Duration atMost) throws InterruptedException {
        if (count == seen && !ended) wait(atMost.toMillis());
        return count;
    }

    /** Lets all go who wait. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized boolean ended() {
        return ended;
    }
}
