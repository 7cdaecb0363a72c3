package nl.meldwijzer.meldpunt.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.meldwijzer.meldpunt.Promise;
import nl.meldwijzer.text.yaml.Piece;
import nl.meldwijzer.text.yaml.Sheet;

/// Reads a promise: `{ promise: contact, within: 5 working-days, owner: team meldpunt }`.
final class PromiseReader {
    private static final Map<String, Promise.Kind> KINDS = Codes.of(Promise.Kind.class, Promise.Kind::code);
    private static final Map<String, Promise.Unit> UNITS = Codes.of(Promise.Unit.class, Promise.Unit::code);
    private static final Pattern WITHIN = Pattern.compile("([1-9]\\d{0,2}) ([a-z-]+)");

    private final Sources sources;
    private final boolean example;
    private final boolean hasRoster;

    /// @param example promises of others need a source; a meldpunt's own do not
    PromiseReader(Sources sources, boolean example, boolean hasRoster) {
        this.sources = sources;
        this.example = example;
        this.hasRoster = hasRoster;
    }

    Optional<Promise> read(Piece piece) {
        var sheet = piece.as("a promise").sheet().takes(List.of("promise", "within", "owner", "source"), "a promise");
        var kind = sheet.need("promise", "Name one of " + String.join(", ", KINDS.keySet()) + ".")
                .as("the promise")
                .among(KINDS, "promise");
        var owner = sheet.need("owner", "Name the team or role that keeps it: a promise that is nobody's is not kept.")
                .word();
        var within = within(sheet);
        var source = example ? sources.need(sheet) : sources.find(sheet);
        if (kind.isEmpty() || owner.isBlank() || within.isEmpty()) return Optional.empty();
        if (kind.get() == Promise.Kind.CALL_BACK && !hasRoster)
            piece.note("the meldpunt promises to call back, but has no 'roster'. Write who is on duty and when, or "
                    + "take the promise out.");
        var time = within.get();
        return Optional.of(new Promise(kind.get(), time.amount, time.unit, owner, source));
    }

    private static Optional<Within> within(Sheet sheet) {
        var piece = sheet.need("within", "Write by when, such as 5 working-days.");
        if (piece.isMissing()) return Optional.empty();
        var word = piece.word();
        var parts = WITHIN.matcher(word);
        if (parts.matches() && UNITS.containsKey(parts.group(2)))
            return Optional.of(new Within(Integer.parseInt(parts.group(1)), UNITS.get(parts.group(2))));
        if (!word.isBlank())
            piece.note("the promise is to be kept within '" + word + "'. Write a number and one of "
                    + String.join(", ", UNITS.keySet()) + ", such as 5 working-days.");
        return Optional.empty();
    }

    private record Within(int amount, Promise.Unit unit) {}
}
