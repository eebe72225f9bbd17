/**
 * A telephone call in words: {@link warmline.call.Leg} is what an exchange can do with one telephone, {@link
 * warmline.call.Call} the manners of our line on top of it (three keys that work everywhere, silence, wrong keys), {@link
 * warmline.call.Switchboard} places calls. Not here: SIP, AGI and audio files ({@code asterisk}), and what is said ({@code
 * dialogue}).
 */
package warmline.call;
