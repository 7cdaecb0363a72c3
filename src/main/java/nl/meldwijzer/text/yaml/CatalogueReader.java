package nl.meldwijzer.text.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.Reading;
import nl.meldwijzer.text.SourceFile;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.text.icu.IcuCatalogue;
import nl.meldwijzer.text.icu.Wording;

/// Makes the catalogue of `locales/<language>/<topic>.yaml`, whose form `conversation-flows/schema/locale.json`
/// describes. A key of the source language is a key of every translation. Words that count only by themselves stand
/// in the catalogue under `<key>.alone`.
public final class CatalogueReader {
    private CatalogueReader() {}

    public static Reading<Catalogue> read(List<SourceFile> files) {
        var problems = new ArrayList<Problem>();
        var read = files.stream().flatMap(file -> LocaleFileReader.read(file, problems).stream()).toList();
        var texts = byLanguage(read, problems);
        texts.values().forEach(entries -> problems.addAll(WordingCheck.problems(entries)));
        problems.addAll(TranslationCheck.problems(read, texts));
        return Reading.of(catalogue(texts), problems);
    }

    private static Map<Language, Map<TextKey, LocaleEntry>> byLanguage(List<LocaleFile> files, List<Problem> problems) {
        var texts = new LinkedHashMap<Language, Map<TextKey, LocaleEntry>>();
        for (var file : files) {
            var ofLanguage = texts.computeIfAbsent(file.language(), _ -> new TreeMap<>());
            for (var entry : file.entries()) {
                var first = ofLanguage.putIfAbsent(entry.key(), entry);
                if (first != null)
                    problems.add(entry.where()
                            .error("text '" + entry.key() + "' stands in two files, first in "
                                    + first.where().file() + ":" + first.where().line() + ". Remove one of them."));
            }
        }
        return texts;
    }

    private static Catalogue catalogue(Map<Language, Map<TextKey, LocaleEntry>> texts) {
        var wordings = new HashMap<Language, Map<TextKey, Wording>>();
        texts.forEach((language, entries) -> {
            var ofLanguage = new HashMap<TextKey, Wording>();
            entries.forEach((key, entry) -> {
                ofLanguage.put(key, entry.wording());
                if (!entry.alone().isEmpty()) ofLanguage.put(key.sub("alone"), entry.wordingAlone());
            });
            wordings.put(language, ofLanguage);
        });
        return new IcuCatalogue(wordings);
    }
}
