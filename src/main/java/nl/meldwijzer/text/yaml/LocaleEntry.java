package nl.meldwijzer.text.yaml;

import java.util.List;
import nl.meldwijzer.text.Plainly;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.text.Where;
import nl.meldwijzer.text.icu.IcuText;
import nl.meldwijzer.text.icu.Wording;
import org.jspecify.annotations.Nullable;

/// One key of one locale file.
///
/// @param pattern the ICU message as written, null when the key only lists words
/// @param text the pattern parsed, null when there is none or it is broken
/// @param words what a person may type, by itself or in a sentence, as written
/// @param alone what counts only when it is all that a person types
/// @param of which source text this translates, null when it does not say
record LocaleEntry(
        Where where,
        TextKey key,
        @Nullable String pattern,
        @Nullable IcuText text,
        List<String> words,
        List<String> alone,
        @Nullable String of) {
    LocaleEntry {
        words = List.copyOf(words);
        alone = List.copyOf(alone);
    }

    Wording wording() {
        return new Wording(text, plain(words));
    }

    Wording wordingAlone() {
        return new Wording(null, plain(alone));
    }

    /// The last name of the key, such as `quiet` of `welcome.hello.quiet`.
    String lastName() {
        return key.value().substring(key.value().lastIndexOf('.') + 1);
    }

    private static List<String> plain(List<String> written) {
        return written.stream().map(Plainly::written).distinct().toList();
    }
}
