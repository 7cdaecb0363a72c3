/// Accounts and sessions in PostgreSQL.
@NullMarked
package nl.meldwijzer.staff.jdbc;

import org.jspecify.annotations.NullMarked;
