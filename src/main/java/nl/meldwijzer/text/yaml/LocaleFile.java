package nl.meldwijzer.text.yaml;

import java.util.List;
import java.util.Optional;
import nl.meldwijzer.text.Language;

/// One file of `locales/`, read.
///
/// @param source the language it translates, empty in the source language
record LocaleFile(String path, Language language, Optional<Language> source, List<LocaleEntry> entries) {
    LocaleFile {
        entries = List.copyOf(entries);
    }
}
