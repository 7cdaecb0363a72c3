/// Leaves out of a message what could name somebody: numbers, addresses, links. Libraries for phone numbers and IBANs.
@NullMarked
package nl.meldwijzer.understanding.phone;

import org.jspecify.annotations.NullMarked;
