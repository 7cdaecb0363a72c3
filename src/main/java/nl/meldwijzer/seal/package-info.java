/// Ports for encryption and for keyed addresses. Core: JDK only.
@NullMarked
package nl.meldwijzer.seal;

import org.jspecify.annotations.NullMarked;
