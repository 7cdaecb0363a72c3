/// Real Redis and PostgreSQL from the jar, for whoever names no servers of their own.
@NullMarked
package nl.meldwijzer.embedded;

import org.jspecify.annotations.NullMarked;
