package nl.meldwijzer.mutations;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What stands in every message before it is mutated, and must be found in no log and no metric.
public final class Planted {
    static final String WORDS = "plantedwords";
    static final String NAME = "Plantedname";
    static final String CITY = "PLANTEDCITY";
    static final String MEDIA = "planted-media";
    static final String PAYLOAD = "planted-payload";

    /// How numbers and chats begin.
    static final String NUMBERS = "316987";
    static final String CHATS = "79876";

    /// Ids of conversations are long and have such digits by chance.
    private static final Pattern ALL = Pattern.compile(
            "(?i)planted|\\+%s|(?<![0-9a-f])(%s|%s)\\d{5}(?![0-9a-f])".formatted(NUMBERS, NUMBERS, CHATS));

    private Planted() {}

    public static List<String> in(String text) {
        return ALL.matcher(text).results().map(MatchResult::group).distinct().toList();
    }
}
