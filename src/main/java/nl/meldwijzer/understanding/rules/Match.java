package nl.meldwijzer.understanding.rules;

import nl.meldwijzer.understanding.SafetySignal;

/// That a rule found its words in a message.
///
/// @param present whether it is told as going on now
record Match(Rule rule, boolean present) {
    SafetySignal signal() {
        return new SafetySignal(rule.signal(), present);
    }
}
