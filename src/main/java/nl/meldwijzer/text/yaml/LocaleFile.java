package nl.meldwijzer.text.yaml;

import java.util.List;
import nl.meldwijzer.text.Language;
import org.jspecify.annotations.Nullable;

/// One file of `locales/`, read.
///
/// @param source the language it translates, null in the source language
record LocaleFile(String path, Language language, @Nullable Language source, List<LocaleEntry> entries) {
    LocaleFile {
        entries = List.copyOf(entries);
    }
}
