package warmline.callback;

import java.util.List;

/** When somebody will be there. */
public interface Calendar {
    Calendar ALWAYS = List::of;

    /** The stretches of the window in which somebody is there, in order. */
    List<Window> attended(Window window);
}
