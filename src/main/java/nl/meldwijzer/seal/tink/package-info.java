/// Sealing with Google Tink: data keys wrapped by the meldpunt's keyset.
@NullMarked
package nl.meldwijzer.seal.tink;

import org.jspecify.annotations.NullMarked;
