/// Safety signals by rules that stand in `src/main/nlp/<language>/signals.yaml`. Every match says by which rule.
@NullMarked
package nl.meldwijzer.understanding.rules;

import org.jspecify.annotations.NullMarked;
