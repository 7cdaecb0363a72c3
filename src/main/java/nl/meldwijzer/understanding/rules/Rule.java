package nl.meldwijzer.understanding.rules;

import java.util.List;
import nl.meldwijzer.understanding.SafetySignal;

/// When a message carries a signal.
///
/// @param any patterns of which one is enough; each is some phrases that stand near each other, in any order
/// @param saysNot whether its phrases hold their own "not", so that a "not" beside them denies nothing
/// @param onlyNow whether what is told of the past is none
/// @param anywhere whether it also counts where something else is talked about: a film, a question what a word means
/// @param unless in a sentence with one of these it does not count
record Rule(
        SafetySignal.Kind signal,
        String name,
        List<List<Phrase>> any,
        boolean saysNot,
        boolean onlyNow,
        boolean anywhere,
        List<Phrase> unless) {
    Rule {
        any = any.stream().map(List::copyOf).toList();
        unless = List.copyOf(unless);
    }
}
