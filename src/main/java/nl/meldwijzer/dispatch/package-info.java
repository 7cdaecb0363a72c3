/// Carries out the effects of turns and settles each.
@NullMarked
package nl.meldwijzer.dispatch;

import org.jspecify.annotations.NullMarked;
