package nl.meldwijzer.understanding;

import java.util.Set;

/// Leaves out of a text what nobody should store. Masking twice changes nothing. Safe for many threads.
public interface Masking {
    Masked of(String text);

    /// @param text with every piece that could name somebody replaced by `[…]`
    /// @param leftOut the kinds of pieces that were replaced
    record Masked(String text, Set<Understood.Kind> leftOut) {
        public Masked {
            leftOut = Set.copyOf(leftOut);
        }

        /// What is left is still what a person wrote: it never shows.
        @Override
        public String toString() {
            return "Masked[***, leftOut=" + leftOut + "]";
        }
    }
}
