/**
 * Peers: who they are, when they are on shift, whether they are on duty, and how they prove it. Not here: web accounts
 * ({@code web}), and what peers do on a call ({@code dialogue}).
 */
package warmline.peer;
