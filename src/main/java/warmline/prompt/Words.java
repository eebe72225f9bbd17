package warmline.prompt;

import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * What the line is asked to say. What varies is never inside a prompt: it stands beside it and is spoken from small
 * recorded {@link Piece pieces}, so that a line recorded by one voice stays in that voice.
 */
public sealed interface Words permits Sound, Words.Digits, Words.Number, Words.Clock, Words.Window {
    /** Digit by digit: a telephone number, a key. */
    record Digits(String digits) implements Words {
        private static final int MOST = 20;

        public Digits {
            if (digits.isEmpty() || digits.length() > MOST || !areDigits(digits))
                throw new IllegalArgumentException("not one to twenty digits");
        }

        private static boolean areDigits(String text) {
            for (int i = 0; i < text.length(); i++) if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
            return true;
        }

        public static Digits of(char key) {
            return new Digits(String.valueOf(key));
        }

        /** Never the digits: they may be somebody's telephone number. */
        @Override
        public String toString() {
            return "Digits[" + digits.length() + "]";
        }
    }

    /** A count, 0 to 59. */
    record Number(int number) implements Words {
        public Number {
            if (number < 0 || number > 59) throw new IllegalArgumentException("cannot count to " + number);
        }
    }

    /** A time of the day in which it is said, to the minute. */
    record Clock(LocalTime time) implements Words {}

    /** When a call will come, as heard at {@code now}; all three in the time zone of whom we speak to. */
    record Window(LocalDateTime from, LocalDateTime to, LocalDateTime now) implements Words {
        public Window {
            if (!from.isBefore(to)) throw new IllegalArgumentException("a window from " + from + " to " + to);
        }
    }
}
