package nl.meldwijzer.understanding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Leaves out of a text what nobody should store. Masking twice changes nothing. Safe for many threads.
public interface Masking {
    Masked of(String text);

    /// @param text with every piece that could name somebody replaced by `[…]`
    /// @param pieces what was replaced
    record Masked(String text, List<Understood.Piece> pieces) {
        public Masked {
            pieces = List.copyOf(pieces);
        }

        public Set<Understood.Kind> leftOut() {
            return pieces.stream().map(Understood.Piece::kind).collect(Collectors.toUnmodifiableSet());
        }

        /// What is left is still what a person wrote: it never shows.
        @Override
        public String toString() {
            return "Masked[***, leftOut=" + leftOut() + "]";
        }
    }
}
