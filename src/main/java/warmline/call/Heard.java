package warmline.call;

/** What came from the caller: one key of the twelve, or nothing in the time given. */
public sealed interface Heard {
    record Key(char key) implements Heard {
        public Key {
            if ("0123456789*#".indexOf(key) < 0) throw new IllegalArgumentException("no such key: " + key);
        }
    }

    record Silence() implements Heard {}
}
