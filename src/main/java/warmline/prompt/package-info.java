/**
 * What the line can say: prompt ids, the small pieces that times and numbers are spoken from, and the book that finds
 * the recording of each. Not here: the texts (folder {@code prompts/}), and how text becomes audio ({@code speech}).
 */
package warmline.prompt;
