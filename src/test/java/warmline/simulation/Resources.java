package warmline.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import warmline.library.Library;
import warmline.library.Resource;
import warmline.library.Shelf;
import warmline.prompt.Recording;

/** Two shelves of recordings. */
final class Resources {
    static final Library LIBRARY = _ -> List.of(
            new Shelf("calm", sound(2), List.of(resource(60), resource(120), resource(300), resource(45))),
            new Shelf("now", sound(2), List.of(resource(90))));

    private Resources() {}

    private static Resource resource(int seconds) {
        return new Resource(seconds + " seconds", sound(2), sound(seconds));
    }

    private static Recording sound(int seconds) {
        return new Recording(Path.of("/resource"), Duration.ofSeconds(seconds));
    }
}
