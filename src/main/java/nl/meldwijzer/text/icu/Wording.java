package nl.meldwijzer.text.icu;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one language has under one key.
///
/// @param text null when the key only lists words
/// @param words [nl.meldwijzer.text.Plainly] written
public record Wording(@Nullable IcuText text, List<String> words) {
    public Wording {
        words = List.copyOf(words);
    }
}
