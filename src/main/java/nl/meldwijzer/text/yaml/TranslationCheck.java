package nl.meldwijzer.text.yaml;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Nearest;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.TextKey;

/// What must hold between the source language and its translations.
final class TranslationCheck {
    private static final int DIGITS = 8;

    private final Language source;
    private final Map<TextKey, LocaleEntry> sources;
    private final List<Problem> problems = new ArrayList<>();

    private TranslationCheck(Language source, Map<TextKey, LocaleEntry> sources) {
        this.source = source;
        this.sources = sources;
    }

    static List<Problem> problems(List<LocaleFile> files, Map<Language, Map<TextKey, LocaleEntry>> texts) {
        var named = new TreeSet<>(java.util.Comparator.comparing(Language::code));
        for (var file : files) {
            named.add(file.source().orElse(file.language()));
        }
        if (named.size() > 1) return List.of(severalSources(files, named));
        if (named.isEmpty()) return List.of();
        var source = named.getFirst();
        var check = new TranslationCheck(source, texts.getOrDefault(source, Map.of()));
        texts.forEach((language, entries) -> {
            if (!language.equals(source)) check.compare(language, entries);
        });
        return check.problems;
    }

    private static Problem severalSources(List<LocaleFile> files, Collection<Language> named) {
        return Problem.error(files.getFirst().path(), 1, "files name several source languages: "
                + String.join(", ", named.stream().map(Language::code).toList())
                + ". Write the same 'source' in every translation, and none in the source language.");
    }

    private void compare(Language language, Map<TextKey, LocaleEntry> translations) {
        for (var original : sources.values()) {
            var translation = translations.get(original.key());
            if (translation == null) missing(language, original);
            else compare(original, translation);
        }
        for (var translation : translations.values()) {
            if (!sources.containsKey(translation.key())) withoutSource(translation);
        }
    }

    private void missing(Language language, LocaleEntry original) {
        var file = original.where().file();
        error(original,
                "text '" + original.key() + "' has no " + language + " translation. Add it to locales/" + language
                        + file.substring(file.lastIndexOf('/')) + ".");
    }

    private void withoutSource(LocaleEntry translation) {
        var keys = sources.keySet().stream().map(TextKey::value).toList();
        error(translation, "text '" + translation.key() + "' has no " + source + " text. "
                + Nearest.hint(translation.key().value(), keys, "Add that first, or remove this."));
    }

    private void compare(LocaleEntry original, LocaleEntry translation) {
        if (original.pattern() == null) return;
        if (translation.pattern() == null) {
            error(translation,
                    "text '" + translation.key() + "' has words but no text. Translate its " + source + " text.");
            return;
        }
        arguments(original, translation);
        fresh(original.pattern(), translation);
    }

    private void arguments(LocaleEntry original, LocaleEntry translation) {
        if (original.text() == null || translation.text() == null) return;
        var known = original.text().arguments();
        var used = translation.text().arguments();
        for (var argument : without(used, known))
            error(translation, "text '" + translation.key() + "' uses {" + argument + "}, which the " + source
                    + " text lacks. " + Nearest.hint(argument, known, "Remove it, or add it there."));
        for (var argument : without(known, used))
            error(translation, "text '" + translation.key() + "' lacks {" + argument + "}, which the " + source
                    + " text has. Add it.");
    }

    private void fresh(String original, LocaleEntry translation) {
        var current = fingerprint(original);
        if (current.equals(translation.of())) return;
        var why = translation.of() == null
                ? "does not say which " + source + " text it translates. Write 'of: \""
                : "translates an older " + source + " text. Read it again, then write 'of: \"";
        problems.add(translation.where().warning("text '" + translation.key() + "' " + why + current + "\"'."));
    }

    /// The first hex digits of the SHA-256 of a text. Written in quotes, as eight digits alone would be a number.
    static String fingerprint(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Set<String> without(Set<String> all, Set<String> taken) {
        var rest = new TreeSet<>(all);
        rest.removeAll(taken);
        return rest;
    }

    private void error(LocaleEntry entry, String message) {
        problems.add(entry.where().error(message));
    }
}
