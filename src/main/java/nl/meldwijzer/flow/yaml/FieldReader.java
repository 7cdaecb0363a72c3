package nl.meldwijzer.flow.yaml;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.meldwijzer.flow.Field;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.meldpunt.Promise;
import nl.meldwijzer.meldpunt.Purpose;
import nl.meldwijzer.text.Where;
import nl.meldwijzer.text.yaml.Piece;
import nl.meldwijzer.text.yaml.Sheet;

/// Reads `fields.yaml`.
final class FieldReader {
    private static final Map<String, Field.Kind> KINDS = named(Field.Kind.values(), Field.Kind::code);
    private static final Map<String, Purpose> PURPOSES = named(Purpose.values(), Purpose::code);
    private static final Map<String, Field.Sensitivity> SENSITIVITIES = named(Field.Sensitivity.values(),
            Field.Sensitivity::code);

    private static final Map<String, Promise.Kind> PROMISES = named(Promise.Kind.values(), Promise.Kind::code);
    private static final Map<String, Field.Reads> READS = named(Field.Reads.values(), Field.Reads::code);

    final Map<FieldName, Field> fields = new LinkedHashMap<>();
    final Map<FieldName, Where> places = new LinkedHashMap<>();

    void read(Piece file) {
        file.sheet()
                .takes(List.of("fields"), "fields.yaml")
                .need("fields", "Add 'fields:' with a field under its name.")
                .entries("field")
                .forEach(this::read);
    }

    private void read(String word, Piece piece) {
        if (!Known.isName(word, piece)) return;
        var name = new FieldName(word);
        var sheet = piece.sheet()
                .takes(List.of("kind", "by", "options", "reads", "purposes", "promise", "sensitivity",
                        "keep-days"), "a field");
        var purposes = purposes(sheet);
        var promise = sheet.find("promise").flatMap(named -> named.among(PROMISES, "promise"));
        var kind = needed(sheet, "kind", KINDS);
        var sensitivity = needed(sheet, "sensitivity", SENSITIVITIES);
        var keepDays = keepDays(sheet);
        places.put(name, piece.where());
        if (kind.isEmpty()) return;
        var groups = groups(sheet, kind.get());
        var options = groups.map(FieldReader::all).orElseGet(() -> options(sheet, kind.get()));
        var reads = reads(sheet, options);
        fields.put(name,
                new Field(name, kind.get(), options, groups.orElse(null), reads.orElse(null), purposes,
                        promise.orElse(null),
                        sensitivity.orElse(Field.Sensitivity.IDENTITY),
                        keepDays));
    }

    private static <T> Optional<T> needed(Sheet sheet, String key, Map<String, T> known) {
        var remedy = "Name one of " + String.join(", ", known.keySet()) + ".";
        return sheet.need(key, remedy).as(sheet.of().name()).among(known, key);
    }

    /// Never empty: a field that names no purpose is noted, and read on as if it had one.
    private static Set<Purpose> purposes(Sheet sheet) {
        var field = sheet.of().name();
        var named = sheet.find("purposes").map(Piece::list).orElse(List.of());
        var purposes = EnumSet.noneOf(Purpose.class);
        named.forEach(piece -> piece.as(field).among(PURPOSES, "purpose").ifPresent(purposes::add));
        if (named.isEmpty()) {
            sheet.of()
                    .note(field
                            + " serves no purpose, so nobody may ask it. Name one in 'purposes', or remove the field.");
        }
        if (purposes.isEmpty()) purposes.add(Purpose.NUMBERS);
        return purposes;
    }

    private static List<String> options(Sheet sheet, Field.Kind kind) {
        return switch (kind) {
            case ONE, MANY -> options(sheet.need("options", "List what can be chosen."));
            case WORDS, PLACE, CONTACT -> {
                sheet.find("options")
                        .ifPresent(piece -> piece.note(sheet.of().name() + " is of kind '" + kind.code()
                                + "', which has no options. Remove them, or make it of kind 'one' or 'many'."));
                yield List.of();
            }
        };
    }

    private static List<String> options(Piece list) {
        var options = new LinkedHashSet<String>();
        for (var piece : list.list()) {
            var option = piece.word();
            if (Known.isOption(option, piece) && !options.add(option)) {
                piece.note(list.name() + " has '" + option + "' twice. Remove one of them.");
            }
        }
        return List.copyOf(options);
    }

    /// Options in groups, of a field that says `by` which other field's answer they are shown; empty when it does not.
    private Optional<Field.Groups> groups(Sheet sheet, Field.Kind kind) {
        var by = sheet.find("by");
        if (by.isEmpty() || (kind != Field.Kind.ONE && kind != Field.Kind.MANY)) return Optional.empty();
        var other = fields.get(new FieldName(by.get().word().isBlank() ? "none" : by.get().word()));
        if (other == null || other.kind() != Field.Kind.ONE) {
            by.get()
                    .note(by.get().name() + " is '" + by.get().word()
                            + "', which is no field of kind one before this one. Name such a field.");
            return Optional.empty();
        }
        var groups = new LinkedHashMap<String, List<String>>();
        sheet.need("options", "List under each option of '" + other.name() + "' what can be chosen.")
                .entries("group")
                .forEach((group, piece) -> {
                    if (!other.options().contains(group))
                        piece.note(piece.name() + " is no option of the field '" + other.name()
                                + "'. Name one of " + String.join(", ", other.options()) + ".");
                    groups.put(group, options(piece));
                });
        return Optional.of(new Field.Groups(other.name(), groups));
    }

    private static List<String> all(Field.Groups groups) {
        return groups.options().values().stream().flatMap(List::stream).distinct().toList();
    }

    private static Optional<Field.Reads> reads(Sheet sheet, List<String> options) {
        var piece = sheet.find("reads");
        var reads = piece.flatMap(word -> word.among(READS, "reading"));
        reads.map(Field.Reads::codes)
                .filter(codes -> !options.containsAll(codes))
                .ifPresent(codes -> piece.get()
                        .note(piece.get().name() + " needs the options " + String.join(", ", codes)
                                + ". Add what is missing, or remove 'reads'."));
        return reads;
    }

    private static int keepDays(Sheet sheet) {
        var piece = sheet.need("keep-days", "Say how many days an answer is kept after filing.");
        var word = piece.word();
        if (word.matches("[1-9][0-9]{0,4}")) return Integer.parseInt(word);
        if (!word.isBlank())
            piece.note(piece.name() + " is '" + word + "', which is no number of days. Write one from 1 to 99999.");
        return 1;
    }

    private static <T> Map<String, T> named(T[] values, Function<T, String> code) {
        var named = new LinkedHashMap<String, T>();
        Arrays.stream(values).forEach(value -> named.put(code.apply(value), value));
        return named;
    }
}
