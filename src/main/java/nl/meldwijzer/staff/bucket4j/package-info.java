/// Counts tries of signing in.
@NullMarked
package nl.meldwijzer.staff.bucket4j;

import org.jspecify.annotations.NullMarked;
