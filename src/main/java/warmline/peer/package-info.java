/**
 * Peers: who they are, when they are on shift and the centre is open, whether they are on duty, how they prove it, and who
 * would like to debrief. Not here: web accounts ({@code web}), and what peers do on a call ({@code dialogue}).
 */
package warmline.peer;
