package warmline.faults;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What one connection has asked for so far, as its own messages tell: which transaction is open, and what is written in it. */
final class OpenTransaction {
    private final Gate gate;
    private final Map<String, String> statements = new HashMap<>();
    private boolean begun;
    private int transitions;

    OpenTransaction(Gate gate) {
        this.gate = gate;
    }

    /** How many of the transitions waited for would be committed by this message; a statement outside a transaction commits itself. */
    int committedBy(Message message) {
        return switch (message.type()) {
            case 'P' -> {
                var parsed = message.strings(2);
                statements.put(parsed.getFirst(), parsed.getLast());
                yield 0;
            }
            case 'B' -> {
                transitions += gate.transitions(message.parameters());
                yield after(statements.getOrDefault(message.strings(2).getLast(), ""));
            }
            case 'Q' -> after(message.strings(1).getFirst());
            default -> 0;
        };
    }

    private int after(String statement) {
        var word = statement.strip().split("[\\s;]", 2)[0].toUpperCase(Locale.ROOT);
        switch (word) {
            case "BEGIN" -> begun = true;
            case "COMMIT", "ROLLBACK" -> {
                begun = false;
                int committed = word.equals("COMMIT") ? transitions : 0;
                transitions = 0;
                return committed;
            }
            default -> {}
        }
        if (begun) return 0;
        int alone = transitions;
        transitions = 0;
        return alone;
    }
}
