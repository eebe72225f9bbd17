package warmline.web;

/** Something in a form that cannot be: the field it stands in, and one sentence that says what to write instead. */
final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;

    Mistake(String field, String sentence) {
        super(sentence, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
