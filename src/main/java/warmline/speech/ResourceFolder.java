package warmline.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Coping resources and their shelves, as they stand in {@code resources/} and {@code resources/shelves/}. */
final class ResourceFolder {
    private final List<ResourceFile> shelves;
    private final List<ResourceFile> resources;

    ResourceFolder(Path folder) {
        shelves = files(folder.resolve("shelves"));
        resources = files(folder);
        var names = shelves.stream().map(ResourceFile::name).toList();
        for (var resource : resources) {
            if (!names.contains(resource.shelf()))
                throw new CannotSpeak("The shelf \"%s\" of %s does not exist; the shelves are %s."
                        .formatted(resource.shelf(), resource.file(), String.join(", ", names)));
            if (resource.text().isEmpty())
                throw new CannotSpeak("%s has no text below its second line of dashes.".formatted(resource.file()));
        }
    }

    private static List<ResourceFile> files(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .map(ResourceFile::read)
                    .sorted(Comparator.comparing(ResourceFile::order).thenComparing(ResourceFile::name))
                    .toList();
        } catch (IOException unreadable) {
            throw new CannotSpeak("The folder %s cannot be read.".formatted(folder), unreadable);
        }
    }

    List<ResourceFile> shelves() {
        return shelves;
    }

    List<ResourceFile> on(ResourceFile shelf) {
        return resources.stream()
                .filter(resource -> resource.shelf().equals(shelf.name()))
                .toList();
    }

    Stream<Script> scripts() {
        return Stream.concat(
                Stream.concat(shelves.stream(), resources.stream()).map(ResourceFile::spokenOption),
                resources.stream().map(ResourceFile::script));
    }
}
