@NullMarked
package nl.meldwijzer.planted.bare.flow;

import org.jspecify.annotations.NullMarked;
