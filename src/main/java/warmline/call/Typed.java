package warmline.call;

/** What was keyed in answer to a {@link Question}. */
public sealed interface Typed {
    record Digits(String digits) implements Typed {
        /** Never the digits: they may be a telephone number or a PIN. */
        @Override
        public String toString() {
            return "Digits[" + digits.length() + "]";
        }
    }

    /** Nothing, twice. */
    record Nothing() implements Typed {}

    /** The star: back to where we were. */
    record Back() implements Typed {}
}
