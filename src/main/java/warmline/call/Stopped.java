package warmline.call;

import java.time.Duration;

/** Where a recording stopped, and by what; silence means that it played to its end. */
public record Stopped(Heard by, Duration at) {}
