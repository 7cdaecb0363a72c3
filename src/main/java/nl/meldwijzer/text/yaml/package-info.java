/// Content files in YAML, read with the line of every piece.
@NullMarked
package nl.meldwijzer.text.yaml;

import org.jspecify.annotations.NullMarked;
