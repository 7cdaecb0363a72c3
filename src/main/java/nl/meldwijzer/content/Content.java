package nl.meldwijzer.content;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.yaml.FlowReader;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Referral;
import nl.meldwijzer.meldpunt.ReferralChoice;
import nl.meldwijzer.meldpunt.yaml.ProfileReader;
import nl.meldwijzer.meldpunt.yaml.ReferralReader;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.Reading;
import nl.meldwijzer.text.yaml.CatalogueReader;
import nl.meldwijzer.understanding.rules.SignalRules;
import org.jspecify.annotations.Nullable;

/// All content of one release, checked together. Immutable.
///
/// @param profiles by the id of the meldpunt
/// @param referrals by their id, in the order of their file
/// @param signals finds what may be about somebody's safety
public record Content(Catalogue catalogue, Flow flow, Map<String, Profile> profiles, Map<String, Referral> referrals,
        SignalRules signals) {
    public Content {
        profiles = Collections.unmodifiableMap(new TreeMap<>(profiles));
        referrals = Collections.unmodifiableMap(new LinkedHashMap<>(referrals));
    }

    /// Whom people are referred to.
    public ReferralChoice referralChoice() {
        return new ReferralChoice(List.copyOf(referrals.values()));
    }

    /// The same content, whose first message says that this is a practice version.
    public Content asPractice() {
        var practising = profiles.values()
                .stream()
                .map(Profile::asPractice)
                .collect(Collectors.toMap(Profile::id, profile -> profile));
        return new Content(catalogue, flow, practising, referrals, signals);
    }

    /// Reads everything and tells every problem at once.
    ///
    /// @param flows folder instead of the packaged dialogues, or null
    /// @param locales folder instead of the packaged wording, or null
    /// @param today facts whose review date lies before it are warned of
    public static Reading<Content> read(@Nullable Path flows, @Nullable Path locales, LocalDate today) {
        var problems = new ArrayList<Problem>();
        var files = ContentFiles.of(flows, "conversation-flows").files();
        var texts = ContentFiles.of(locales, "locales").files();
        var wording = CatalogueReader.read(texts);
        problems.addAll(DatedTexts.problems(texts, today));
        problems.addAll(wording.problems());
        var catalogue = wording.content();
        if (catalogue == null) return new Reading<>(null, problems);
        var languages = catalogue.languages();
        var flow = FlowReader.read(files, catalogue, languages);
        var profiles = ProfileReader.read(files, languages, today);
        var referrals = ReferralReader.read(files, catalogue, today);
        problems.addAll(flow.problems());
        problems.addAll(profiles.problems());
        problems.addAll(referrals.problems());
        var signals = Signals.read(flows);
        problems.addAll(signals.problems());
        problems.addAll(OwnTexts.missing(catalogue));
        if (flow.content() == null || profiles.content() == null || referrals.content() == null
                || signals.content() == null)
            return new Reading<>(null, problems);
        return Reading.of(new Content(catalogue, flow.content(), profiles.content(), referrals.content(),
                signals.content()), problems);
    }
}
