package warmline.library;

import java.util.List;
import warmline.prompt.Recording;

/** Resources that help with one thing, in the order they are offered. */
public record Shelf(String title, Recording option, List<Resource> resources) {
    public Shelf {
        resources = List.copyOf(resources);
    }
}
