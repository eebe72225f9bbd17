package warmline.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what was promised, and what came of it. Nothing here is fit to be shown before {@link SmallNumbers}. */
public interface Reports {
    /**
     * Of calls whose time, as the patient last chose it, begins in this span.
     *
     * @param zone by whose clock days and their parts are told
     */
    Figures figures(Instant from, Instant to, ZoneId zone);

    /** By what calls are told apart. */
    enum Breakdown {
        /** {@code MORNING} from 5, {@code AFTERNOON} from 12, {@code EVENING} from 17, {@code NIGHT} from 21. */
        DAY_PART("MORNING", "AFTERNOON", "EVENING", "NIGHT"),
        LANGUAGE("EN", "ES"),
        /** As {@link java.time.DayOfWeek}. */
        WEEKDAY("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

        private final List<String> groups;

        Breakdown(String... groups) {
            this.groups = List.of(groups);
        }

        public List<String> groups() {
            return groups;
        }
    }

    /**
     * @param all calls of any outcome
     * @param talked those on time or late
     * @param medianWait half of the people who talked were first rung within so long of the beginning of their time
     */
    record Figures(
            Tally all, Tally talked, Optional<Duration> medianWait, Map<Outcome, Tally> outcomes, List<Cell> cells) {
        public Figures {
            outcomes = Map.copyOf(outcomes);
            cells = List.copyOf(cells);
        }

        public Tally of(Outcome outcome) {
            return outcomes.getOrDefault(outcome, Tally.NONE);
        }

        public Tally of(Breakdown by, String group, Outcome outcome) {
            return cells.stream()
                    .filter(cell -> cell.by() == by && cell.group().equals(group) && cell.outcome() == outcome)
                    .map(Cell::tally)
                    .findFirst()
                    .orElse(Tally.NONE);
        }
    }

    record Cell(Breakdown by, String group, Outcome outcome, Tally tally) {}
}
