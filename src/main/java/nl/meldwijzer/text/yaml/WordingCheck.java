package nl.meldwijzer.text.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.TextKey;

/// What must hold inside one language: no word that SMS providers take away, no variant of a text that is not there.
final class WordingCheck {
    private static final String COMMAND = "command.";
    private static final Set<String> VARIANTS = Set.of("whatsapp", "sms", "telegram", "quiet");
    private static final Set<String> NEVER_ON_SMS = Set.of("whatsapp", "telegram");

    /// The words that make a message no story are recognised, not taught.
    private static final String FILLER = "filler";

    private WordingCheck() {}

    static List<Problem> problems(Map<TextKey, LocaleEntry> entries) {
        var problems = new ArrayList<Problem>();
        for (var entry : entries.values()) {
            words(entry, problems);
            also(entry, problems);
            taught(entry, problems);
            variant(entry, entries, problems);
        }
        return problems;
    }

    private static void words(LocaleEntry entry, List<Problem> problems) {
        if (entry.key().value().equals(FILLER)) return;
        for (var word : entry.words()) {
            if (ProviderKeywords.contains(word))
                problems.add(error(entry, "word '" + word + "' of '" + entry.key()
                        + "' is taken by SMS providers. Choose another; a command may keep it under 'also'."));
        }
    }

    private static void also(LocaleEntry entry, List<Problem> problems) {
        if (!entry.also().isEmpty() && !entry.key().value().startsWith(COMMAND))
            problems.add(error(entry, "'" + entry.key()
                    + "' is no command, so it has no 'also'. Put what a person may type under 'words'."));
    }

    private static void taught(LocaleEntry entry, List<Problem> problems) {
        if (entry.pattern() == null || NEVER_ON_SMS.contains(entry.lastName())) return;
        ProviderKeywords.taughtBy(entry.pattern())
                .ifPresent(word -> problems.add(error(entry, "text '" + entry.key() + "' teaches '" + word
                        + "', which SMS providers act on. Teach another word.")));
    }

    private static void variant(LocaleEntry entry, Map<TextKey, LocaleEntry> entries, List<Problem> problems) {
        var key = entry.key().value();
        var dot = key.lastIndexOf('.');
        if (dot < 0 || !VARIANTS.contains(entry.lastName())) return;
        var base = new TextKey(key.substring(0, dot));
        if (!entries.containsKey(base))
            problems.add(error(entry, "'" + key + "' is a variant of '" + base
                    + "', which does not exist. Add that one, or correct the key."));
    }

    private static Problem error(LocaleEntry entry, String message) {
        return Problem.error(entry.file(), entry.line(), message);
    }
}
