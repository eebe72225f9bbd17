/**
 * The clockwork: what is due becomes an offer to a peer, what is over is closed, what nobody looks after any more is set
 * right, what was left for us while we were away becomes a callback. One step at a time; the thread lives in {@code Main}. Not here: what is said on a call ({@code dialogue}).
 */
package warmline.dispatch;
