package nl.meldwijzer.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Referral;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.TextKey;
import org.jspecify.annotations.Nullable;

/// The facts that every text may use: `meldpunt`, `municipality`, `phone`, `hours`, `privacy`, `officer` (how the data
/// protection officer is reached; else the text `rights.officer`), `person` (`there` or `nobody`, for texts that choose by
/// it), and of each referral `<id>_name`, `<id>_phone`, `<id>_site`, `<id>_hours` (`-` in an id becomes `_`). A referral
/// without a phone number or a site has no such fact.
final class KnownFacts {
    private static final Line OFFICER = Line.of("rights.officer");
    private static final TextKey REFERRAL_HOURS = new TextKey("referral-hours");

    private final Catalogue catalogue;
    private final Map<String, Referral> referrals;
    private final HoursInWords hours;
    private final Map<Asked, Map<String, String>> known = new ConcurrentHashMap<>();

    KnownFacts(Catalogue catalogue, Map<String, Referral> referrals) {
        this.catalogue = catalogue;
        this.referrals = new TreeMap<>(referrals);
        this.hours = new HoursInWords(catalogue);
    }

    /// @param attended whether a counsellor is there for the person
    Map<String, String> of(Profile profile, Language language, boolean attended) {
        return known.computeIfAbsent(new Asked(profile, language, attended), this::gather);
    }

    private Map<String, String> gather(Asked asked) {
        var profile = asked.profile;
        var facts = new HashMap<String, String>();
        facts.put("meldpunt", profile.name());
        facts.put("municipality", profile.municipality());
        facts.put("phone", orSay(profile.phone(), "profile.phone-open", asked.language));
        facts.put("hours", hours.write(asked.language, profile.hours()));
        facts.put("privacy", orSay(profile.privacyPage(), "profile.privacy-page-open", asked.language));
        putIfKnown(facts, "officer", officer(profile, asked.language, Map.copyOf(facts)));
        referrals.values().forEach(referral -> add(facts, referral, asked.language));
        facts.replaceAll((_, value) -> Isolated.in(asked.language, value));
        facts.put("person", asked.attended ? "there" : "nobody");
        return Map.copyOf(facts);
    }

    /// What is open is said in words, so that no text breaks on it.
    private String orSay(@Nullable String known, String key, Language language) {
        return known != null ? known : catalogue.text(language, Line.of(key), false, Map.of());
    }

    private @Nullable String officer(Profile profile, Language language, Map<String, String> facts) {
        if (profile.officer() != null) return profile.officer();
        return catalogue.has(language, OFFICER.key()) ? catalogue.text(language, OFFICER, false, facts) : null;
    }

    private void add(Map<String, String> facts, Referral referral, Language language) {
        var id = referral.id().replace('-', '_');
        var openingHours = Line.of(REFERRAL_HOURS.sub(referral.hours()));
        putIfKnown(facts, id + "_name", referral.name());
        putIfKnown(facts, id + "_phone", referral.phone());
        putIfKnown(facts, id + "_site", referral.site());
        putIfKnown(facts, id + "_hours", catalogue.text(language, openingHours, false, Map.of()));
    }

    private static void putIfKnown(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null) facts.put(name, value);
    }

    private record Asked(Profile profile, Language language, boolean attended) {}
}
