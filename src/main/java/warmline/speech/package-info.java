/**
 * Text and audio → telephone audio: what a voice is, how a written text is spoken, how a human recording is made fit for
 * a telephone, and the studio that keeps each rendered recording under the hash of what it was made from. The only
 * importer of FreeTTS and {@code javax.sound}.
 *
 * <p>Deliberately not here: which prompts there are and when they are said ({@code prompt}), playing them to anybody
 * ({@code asterisk}), the bringing of a voice over the network ({@code deploy}), and formats other than WAV. Speech is
 * never stretched: slower means longer pauses.
 */
package warmline.speech;
