package nl.meldwijzer.command;

import java.util.List;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// What a message came to, as `understand` writes it.
///
/// @param language the likeliest, null when the message says nothing about it
record Reading(@Nullable String language, String intent, List<String> signals, String masked) {
    Reading {
        signals = List.copyOf(signals);
    }

    static Reading of(Understood understood) {
        return new Reading(
                understood.language().likeliest().map(Language::code).orElse(null),
                understood.intent().likeliest().code(),
                understood.signals().stream().map(signal -> signal.kind().code()).sorted().toList(),
                understood.masked());
    }
}
