package warmline.web;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import warmline.prompt.Chapter;
import warmline.prompt.Language;
import warmline.prompt.Prompt;
import warmline.prompt.Version;

/** Every sentence of a language, in the order in which callers meet them. */
public final class PromptsPage {
    /** Longer than any that is searched for. */
    private static final int MOST_LETTERS = 100;

    private final Site site;
    private final Pages pages;
    private final Editing editing;

    PromptsPage(Site site, Pages pages, Editing editing) {
        this.site = site;
        this.pages = pages;
        this.editing = editing;
    }

    /** @param words that were searched for; empty shows all */
    public record View(
            Frame frame, List<Tongue> tongues, String language, String words, String found, List<Section> sections) {}

    public record Tongue(String key, String name, boolean chosen) {}

    public record Section(String id, String title, List<Row> rows) {}

    /** @param mark what is different from the text as shipped; empty when nothing is */
    public record Row(String path, String name, String text, String mark) {}

    /** What is published, and the newest that is not. */
    private record Own(Map<Prompt, Version> published, Map<Prompt, Version> newest) {}

    void show(ServerRequest req, ServerResponse res) {
        var language = PromptAddress.language(req.query().first("language").orElse("en"));
        var typed = req.query().first("words").orElse("").strip();
        var words = typed.substring(0, Math.min(typed.length(), MOST_LETTERS));
        var own = own(language);
        var rows = Arrays.stream(Prompt.values())
                .collect(Collectors.groupingBy(
                        Chapter::of,
                        Collectors.mapping(
                                prompt -> row(prompt, language, own),
                                Collectors.filtering(row -> has(row, words), Collectors.toList()))));
        var sections = Arrays.stream(Chapter.values())
                .map(chapter -> new Section(
                        chapter.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        chapter.title(),
                        rows.getOrDefault(chapter, List.of())))
                .filter(section -> !section.rows().isEmpty())
                .toList();
        var frame = Frame.inside("Prompts", site, req);
        pages.send(
                res,
                Status.OK_200,
                new View(frame, tongues(language), language.folder(), words, found(words, sections), sections));
    }

    private Own own(Language language) {
        return new Own(
                by(editing.versions().published(), language),
                by(editing.versions().newest(), language));
    }

    private static Map<Prompt, Version> by(List<Version> versions, Language language) {
        return versions.stream()
                .filter(version -> version.language() == language)
                .collect(Collectors.toMap(Version::prompt, Function.identity()));
    }

    private Row row(Prompt prompt, Language language, Own own) {
        var published = own.published().get(prompt);
        var newest = own.newest().get(prompt);
        var text = published == null ? editing.shippedIfSpoken(prompt, language) : published.text();
        return new Row(PromptAddress.path(prompt, language), prompt.file(), text, mark(published, newest));
    }

    private static String mark(@Nullable Version published, @Nullable Version newest) {
        if (newest != null && (published == null || newest.id() > published.id())) return "a draft is there";
        return published == null ? "" : "your own words";
    }

    private static boolean has(Row row, String words) {
        var all = (row.text() + ' ' + row.name()).toLowerCase(Locale.ROOT);
        return all.contains(words.toLowerCase(Locale.ROOT));
    }

    private static String found(String words, List<Section> sections) {
        if (words.isEmpty()) return "";
        int rows = sections.stream().mapToInt(section -> section.rows().size()).sum();
        return switch (rows) {
            case 0 -> "No prompt has “" + words + "” in it.";
            case 1 -> "One prompt has “" + words + "” in it.";
            default -> rows + " prompts have “" + words + "” in them.";
        };
    }

    private static List<Tongue> tongues(Language chosen) {
        return Arrays.stream(Language.values())
                .map(language -> new Tongue(language.folder(), PromptAddress.name(language), language == chosen))
                .toList();
    }
}
