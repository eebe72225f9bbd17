package warmline.peer;

import java.time.LocalDate;

/** A date on which no weekly shift of this peer begins; one that began the evening before goes on to its end. */
public record DayOff(long peer, LocalDate date) implements Planned {}
