package nl.meldwijzer.flow;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldwijzer.meldpunt.Purpose;
import org.jspecify.annotations.Nullable;

/// Something a report can hold. Without a purpose it does not build; a meldpunt without any of its purposes never asks it.
///
/// @param options stable codes in the order shown; empty unless the kind is ONE or MANY
/// @param groups which of the options are shown, where they are too many for one question; null: all of them
/// @param reads what of a text says which option is meant, beside the options' own words; null: nothing
/// @param keepDays how long an answer is kept after filing, in days
public record Field(
        FieldName name,
        Kind kind,
        List<String> options,
        @Nullable Groups groups,
        @Nullable Reads reads,
        Set<Purpose> purposes,
        Sensitivity sensitivity,
        int keepDays) {
    public Field {
        options = List.copyOf(options);
        purposes = Set.copyOf(purposes);
        if (purposes.isEmpty()) throw new IllegalArgumentException("field " + name + " serves no purpose");
    }

    public boolean justifiedBy(Set<Purpose> wanted) {
        return purposes.stream().anyMatch(wanted::contains);
    }

    /// Whether these can be its answer, whoever gives it: some of its options, one where one is asked.
    public boolean admits(List<String> some) {
        var many = kind == Kind.MANY ? some.size() : 1;
        return !some.isEmpty() && some.size() == many && options.containsAll(some);
    }

    /// The options that a question shows to whom answered this: empty when its groups hold nothing for them.
    public List<String> shown(Map<FieldName, Answer> answers) {
        return groups == null ? options : groups.shown(answers.get(groups.by()));
    }

    /// Groups of a field's options. The answer to the other field `by` says which group is shown.
    public record Groups(FieldName by, Map<String, List<String>> options) {
        public Groups {
            var all = new LinkedHashMap<String, List<String>>();
            options.forEach((group, some) -> all.put(group, List.copyOf(some)));
            options = java.util.Collections.unmodifiableMap(all);
        }

        /// The group that holds most of these options, the first of two; empty when none holds any.
        public List<String> holding(List<String> some) {
            var best = "";
            long most = 0;
            for (var group : options.entrySet()) {
                long held = some.stream().filter(group.getValue()::contains).count();
                if (held <= most) continue;
                best = group.getKey();
                most = held;
            }
            return best.isEmpty() ? List.of() : List.of(best);
        }

        private List<String> shown(@Nullable Answer answer) {
            if (!(answer instanceof Answer.Options(var groups, _))) return List.of();
            return groups.stream().flatMap(group -> of(group)).distinct().toList();
        }

        private Stream<String> of(String group) {
            return options.getOrDefault(group, List.of()).stream();
        }
    }

    /// One or many of its options, free words, or a place in words or rounded coordinates.
    public enum Kind {
        ONE,
        MANY,
        WORDS,
        PLACE;

        /// The name in files, such as `many`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What can be counted from a text: how long ago, or the part of the day. The codes are options of the field.
    public enum Reads {
        RECENCY,
        DAYPART;

        public List<String> codes() {
            return switch (this) {
                case RECENCY -> Arrays.stream(Recency.values()).map(Recency::code).toList();
                case DAYPART -> Arrays.stream(Daypart.values()).map(Daypart::code).toList();
            };
        }

        /// The name in files, such as `recency`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// CODED answers say little by themselves; NARRATIVE is a person's own words; IDENTITY could name a person.
    public enum Sensitivity {
        CODED,
        NARRATIVE,
        IDENTITY;

        /// The name in files, such as `coded`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
