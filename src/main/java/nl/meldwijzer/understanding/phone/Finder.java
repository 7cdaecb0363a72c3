package nl.meldwijzer.understanding.phone;

import java.util.List;

/// Finds pieces of one kind, from left to right, none over another. Pure; takes time linear in the text.
/// A regular expression here begins at the border of a word or at a fixed letter, and bounds what it repeats:
/// otherwise a long row of one character costs its square.
@FunctionalInterface
interface Finder {
    List<Span> in(String plain);
}
