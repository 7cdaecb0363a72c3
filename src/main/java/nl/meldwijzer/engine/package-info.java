/// The one door: load, facts, turn, commit; again on a lost race.
@NullMarked
package nl.meldwijzer.engine;

import org.jspecify.annotations.NullMarked;
