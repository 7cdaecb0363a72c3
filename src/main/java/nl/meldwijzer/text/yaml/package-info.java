/// Reads `locales/`: all wording, with everything that is wrong in it said at once.
@NullMarked
package nl.meldwijzer.text.yaml;

import org.jspecify.annotations.NullMarked;
