/** What patients can listen to: coping recordings on their shelves. Not here: texts and audio files ({@code speech}, {@code prompts/}). */
package warmline.library;
