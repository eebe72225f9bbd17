package warmline.peer;

/**
 * A certified peer support specialist.
 *
 * @param number the team number, 1 to 4 digits, keyed in to sign in
 * @param name the first name, as colleagues read it
 */
public record Peer(long id, String number, String name) {
    public Peer {
        if (!isNumber(number)) throw new IllegalArgumentException("a team number has 1 to 4 digits");
    }

    public static boolean isNumber(String number) {
        return number.matches("[0-9]{1,4}");
    }
}
