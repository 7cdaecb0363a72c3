package nl.meldwijzer.conversation;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meldwijzer.flow.Daypart;
import nl.meldwijzer.flow.Field;
import nl.meldwijzer.flow.Recency;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Plainly;

/// Which options of a field a sentence mentions: by their words, or by what can be counted from it. A sentence that negates
/// mentions nothing.
record Mentions(Vocabulary vocabulary, Moments moments) {
    /// One option of a field that takes one, or as many as are mentioned; empty when it is not clear.
    List<String> of(Field field, Collection<Language> languages, String text, LocalDateTime now) {
        var plain = Plainly.written(text);
        if (vocabulary.negates(languages, plain)) return List.of();
        var words = field.options()
                .stream()
                .filter(option -> vocabulary.stands(languages, field.name().label(option), plain))
                .toList();
        var found = words.isEmpty() ? counted(field, languages, text, now).stream().toList() : words;
        return field.kind() == Field.Kind.MANY || found.size() == 1 ? found : List.of();
    }

    private Optional<String> counted(Field field, Collection<Language> languages, String text, LocalDateTime now) {
        return switch (field.reads()) {
            case null -> Optional.empty();
            case RECENCY -> moments.recency(languages, text, now).map(Recency::code);
            case DAYPART -> moments.daypart(text).map(Daypart::code);
        };
    }
}
