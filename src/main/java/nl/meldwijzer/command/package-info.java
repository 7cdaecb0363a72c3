/// The commands of the jar: checking content, and talking in a terminal.
@NullMarked
package nl.meldwijzer.command;

import org.jspecify.annotations.NullMarked;
