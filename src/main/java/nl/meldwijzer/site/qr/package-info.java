/// Draws QR codes.
@NullMarked
package nl.meldwijzer.site.qr;

import org.jspecify.annotations.NullMarked;
