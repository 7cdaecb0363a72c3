package nl.meldwijzer.text;

import java.util.List;

/// What fills a place in a text. Labels are looked up in the language in which the text is written.
public sealed interface Arg {
    /// Shown as it is: a code, a person's own masked words.
    record Plain(String value) implements Arg {
        /// Never the value: it can be a person's own words.
        @Override
        public String toString() {
            return "Plain[***]";
        }
    }

    /// Texts of their own, joined as a list of that language joins: "a, b and c". One key is just that text.
    record Labels(List<TextKey> keys) implements Arg {
        public Labels {
            keys = List.copyOf(keys);
        }
    }
}
