package warmline.peer;

/**
 * A certified peer support specialist.
 *
 * @param number the team number, keyed in to sign in
 * @param name the first name, as colleagues read it
 */
public record Peer(long id, String number, String name) {}
