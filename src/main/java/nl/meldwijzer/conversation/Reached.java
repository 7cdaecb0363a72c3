package nl.meldwijzer.conversation;

import java.util.Optional;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.Answer.Contact.By;
import nl.meldwijzer.understanding.Understood;
import nl.meldwijzer.understanding.Understood.Piece;

/// By what somebody can be reached, as they typed it where it was asked.
final class Reached {
    private Reached() {}

    /// The first number or address that can be used.
    static Optional<Answer.Contact> in(Understood words) {
        return words.pieces()
                .stream()
                .filter(piece -> !piece.usable().isEmpty())
                .findFirst()
                .map(piece -> new Answer.Contact(by(piece), piece.usable(), Answer.Origin.TYPED));
    }

    private static By by(Piece piece) {
        return piece.kind() == Understood.Kind.PHONE ? By.PHONE : By.EMAIL;
    }
}
