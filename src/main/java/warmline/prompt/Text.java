package warmline.prompt;

/** Something with a text of its own: the file {@code prompts/<language>/<file>.txt}, perhaps with a recording beside it. */
public sealed interface Text extends Sound permits Prompt, Piece {
    /** The name below the language's folder, without ending: {@code greeting}, {@code pieces/monday}. */
    String file();
}
