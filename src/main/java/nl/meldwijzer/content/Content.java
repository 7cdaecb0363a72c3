package nl.meldwijzer.content;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.yaml.FlowReader;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Referral;
import nl.meldwijzer.meldpunt.yaml.MeldpuntReader;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.Reading;
import nl.meldwijzer.text.yaml.CatalogueReader;
import org.jspecify.annotations.Nullable;

/// All content of one release, checked together. Immutable.
///
/// @param profiles by the id of the meldpunt
/// @param referrals by their id
public record Content(Catalogue catalogue, Flow flow, Map<String, Profile> profiles, Map<String, Referral> referrals) {
    public Content {
        profiles = Map.copyOf(profiles);
        referrals = Map.copyOf(referrals);
    }

    /// Reads everything and tells every problem at once.
    ///
    /// @param flows folder instead of the packaged dialogues, or null
    /// @param locales folder instead of the packaged wording, or null
    /// @param today facts whose review date lies before it are warned of
    public static Reading<Content> read(@Nullable Path flows, @Nullable Path locales, LocalDate today) {
        var flowFiles = ContentFiles.of(flows, "conversation-flows");
        var problems = new ArrayList<Problem>();
        var catalogue = CatalogueReader.read(ContentFiles.of(locales, "locales").files());
        problems.addAll(catalogue.problems());
        return null;
    }
}
