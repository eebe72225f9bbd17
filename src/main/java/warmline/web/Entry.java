package warmline.web;

import java.util.List;
import java.util.Optional;

/**
 * A form as a page shows it: empty at first, or as it was typed, with what is wrong at the field where it is.
 *
 * @param id of this form on its page
 */
public record Entry(String id, String action, String button, List<Field> fields) {
    /**
     * @param type of the input, or {@code select}
     * @param most letters
     */
    public record Field(
            String id,
            String name,
            String label,
            String type,
            String value,
            int most,
            List<Option> options,
            Optional<String> mistake) {
        /** Unlike any other on the page. */
        private Field in(String form) {
            return new Field(form + "-" + name, name, label, type, value, most, options, mistake);
        }

        private Field beginning(String text) {
            return new Field(id, name, label, type, text, most, options, mistake);
        }

        private Field again(String typed, Mistake wrong) {
            var here =
                    Optional.of(wrong).filter(one -> one.field().equals(name)).map(Mistake::sentence);
            return new Field(id, name, label, type, type.equals("password") ? "" : typed, most, options, here);
        }
    }

    public record Option(String value, String words) {}

    static Field input(String name, String label, String type, int most) {
        return new Field(name, name, label, type, "", most, List.of(), Optional.empty());
    }

    static Field choice(String name, String label, List<Option> options) {
        return new Field(name, name, label, "select", "", 0, options, Optional.empty());
    }

    static Entry empty(String id, String action, String button, Field... fields) {
        return new Entry(
                id,
                action,
                button,
                List.of(fields).stream().map(field -> field.in(id)).toList());
    }

    /** With what a field begins with. */
    Entry with(String name, String value) {
        return new Entry(
                id,
                action,
                button,
                fields.stream()
                        .map(field -> field.name.equals(name) ? field.beginning(value) : field)
                        .toList());
    }

    /** As it was typed; passwords are typed again. */
    Entry again(Form typed, Mistake mistake) {
        return new Entry(
                id,
                action,
                button,
                fields.stream()
                        .map(field -> field.again(typed.text(field.name), mistake))
                        .toList());
    }
}
