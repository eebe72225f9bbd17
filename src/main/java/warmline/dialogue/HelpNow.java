package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.library.Library;
import warmline.library.Resource;
import warmline.library.Shelf;
import warmline.prompt.Sound.Audio;

/** Recordings that can help right now: three of a shelf to a menu, one key to hear, "more" as the fourth. */
public final class HelpNow {
    private static final int TO_A_MENU = 3;
    private static final int MOST_TURNS = 30;

    sealed interface Choice {
        record Hear(Resource resource) implements Choice {}

        record More() implements Choice {}

        record Back() implements Choice {}
    }

    record Page(Shelf shelf, List<Resource> resources) {}

    /** Where the caller wants to go afterwards. */
    enum Next {
        BACK,
        TALK,
        NOTHING_HERE
    }

    private final Library library;
    private final Manners manners;
    private final HowTheyAre howTheyAre;
    private final InstantSource clock;

    public HelpNow(Library library, Manners manners, HowTheyAre howTheyAre, InstantSource clock) {
        this.library = library;
        this.manners = manners;
        this.howTheyAre = howTheyAre;
        this.clock = clock;
    }

    Next on(Call call) {
        var pages = pages(library.shelves(call.language()));
        if (pages.isEmpty()) {
            call.say(NO_RECORDINGS);
            return Next.NOTHING_HERE;
        }
        call.say(WHAT_MAY_HELP);
        var listen = new Listen(call, manners, howTheyAre, clock);
        for (int turn = 0, page = 0; turn < MOST_TURNS; turn++)
            switch (call.choose(menu(pages.get(page % pages.size()), pages.size() > 1))) {
                case Choice.More _ -> page++;
                case Choice.Hear hear -> {
                    if (listen.to(hear.resource()) == Listen.Next.TALK) return Next.TALK;
                }
                case Choice.Back _ -> {
                    return Next.BACK;
                }
            }
        return Next.BACK;
    }

    static List<Page> pages(List<Shelf> shelves) {
        var pages = new ArrayList<Page>();
        for (var shelf : shelves)
            for (int at = 0; at < shelf.resources().size(); at += TO_A_MENU)
                pages.add(new Page(
                        shelf,
                        shelf.resources()
                                .subList(
                                        at,
                                        Math.min(
                                                at + TO_A_MENU,
                                                shelf.resources().size()))));
        return pages;
    }

    static Menu<Choice> menu(Page page, boolean more) {
        var menu = Menu.<Choice>asking(new Audio(page.shelf().option()));
        int key = 1;
        for (var resource : page.resources()) menu.on(key++, new Choice.Hear(resource), new Audio(resource.option()));
        if (more) menu.on(key, new Choice.More(), FOR_MORE);
        return menu.back(new Choice.Back())
                .staying(OR_STAY_TO_HEAR)
                .otherwise(new Choice.Hear(page.resources().getFirst()));
    }
}
