package nl.meldwijzer.understanding;

import java.util.Set;

/// What a message came to.
///
/// @param text what was typed, for matching words during this one turn; never stored
/// @param masked what may be stored and shown: every piece that could name somebody is replaced by `[…]`
/// @param leftOut the kinds of pieces that were replaced
/// @param language in which it seems to be written
/// @param intent what the person seems to want
/// @param signals what may be about somebody's safety; of one kind at most one
public record Understood(
        String text,
        String masked,
        Set<Kind> leftOut,
        LanguageGuess language,
        IntentGuess intent,
        Set<SafetySignal> signals) {
    public Understood {
        leftOut = Set.copyOf(leftOut);
        signals = Set.copyOf(signals);
    }

    /// The text is what a person wrote: it never shows.
    @Override
    public String toString() {
        return "Understood[***, leftOut=" + leftOut + ", " + language + ", " + intent + ", " + signals + "]";
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
