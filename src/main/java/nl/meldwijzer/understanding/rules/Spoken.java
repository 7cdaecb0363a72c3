package nl.meldwijzer.understanding.rules;

/// One word of a message, in small plain letters without apostrophes.
///
/// @param loud drawn out ("heeelp") or called out ("help!!")
/// @param sentence number of its sentence
/// @param clause number of its clause: commas divide a sentence too
record Spoken(String word, boolean loud, int sentence, int clause) {
    Spoken as(String other) {
        return new Spoken(other, loud, sentence, clause);
    }
}
