/// One message in; what was meant and the text that may be kept out. Core: JDK only.
@NullMarked
package nl.meldwijzer.understanding;

import org.jspecify.annotations.NullMarked;
