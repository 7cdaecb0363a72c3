package nl.meldwijzer.understanding.phone;

import java.util.ArrayList;
import java.util.List;
import nl.meldwijzer.understanding.Masking;
import nl.meldwijzer.understanding.Understood.Kind;
import nl.meldwijzer.understanding.Understood.Piece;

/// Leaves out what could name somebody: shapes such as numbers and addresses, and names where the words around them or a
/// list of first names tell. Streets and places stay, and so do harmless numbers. Masking a masked text changes nothing.
public final class ShapeMasking implements Masking {
    private static final String DIGITS = "0123456789";

    /// From the surest shape to the least sure: a link may hold a phone number, an account holds digits.
    private static final List<Rule> SURE = List.of(
            new Rule(Kind.LINK, "/.", Links::full),
            new Rule(Kind.EMAIL, "@", Emails::written),
            new Rule(Kind.EMAIL, "@aA", Emails::spelled),
            new Rule(Kind.LINK, "/", Links::withPath),
            new Rule(Kind.LINK, ".", Links::bare),
            new Rule(Kind.HANDLE, "@", Handles::at),
            new Rule(Kind.HANDLE, ":=", Handles::named),
            new Rule(Kind.IBAN, DIGITS, Ibans::in),
            new Rule(Kind.HANDLE, "._0123456789", Handles::told),
            new Rule(Kind.BSN, DIGITS, Bsns::named),
            new Rule(Kind.PLATE, DIGITS, Plates::named),
            new Rule(Kind.BIRTH_DATE, DIGITS, BirthDates::told),
            new Rule(Kind.BIRTH_DATE, DIGITS, BirthDates::toldBehind));
    private static final List<Finder> KEPT = List.of(Harmless::helpLines, Harmless::dates, Harmless::times,
            Harmless::amounts);
    private static final List<Rule> NUMBERS = List.of(
            new Rule(Kind.PHONE, DIGITS, Phones::known),
            new Rule(Kind.PHONE, DIGITS, Phones::lookalike),
            new Rule(Kind.BSN, DIGITS, Bsns::tested),
            new Rule(Kind.ADDRESS, DIGITS, Postcodes::in),
            new Rule(Kind.PLATE, DIGITS, Plates::in),
            new Rule(Kind.ADDRESS, DIGITS, HouseNumbers::in),
            new Rule(Kind.ADDRESS, DIGITS, HouseNumbers::english));
    private static final Rule NAMES = new Rule(Kind.NAME, "", Names::in);

    /// A piece that is gone can lay bare another beside it. More rounds than this were never needed.
    private static final int MOST_ROUNDS = 6;

    @Override
    public Masked of(String text) {
        var pieces = new ArrayList<Piece>();
        var masked = text;
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            var before = masked;
            masked = masked(before, pieces);
            if (masked.equals(before)) break;
        }
        return new Masked(masked, pieces);
    }

    private static String masked(String text, List<Piece> pieces) {
        var sheet = new Sheet(text);
        SURE.forEach(rule -> rule.apply(sheet, pieces));
        if (sheet.hasAny(DIGITS)) KEPT.forEach(harmless -> sheet.keep(harmless.in(sheet.plain())));
        NUMBERS.forEach(rule -> rule.apply(sheet, pieces));
        NAMES.apply(sheet, pieces);
        return sheet.masked();
    }

    /// @param signs without any of these characters the finder has nothing to find; empty: it always looks
    private record Rule(Kind kind, String signs, Finder finder) {
        void apply(Sheet sheet, List<Piece> pieces) {
            if (!signs.isEmpty() && !sheet.hasAny(signs)) return;
            var spans = finder.in(sheet.plain());
            spans.forEach(span -> pieces.add(piece(sheet.written(span))));
            sheet.leaveOut(spans);
        }

        private Piece piece(String written) {
            return new Piece(kind, written, Usable.of(kind, written));
        }
    }
}
