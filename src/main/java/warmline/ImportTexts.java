package warmline;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import warmline.account.Account;
import warmline.prompt.Language;
import warmline.prompt.Prompt;
import warmline.prompt.PublishGate;
import warmline.prompt.Recording;
import warmline.prompt.Rehearsal;
import warmline.prompt.Revision;
import warmline.prompt.Versions;
import warmline.speech.CannotSpeak;
import warmline.speech.Recordings;

/** Publishes texts from files: all that have changed, through the gate of the console, or none. */
record ImportTexts(
        Installation installation,
        Versions versions,
        Account editor,
        InstantSource clock,
        Supplier<Optional<String>> answer,
        Consumer<String> tell) {
    private static final String UNCHANGED = " Nothing was changed.";

    /** @throws Settings.Refused when something in the folder may not be published */
    void from(TextFiles files, boolean yes) {
        long publications = versions.publications();
        var inForce = new TextsInForce(installation, versions);
        var revisions = revisions(files.read(), inForce);
        if (revisions.isEmpty()) {
            tell.accept("Every text there is as callers hear it already." + UNCHANGED);
            return;
        }
        pass(revisions, inForce);
        if (!yes && !agreed(revisions.size())) {
            tell.accept("Not published." + UNCHANGED);
            return;
        }
        if (!versions.publish(revisions, publications, editor.id(), clock.instant()))
            throw new Settings.Refused(
                    "Somebody published a text meanwhile; look again what would change." + UNCHANGED);
        tell.accept("Published, under the name of %s: calls that begin from now on hear it.".formatted(editor.name()));
    }

    /** Each is told as it is found. */
    private List<Revision> revisions(Map<Language, Map<Prompt, String>> read, TextsInForce inForce) {
        var revisions = new ArrayList<Revision>();
        read.forEach((language, texts) -> {
            var now = inForce.in(language);
            texts.forEach((prompt, text) -> {
                var before = now.getOrDefault(prompt, "");
                if (text.equals(before)) return;
                tell.accept(
                        "%s/%s%n    now: %s%n    new: %s".formatted(language.folder(), prompt.file(), before, text));
                boolean shipped = text.equals(inForce.shipped(prompt, language));
                revisions.add(new Revision(prompt, language, shipped ? Optional.empty() : Optional.of(text)));
            });
        });
        return revisions;
    }

    private void pass(List<Revision> revisions, TextsInForce inForce) {
        var gate = new PublishGate(new Trial(installation, inForce));
        var troubles = new ArrayList<String>();
        for (var revision : revisions)
            revision.text()
                    .flatMap(text -> gate.trouble(revision.prompt(), revision.language(), text))
                    .ifPresent(trouble -> troubles.add("%s/%s: %s"
                            .formatted(
                                    revision.language().folder(),
                                    revision.prompt().file(),
                                    trouble)));
        if (!troubles.isEmpty()) throw new Settings.Refused(String.join("\n", troubles) + "\n" + UNCHANGED.strip());
    }

    private boolean agreed(int count) {
        tell.accept(
                count == 1 ? "Publish this text? (yes or no)" : "Publish these %d texts? (yes or no)".formatted(count));
        return answer.get()
                .filter(typed -> typed.strip().equalsIgnoreCase("yes"))
                .isPresent();
    }

    /** Speaks with the voices of the line; a language is prepared when it is first asked for. */
    private record Trial(Installation installation, TextsInForce inForce, Map<Language, Recordings> spoken)
            implements Rehearsal {
        Trial(Installation installation, TextsInForce inForce) {
            this(installation, inForce, new EnumMap<>(Language.class));
        }

        @Override
        public String shipped(Prompt prompt, Language language) {
            return inForce.shipped(prompt, language);
        }

        @Override
        public Recording heard(String text, Language language) {
            try {
                return spoken.computeIfAbsent(language, this::prepared).heard(text);
            } catch (CannotSpeak broken) {
                throw new IllegalArgumentException(broken.getMessage(), broken);
            }
        }

        private Recordings prepared(Language language) {
            return switch (language) {
                case EN -> installation.recordings(_ -> {});
                case ES -> installation.inSpanish(installation.spanish());
            };
        }
    }
}
