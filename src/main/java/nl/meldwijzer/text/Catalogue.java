package nl.meldwijzer.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// All wording of all languages. Immutable and safe for many threads.
public interface Catalogue {
    /// The line in this language. `facts` fill the places that no argument of the line fills: names, numbers, hours.
    /// With `quiet` the harmless wording `<key>.quiet` is taken where there is one. A missing text is a broken
    /// installation and throws `IllegalStateException` that names key and language: `check` finds it beforehand.
    String text(Language language, Line line, boolean quiet, Map<String, String> facts);

    boolean has(Language language, TextKey key);

    /// The words by which a person may type an option or a command, already [Plainly] written; empty when there are none.
    /// Option words stand under the key of the option's label, commands under `command.<name>`; those that count only
    /// when they are all that a person types stand under `<key>.alone`.
    List<String> words(Language language, TextKey key);

    /// What stands right below a key in this language: for `canned` of `canned.one-moment` that is `one-moment`. In no order.
    Set<String> below(Language language, TextKey key);

    Set<Language> languages();
}
