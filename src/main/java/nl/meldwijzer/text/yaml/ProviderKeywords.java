package nl.meldwijzer.text.yaml;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.meldwijzer.text.Plainly;

/// Single words that SMS providers act on themselves: after an opt-out word nothing reaches the person any more, HELP
/// and INFO are answered by a text that is not ours. YES is left out: it only undoes an opt-out and always arrives.
final class ProviderKeywords {
    private static final Set<String> WORDS = Set.of(
            "stop",
            "stopall",
            "unsubscribe",
            "end",
            "quit",
            "cancel",
            "revoke",
            "optout",
            "help",
            "info",
            "start",
            "unstop");
    private static final String ANY = String.join("|", WORDS);

    /// `typ stop`, `reply: HELP`, `'end'`, and the word in capitals.
    private static final Pattern TAUGHT = Pattern.compile(
            "(?iu:\\b(?:typ|type|tik|stuur|schrijf|antwoord|send|text|write|reply|answer)(?: met| with)?:? ['\"]?("
                    + ANY
                    + ")\\b)|(?iu:['\"](" + ANY + ")['\"])|\\b(" + ANY.toUpperCase(java.util.Locale.ROOT) + ")\\b");

    private ProviderKeywords() {}

    static boolean contains(String word) {
        return WORDS.contains(Plainly.written(word));
    }

    /// The first keyword that this text teaches a person to type.
    static Optional<String> taughtBy(String text) {
        if (contains(text)) return Optional.of(text.strip());
        var found = TAUGHT.matcher(text);
        if (!found.find()) return Optional.empty();
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) return Optional.of(found.group(group));
        }
        throw new AssertionError("a match has a group");
    }
}
