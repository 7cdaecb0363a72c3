package nl.meldwijzer.understanding.opennlp;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;

/// The script of most letters of a message. It leaves few languages, or one.
enum Script {
    LATIN,
    ARABIC,
    CYRILLIC,
    ETHIOPIC,
    /// Of no language that we know.
    OTHER;

    /// Every language is also written in Latin letters, in chat.
    boolean writes(String language) {
        return switch (this) {
            case LATIN -> true;
            case ARABIC -> language.equals("ar") || language.equals("fa");
            case CYRILLIC -> language.equals("uk");
            case ETHIOPIC -> language.equals("ti");
            case OTHER -> false;
        };
    }

    static Script of(Letters letters) {
        var counts = new EnumMap<Script, Integer>(Script.class);
        for (int i = 0; i < letters.length(); i++) {
            if (Character.isLetter(letters.at(i))) counts.merge(of(letters.at(i)), 1, Integer::sum);
        }
        var most = LATIN;
        for (var each : values()) {
            if (counts.getOrDefault(each, 0) > counts.getOrDefault(most, 0)) most = each;
        }
        return most;
    }

    private static Script of(char letter) {
        if (letter < 0x250) return LATIN;
        return switch (UnicodeScript.of(letter)) {
            case LATIN -> LATIN;
            case ARABIC -> ARABIC;
            case CYRILLIC -> CYRILLIC;
            case ETHIOPIC -> ETHIOPIC;
            default -> OTHER;
        };
    }
}
