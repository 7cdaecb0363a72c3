/// Reads YAML with its places, and the wording that stands in it.
@NullMarked
package nl.meldwijzer.text.yaml;

import org.jspecify.annotations.NullMarked;
