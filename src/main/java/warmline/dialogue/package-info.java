/**
 * Every conversation of the line, one class each: straight-line blocking code that reads as it is heard. Nobody here catches
 * {@link warmline.call.Hangup} but to record a fact. Not here: how calls are placed and when ({@code dispatch}), and the
 * wording ({@code prompts/}).
 */
package warmline.dialogue;
