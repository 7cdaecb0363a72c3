/// As it should be.
@NullMarked
package nl.meldwijzer.planted.bare.seal;

import org.jspecify.annotations.NullMarked;
