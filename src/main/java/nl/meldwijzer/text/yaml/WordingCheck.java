package nl.meldwijzer.text.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.TextKey;

/// What must hold inside one language: no word that SMS providers take away, a harmless wording wherever there is need
/// of one, no variant of a text that is not there.
final class WordingCheck {
    private static final Set<String> MEDIA = Set.of("whatsapp", "sms", "telegram");
    private static final String QUIET = "quiet";

    /// Words that make a message no story: they are recognised, never answered to.
    private static final TextKey FILLER = new TextKey("filler");

    private static final String COMMAND = "command.";

    private final Map<TextKey, LocaleEntry> entries;
    private final List<Problem> problems = new ArrayList<>();

    private WordingCheck(Map<TextKey, LocaleEntry> entries) {
        this.entries = entries;
    }

    static List<Problem> problems(Map<TextKey, LocaleEntry> entries) {
        var check = new WordingCheck(entries);
        for (var entry : entries.values()) {
            check.reachesUs(entry);
            check.teaches(entry);
            check.variant(entry);
            check.harmlessOnEveryMedium(entry);
        }
        return check.problems;
    }

    /// A command may know such a word for itself alone: where it arrives it is understood, and nobody is told to type it.
    private void reachesUs(LocaleEntry entry) {
        if (entry.key().equals(FILLER)) return;
        var alone = entry.key().value().startsWith(COMMAND) ? Stream.<String>empty() : entry.alone().stream();
        Stream.concat(entry.words().stream(), alone)
                .filter(ProviderKeywords::contains)
                .forEach(word -> note(entry, "the word '" + word + "' of '" + entry.key()
                        + "' is acted on by SMS providers. Choose another; a command may have it under 'alone'."));
    }

    private void teaches(LocaleEntry entry) {
        if (entry.pattern() == null || entry.lastName().equals("whatsapp") || entry.lastName().equals("telegram"))
            return;
        ProviderKeywords.taughtBy(entry.pattern())
                .ifPresent(word -> note(entry, "text '" + entry.key() + "' teaches '" + word
                        + "', which SMS providers act on. Teach another word."));
    }

    /// A key of two names is a step's own text, even when the step is called `quiet`.
    private void variant(LocaleEntry entry) {
        if (!MEDIA.contains(entry.lastName()) && !entry.lastName().equals(QUIET)) return;
        var key = entry.key().value();
        var base = key.substring(0, Math.max(0, key.lastIndexOf('.')));
        if (base.contains(".") && !entries.containsKey(new TextKey(base)))
            note(entry, "text '" + key + "' is a variant of '" + base
                    + "', which does not exist. Add that one, or correct the key.");
    }

    /// The medium's own text is chosen before the harmless one, so it needs a harmless one too.
    private void harmlessOnEveryMedium(LocaleEntry entry) {
        if (!entries.containsKey(entry.key().sub(QUIET))) return;
        for (var medium : MEDIA.stream().sorted().toList()) {
            var own = entry.key().sub(medium);
            if (entries.containsKey(own) && !entries.containsKey(own.sub(QUIET)))
                note(entries.get(own), "text '" + own + "' has no harmless wording, though '" + entry.key()
                        + "' has one. Add '" + own.sub(QUIET) + "'.");
        }
    }

    private void note(LocaleEntry entry, String message) {
        problems.add(entry.where().error(message));
    }
}
