package nl.meldwijzer.meldpunt;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import nl.meldwijzer.text.Language;
import org.jspecify.annotations.Nullable;

/// One meldpunt: who runs it, what it wants to know, how it can be reached. From `conversation-flows/meldpunten/<id>.yaml`.
///
/// @param name the neutral name by which it presents itself
/// @param languages in which it talks, the first when nothing else is known
/// @param phone for people who want a person, as it is written for callers
/// @param privacyPage address of the privacy notice
/// @param officer how the data protection officer is reached, null when it does not say
/// @param practice whether the first message must say that this is a practice version
public record Profile(
        String id,
        String name,
        String municipality,
        List<Language> languages,
        Set<Purpose> purposes,
        String phone,
        Hours hours,
        String privacyPage,
        @Nullable String officer,
        boolean practice) {
    /// Every meldpunt is one of a municipality in the Netherlands.
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    public Profile {
        languages = List.copyOf(languages);
        purposes = Set.copyOf(purposes);
        if (languages.isEmpty()) throw new IllegalArgumentException("meldpunt " + id + " has no language");
    }

    public Profile(String id, String name, String municipality, List<Language> languages, Set<Purpose> purposes,
            String phone, Hours hours, String privacyPage, boolean practice) {
        this(id, name, municipality, languages, purposes, phone, hours, privacyPage, null, practice);
    }

    public Language language() {
        return languages.getFirst();
    }

    public Profile asPractice() {
        return new Profile(id, name, municipality, languages, purposes, phone, hours, privacyPage, officer,
                true);
    }
}
