package warmline.call;

/** A telephone number as dialled, 2 to 15 digits (ITU-T E.164) with an optional plus. Prints only its last two digits. */
public record Phone(String number) {
    private static final int LEAST = 2;
    private static final int MOST = 15;

    /** In the place of a number that its owner had us forget. Nobody has it. */
    public static final Phone FORGOTTEN = new Phone("0".repeat(MOST));

    public Phone {
        if (!isOne(number)) throw new IllegalArgumentException("not a telephone number");
    }

    public static boolean isOne(String number) {
        int digits = number.startsWith("+") ? number.length() - 1 : number.length();
        return digits >= LEAST && digits <= MOST && endsInDigits(number, digits);
    }

    private static boolean endsInDigits(String number, int digits) {
        for (int at = number.length() - digits; at < number.length(); at++)
            if (number.charAt(at) < '0' || number.charAt(at) > '9') return false;
        return true;
    }

    /** The last four digits, or fewer: enough for its owner to know it, too little for anybody else. */
    public String ending() {
        return number.substring(Math.max(0, number.length() - 4));
    }

    /** Never the whole number: it may end in a log. */
    @Override
    public String toString() {
        return equals(FORGOTTEN) ? "forgotten" : "…" + number.substring(number.length() - 2);
    }
}
