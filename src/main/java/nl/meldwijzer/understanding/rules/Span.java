package nl.meldwijzer.understanding.rules;

/// Some words in a row, from the first to the last of them.
record Span(int start, int end) {
    Span with(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    int width() {
        return end - start + 1;
    }
}
