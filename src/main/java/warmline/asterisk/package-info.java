/**
 * Asterisk: where it comes from, how it is configured, its process, and the calls on it.
 *
 * <p>{@link warmline.asterisk.AsteriskPackages} brings the program (or finds one that is installed), {@link
 * warmline.asterisk.AsteriskConfiguration} fills in the templates of {@code deploy/asterisk/conf}, and {@link
 * warmline.asterisk.AsteriskProcess} starts, adopts and stops it. Asterisk deliberately outlives us: when the service is
 * killed, the dialplan's fallback goes on answering, and the next start adopts the process it finds. {@link
 * warmline.asterisk.AsteriskWatch} starts it again when it ended or froze. {@link warmline.asterisk.Reception} receives its
 * calls, {@link warmline.asterisk.Exchange} places them, and {@link warmline.asterisk.Manager} keeps the connection on which
 * both depend.
 *
 * <p>Between the dialplan ({@code extensions.conf}) and the service stand a few names. The service sets the global variable
 * {@code WARMLINE_SEEN} to the epoch second, every second; calls in arrive at the AGI scripts {@code patient} and {@code
 * team}, calls out are originated into the context {@code leg} (extensions {@code peer} and {@code patient}) and arrive at
 * the script {@code leg}; a script sets {@code WARMLINE_DONE} to 1 on its call at the proper end of the conversation. To
 * ring a number is to dial {@code PJSIP/number@trunk}. The fallback speaks the recordings {@code fallback/…} and {@code
 * digits/…} of the sounds folder, all of which {@code speech.FallbackWords} writes; what callers leave with it is in the
 * files that {@link warmline.asterisk.LeftFolder} reads.
 *
 * <p>Not in here: what is said on a call (package {@code dialogue}) and where recordings come from (package {@code speech}).
 */
package warmline.asterisk;
