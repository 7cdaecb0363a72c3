/// What a person reads: languages, keys, lines, and what fits on a channel. Core: JDK only.
@NullMarked
package nl.meldwijzer.text;

import org.jspecify.annotations.NullMarked;
