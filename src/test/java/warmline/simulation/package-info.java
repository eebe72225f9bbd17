/**
 * Days on the line, each decided by one seed: the real dialogues, callbacks and clockwork, put together by the real {@code
 * Conversations}; and around them a world of ours, in which everything goes wrong that may, and somebody watches.
 *
 * <p>How it runs. A {@link Timeline} holds all that will happen; time passes only from one thing to the next. Each thread of a
 * service is a {@link Coroutine}: it waits in the middle of a dialogue while others go on, and a killed one is never resumed.
 * A {@link World} has one book, leases, a team and {@link Telephones}, and one to three {@link Machine}s, each with an {@link
 * Asterisk} and, until it is killed, a {@link Service}. What a service does to the world goes through {@link Book}, {@link
 * Team}, {@link Standing}, {@link TimedLeases} and {@link Exchange}; at each of these points others may go first, or {@link
 * Trouble} may strike. {@link Patient} and {@link PeerPerson} answer, press, fall silent and hang up as they please; the {@link
 * Office} books, cancels and decides on the console. What callers leave while no service answers lies in a {@link Spool}.
 *
 * <p>What goes wrong is a {@link Fault}; which of them, and how often, is the {@link Swarm} of the seed. Some strike at a step
 * ({@link Trouble}), some in the {@link Weather}, some on the way of an event ({@link Exchange}). After a while they end, and
 * all that was promised must come to its end.
 *
 * <p>What must hold: eleven classes, one for each promise of the design, each a {@link Promise} that is told what was written,
 * what rings, what is heard and what ends. Its comment says the bound where a promise cannot hold by the nature of things. It
 * reads the book as the database committed it and the telephones, and nothing of the service's memory.
 *
 * <p>Why we believe it: {@link Planted} bugs in the compiled service, all found; a tally of what happened, none of it too
 * seldom; the same seed, the same log; and an {@link Exploration} of every order in which two services can work on one
 * callback with one crash.
 *
 * <p>Not here: Asterisk, PostgreSQL and sockets themselves, which the tests on the line kill and cut; the files of the fallback;
 * the web console; a backup that is restored.
 */
package warmline.simulation;
