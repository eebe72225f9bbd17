package warmline.simulation;

/** What goes wrong. Each seed switches some of these on, each at a rate of its own. */
enum Fault {
    /** kill -9 of a service before or after any call on the book, the team or the exchange, or while it waits. */
    KILL,
    /** Service and exchange die together, as when a machine loses its power. */
    POWER_CUT,
    /** SIGSTOP: the service stands still while time goes on, often for longer than its lease. */
    FREEZE,
    /** The machine sleeps: its steady clock stands still too, so that the service believes in its lease when it wakes. */
    SUSPEND,
    DATABASE_SLOW,
    /** No statement is taken for a while. */
    DATABASE_REFUSES,
    /** Written, but the service never hears so. */
    ANSWER_LOST,
    EXCHANGE_KILLED,
    /** The connection to the exchange is cut; what happens meanwhile is not told. */
    EXCHANGE_CUT,
    /** The call is made, but the answer to our order is lost. */
    ORDER_UNANSWERED,
    /** The end of a ringing leg is never told. */
    EVENT_LOST,
    EVENT_TWICE,
    EVENT_LATE,
    /** The telephone network is congested: the telephone does not ring. */
    CONGESTION,
    /** Another service's exchange cannot be reached when it is to be set right. */
    UNREACHABLE,
    /** The clock of one machine is set. */
    CLOCK_STEP,
    /** The clocks of all machines are set together. */
    CLOCKS_STEP,
    /** The database does not wake the services: only their timers do. */
    NOTIFY_LOST,
    /** A round of the clockwork comes late. */
    ROUND_LATE
}
