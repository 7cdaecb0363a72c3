package nl.meldwijzer.text.yaml;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.meldwijzer.text.Plainly;

/// Single words that SMS providers act on themselves: after an opt-out word nothing reaches the person any more, HELP
/// and INFO are answered with a text that is not ours. YES is left out: it only undoes an opt-out, and reaches us.
final class ProviderKeywords {
    private static final Set<String> WORDS = Set.of("stop", "stopall", "unsubscribe", "end", "quit", "cancel", "revoke",
            "optout", "start", "unstop", "help", "info");
    private static final Pattern TAUGHT = taught();

    private ProviderKeywords() {}

    static boolean contains(String word) {
        return WORDS.contains(Plainly.written(word));
    }

    /// The first keyword that this text teaches: as a label, in capitals, in quotes, or as in `typ stop`.
    static Optional<String> taughtBy(String text) {
        if (contains(text)) return Optional.of(text.strip());
        return TAUGHT.matcher(text).results().map(ProviderKeywords::keyword).findFirst();
    }

    private static String keyword(MatchResult found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .filter(group -> found.group(group) != null)
                .mapToObj(found::group)
                .findFirst()
                .orElseThrow();
    }

    private static Pattern taught() {
        var any = String.join("|", new TreeSet<>(WORDS));
        return Pattern.compile("(?iu:\\b(?:typ|type|tik|stuur|schrijf|antwoord|send|text|write|reply|answer)"
                + "(?: met| with)?:? ['\"]?(" + any + ")\\b)|(?iu:['\"](" + any + ")['\"])|\\b("
                + any.toUpperCase(Locale.ROOT) + ")\\b");
    }
}
