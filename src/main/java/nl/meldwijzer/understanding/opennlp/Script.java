package nl.meldwijzer.understanding.opennlp;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/// The script of most letters of a message. It leaves few languages, or one.
enum Script {
    LATIN(UnicodeScript.LATIN, Set.of("nl", "en", "fr", "es", "de", "tr", "pl", "so", "ar", "fa", "uk", "ti")),
    ARABIC(UnicodeScript.ARABIC, Set.of("ar", "fa")),
    CYRILLIC(UnicodeScript.CYRILLIC, Set.of("uk")),
    ETHIOPIC(UnicodeScript.ETHIOPIC, Set.of("ti")),
    /// Of no language that we know.
    OTHER(UnicodeScript.UNKNOWN, Set.of());

    private final UnicodeScript script;
    private final Set<String> languages;

    Script(UnicodeScript script, Set<String> languages) {
        this.script = script;
        this.languages = languages;
    }

    boolean writes(String language) {
        return languages.contains(language);
    }

    static Script of(Letters letters) {
        var counts = new int[values().length];
        for (int i = 0; i < letters.length(); i++) {
            if (Character.isLetter(letters.at(i))) counts[of(letters.at(i)).ordinal()]++;
        }
        var most = LATIN;
        for (var each : values()) if (counts[each.ordinal()] > counts[most.ordinal()]) most = each;
        return most;
    }

    private static Script of(char letter) {
        if (letter < 0x250) return LATIN;
        var script = UnicodeScript.of(letter);
        for (var each : values()) if (each.script == script) return each;
        return OTHER;
    }
}
