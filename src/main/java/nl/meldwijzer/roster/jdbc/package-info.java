/// The roster in PostgreSQL.
@NullMarked
package nl.meldwijzer.roster.jdbc;

import org.jspecify.annotations.NullMarked;
