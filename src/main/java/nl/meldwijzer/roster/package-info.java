/// Who is really there: shifts, presence at the desk, room for one more talk, pauses after heavy ones. Tells the engine whom
/// the bot may offer, and lets nothing stay with somebody who left.
@NullMarked
package nl.meldwijzer.roster;

import org.jspecify.annotations.NullMarked;
