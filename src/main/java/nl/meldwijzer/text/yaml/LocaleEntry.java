package nl.meldwijzer.text.yaml;

import java.util.List;
import java.util.stream.Stream;
import nl.meldwijzer.text.Plainly;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.text.icu.IcuText;
import nl.meldwijzer.text.icu.Wording;
import org.jspecify.annotations.Nullable;

/// One key of one locale file.
///
/// @param pattern the ICU message as written, null when the key only lists words
/// @param text the pattern parsed, null when there is none or it is broken
/// @param words what a person may type, as written
/// @param also words that SMS providers may swallow: understood where they arrive, never taught
/// @param of which source text this translates, null when it does not say
record LocaleEntry(
        String file,
        int line,
        TextKey key,
        @Nullable String pattern,
        @Nullable IcuText text,
        List<String> words,
        List<String> also,
        @Nullable String of) {
    LocaleEntry {
        words = List.copyOf(words);
        also = List.copyOf(also);
    }

    Wording wording() {
        var all = Stream.concat(words.stream(), also.stream());
        return new Wording(text, all.map(Plainly::written).distinct().toList());
    }

    /// The last name of the key, such as `quiet` of `welcome.hello.quiet`.
    String lastName() {
        return key.value().substring(key.value().lastIndexOf('.') + 1);
    }
}
