package nl.meldwijzer.understanding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a message came to.
///
/// @param text what was typed, for matching words during this one turn; never stored
/// @param masked what may be stored and shown: every piece that could name somebody is replaced by `[…]`
/// @param pieces what was replaced; kept sealed for a day while somebody is in danger, and never otherwise
/// @param language in which it seems to be written
/// @param intent what the person seems to want
/// @param signals what may be about somebody's safety; of one kind at most one
public record Understood(
        String text,
        String masked,
        List<Piece> pieces,
        LanguageGuess language,
        IntentGuess intent,
        Set<SafetySignal> signals) {
    public Understood {
        pieces = List.copyOf(pieces);
        signals = Set.copyOf(signals);
    }

    /// The kinds of pieces that were replaced.
    public Set<Kind> leftOut() {
        return pieces.stream().map(Piece::kind).collect(Collectors.toUnmodifiableSet());
    }

    /// The text is what a person wrote: it never shows.
    @Override
    public String toString() {
        return "Understood[***, leftOut=" + leftOut() + ", " + language + ", " + intent + ", " + signals + "]";
    }

    /// A piece that was left out, as it was typed.
    ///
    /// @param usable a phone number as it can be dialled from anywhere, or an e-mail address; empty when it is neither
    public record Piece(Kind kind, String text, String usable) {
        public Piece(Kind kind, String text) {
            this(kind, text, "");
        }

        @Override
        public String toString() {
            return "Piece[" + kind + ", ***]";
        }
    }

    /// Kinds of pieces that nobody should store.
    public enum Kind {
        PHONE,
        EMAIL,
        IBAN,
        BSN,
        PLATE,
        HANDLE,
        ADDRESS,
        BIRTH_DATE,
        NAME,
        LINK
    }
}
