package nl.meldwijzer.understanding;

/// All senses together read a message: the language first, which helps the others.
public record Senses(Masking masking, Languages languages, Intents intents, SafetySignals signals)
        implements Understanding {
    @Override
    public Understood read(String text, Hint hint) {
        var masked = masking.of(text);
        var language = languages.of(text, hint);
        return new Understood(
                text, masked.text(), masked.pieces(), language, intents.of(text, hint, language),
                signals.in(text, hint, language));
    }
}
