package warmline.web;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A language the line can speak.
 *
 * @param name in English
 * @param trouble one sentence: why it cannot be heard, and what to do; empty when it can. Asked every two seconds by each
 *     open page, so it answers from memory
 */
public record SpokenLanguage(String name, Supplier<Optional<String>> trouble) {}
