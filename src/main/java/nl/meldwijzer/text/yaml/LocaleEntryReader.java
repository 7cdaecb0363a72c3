package nl.meldwijzer.text.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Plainly;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.text.icu.IcuText;
import org.jspecify.annotations.Nullable;

/// Reads one text of a locale file: `key: "text"`, or the key with `text`, `words` and what belongs to them.
final class LocaleEntryReader {
    private static final List<String> PROPERTIES = List.of("text", "words", "alone", "of", "seen", "source",
            "valid-from", "review-before");

    private LocaleEntryReader() {}

    /// Empty when it has no usable key.
    static Optional<LocaleEntry> read(String key, Piece piece, Language language) {
        return key(key, piece).map(name -> piece.isWord() ? brief(name, piece, language) : full(name, piece, language));
    }

    private static Optional<TextKey> key(String key, Piece piece) {
        try {
            return Optional.of(new TextKey(key));
        } catch (IllegalArgumentException e) {
            piece.note(e.getMessage() + ". Use small letters, digits, '-' and '.'.");
            return Optional.empty();
        }
    }

    private static LocaleEntry brief(TextKey key, Piece piece, Language language) {
        var pattern = piece.word();
        return new LocaleEntry(piece.where(), key, pattern, parsed(piece, pattern, language), List.of(), List.of(),
                null);
    }

    private static LocaleEntry full(TextKey key, Piece piece, Language language) {
        var sheet = piece.sheet().takes(PROPERTIES, "a text");
        var pattern = sheet.find("text").map(Piece::word).orElse(null);
        var words = words(sheet, "words");
        var alone = words(sheet, "alone");
        if (pattern == null && words.isEmpty())
            piece.note(piece.name() + " has neither 'text' nor 'words'. Write it, or remove the key.");
        var text = pattern == null ? null : parsed(piece, pattern, language);
        var of = sheet.find("of").map(Piece::word).orElse(null);
        return new LocaleEntry(piece.where(), key, pattern, text, words, alone, of);
    }

    private static @Nullable IcuText parsed(Piece piece, String pattern, Language language) {
        try {
            return IcuText.of(language, pattern);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            piece.note(
                    piece.name() + " is no ICU message: " + e.getMessage() + ". Look at its braces and apostrophes.");
            return null;
        }
    }

    private static List<String> words(Sheet sheet, String property) {
        var words = new ArrayList<String>();
        for (var item : sheet.find(property).map(Piece::list).orElse(List.of())) {
            var word = item.word();
            if (!word.isBlank() && Plainly.written(word).isEmpty())
                item.note(item.name() + " has '" + word
                        + "', which has no letter or digit and never matches. Remove it.");
            else
                words.add(word);
        }
        return words;
    }
}
