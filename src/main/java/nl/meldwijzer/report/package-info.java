/// The register of reports: revisions, receipts, status.
@NullMarked
package nl.meldwijzer.report;

import org.jspecify.annotations.NullMarked;
