/// One conversation: its state, what happens to it, and what must follow. Core: JDK only.
@NullMarked
package nl.meldwijzer.conversation;

import org.jspecify.annotations.NullMarked;
