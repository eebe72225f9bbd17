package warmline.call;

/** A telephone number as dialled, 2 to 15 digits (ITU-T E.164) with an optional plus. Prints only its last two digits. */
public record Phone(String number) {
    public Phone {
        if (!number.matches("\\+?[0-9]{2,15}")) throw new IllegalArgumentException("not a telephone number");
    }

    public static boolean isOne(String number) {
        return number.matches("\\+?[0-9]{2,15}");
    }

    /** The last four digits, or fewer: enough for its owner to know it, too little for anybody else. */
    public String ending() {
        return number.substring(Math.max(0, number.length() - 4));
    }

    /** Never the whole number: it may end in a log. */
    @Override
    public String toString() {
        return "…" + number.substring(number.length() - 2);
    }
}
