package warmline.dialogue;

import warmline.call.Menu;
import warmline.prompt.Prompt;

/** What a peer says to a call that is offered to them. */
enum Offered {
    TAKE,
    NOT_NOW;

    static final Menu<Offered> MENU = Menu.<Offered>asking()
            .on(1, TAKE, Prompt.TO_TAKE_IT)
            .on(2, NOT_NOW, Prompt.NOT_NOW)
            .back(NOT_NOW)
            .otherwise(NOT_NOW);
}
