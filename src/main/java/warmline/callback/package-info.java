/**
 * The promise to ring somebody: its life-cycle, its book, the times we offer, and the policy of trying again. Pure but for
 * the book, which has two implementations ({@code store} and one in memory). Not here: who rings ({@code dispatch}), how
 * ({@code call}), and what is said ({@code dialogue}).
 */
package warmline.callback;
