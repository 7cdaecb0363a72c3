/// The record of processing (article 30 AVG) and what goes with it, written from profile, fields and purposes.
@NullMarked
package nl.meldwijzer.processing;

import org.jspecify.annotations.NullMarked;
