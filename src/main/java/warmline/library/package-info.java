/** What patients can listen to: coping recordings on their shelves, and the centre's own words. Not here: texts and audio files ({@code speech}, {@code prompts/}). */
package warmline.library;
