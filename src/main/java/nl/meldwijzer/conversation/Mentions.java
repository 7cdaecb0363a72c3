package nl.meldwijzer.conversation;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meldwijzer.flow.Daypart;
import nl.meldwijzer.flow.Field;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Recency;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Plainly;

/// Which options of a field a sentence mentions: by their words, by what can be counted from it, or because what it mentions
/// of another field belongs to one of them. A sentence that negates mentions nothing.
record Mentions(Flow flow, Vocabulary vocabulary, Moments moments) {
    /// One option of a field that takes one, or as many as are mentioned; empty when it is not clear.
    List<String> of(Field field, Collection<Language> languages, String text, LocalDateTime now) {
        var plain = Plainly.written(text);
        if (vocabulary.negates(languages, plain)) return List.of();
        var words = field.options()
                .stream()
                .filter(option -> vocabulary.stands(languages, field.name().label(option), plain))
                .toList();
        var found = words.isEmpty() ? inferred(field, languages, text, now) : words;
        return field.kind() == Field.Kind.MANY || found.size() == 1 ? found : List.of();
    }

    private List<String> inferred(Field field, Collection<Language> languages, String text, LocalDateTime now) {
        var counted = counted(field, languages, text, now);
        if (counted.isPresent()) return List.of(counted.get());
        for (var other : flow.fields().values()) {
            var groups = other.groups();
            if (groups != null && groups.by().equals(field.name()))
                return groups.holding(of(other, languages, text, now));
        }
        return List.of();
    }

    private Optional<String> counted(Field field, Collection<Language> languages, String text, LocalDateTime now) {
        return switch (field.reads()) {
            case null -> Optional.empty();
            case RECENCY -> moments.recency(languages, text, now).map(Recency::code);
            case DAYPART -> moments.daypart(text).map(Daypart::code);
        };
    }
}
