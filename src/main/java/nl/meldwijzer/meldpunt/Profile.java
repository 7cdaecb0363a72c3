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
/// @param phone for people who want a person, as it is written for callers; null while it is open
/// @param privacyPage address of the privacy notice; null while it is open
/// @param practice whether the first message must say that this is a practice version
public record Profile(
        String id,
        String name,
        String municipality,
        List<Language> languages,
        Set<Purpose> purposes,
        @Nullable String phone,
        Hours hours,
        @Nullable String privacyPage,
        Arrangements arrangements,
        boolean practice) {
    /// Every meldpunt is one of a municipality in the Netherlands.
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    public Profile {
        languages = List.copyOf(languages);
        purposes = Set.copyOf(purposes);
        if (languages.isEmpty()) throw new IllegalArgumentException("meldpunt " + id + " has no language");
    }

    /// A meldpunt of which nothing more is arranged.
    public Profile(String id, String name, String municipality, List<Language> languages, Set<Purpose> purposes,
            @Nullable String phone, Hours hours, @Nullable String privacyPage, boolean practice) {
        this(id, name, municipality, languages, purposes, phone, hours, privacyPage, Arrangements.NONE, practice);
    }

    public Language language() {
        return languages.getFirst();
    }

    /// How the data protection officer is reached, null when it does not say.
    public @Nullable String officer() {
        return arrangements.officer();
    }

    /// Whether it shows how a profile looks, and no municipality runs it.
    public boolean isExample() {
        return arrangements.example();
    }

    public Profile asPractice() {
        return new Profile(id, name, municipality, languages, purposes, phone, hours, privacyPage, arrangements, true);
    }
}
