/// The register in PostgreSQL.
@NullMarked
package nl.meldwijzer.report.jdbc;

import org.jspecify.annotations.NullMarked;
