package warmline.callback;

/** A peer who is there all this time: on shift, while the centre is open. */
public record Presence(long peer, Window time) {}
