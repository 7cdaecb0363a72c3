package nl.meldwijzer.text.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.SourceFile;

/// Reads one locale file and notes what is wrong in it.
final class LocaleFileReader {
    private static final List<String> PROPERTIES = List.of("language", "source", "reviewed", "texts");

    private LocaleFileReader() {}

    /// Empty when so much is wrong that the texts have no language.
    static Optional<LocaleFile> read(SourceFile file, List<Problem> problems) {
        var sheet = Piece.read(file, problems).sheet().takes(PROPERTIES, "a locale file");
        var source = sheet.find("source").flatMap(LocaleFileReader::language);
        if (sheet.has("source")) sheet.need("reviewed", "Write 'reviewed: false' until a native speaker has read it.");
        sheet.find("reviewed").ifPresent(LocaleFileReader::reviewed);
        return language(sheet.need("language", "Write for example 'language: nl'."))
                .map(language -> locale(sheet, language, source));
    }

    private static LocaleFile locale(Sheet sheet, Language language, Optional<Language> source) {
        var path = sheet.of().where().file();
        var folder = Path.of(path).getParent();
        if (folder == null || !folder.endsWith(language.code()))
            sheet.of()
                    .note("the language is '" + language + "', but the file does not lie in a folder '" + language
                            + "'. Move it, or correct the language.");
        var entries = new ArrayList<LocaleEntry>();
        var texts = sheet.need("texts", "Write lines such as 'report.what: \"…\"' under it.");
        texts.entries("text")
                .forEach((key, piece) -> LocaleEntryReader.read(key, piece, language).ifPresent(entries::add));
        return new LocaleFile(path, language, source, entries);
    }

    private static Optional<Language> language(Piece piece) {
        if (piece.isMissing()) return Optional.empty();
        var code = piece.word();
        if (code.matches("[a-z]{2}")) return Optional.of(new Language(code));
        piece.note(piece.name() + " is no language: '" + code + "' is not two small letters. Write for example 'nl'.");
        return Optional.empty();
    }

    private static void reviewed(Piece piece) {
        var value = piece.word();
        if (!value.matches("false|\\d{4}-\\d{2}-\\d{2}"))
            piece.note(piece.name() + " is neither false nor a date: '" + value + "'. Write for example 2026-11-24.");
    }
}
