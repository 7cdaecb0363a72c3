/// A talk as its counsellor reads it.
@NullMarked
package nl.meldwijzer.desk.chat;

import org.jspecify.annotations.NullMarked;
