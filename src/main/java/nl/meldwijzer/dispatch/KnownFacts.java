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
/// protection officer is reached; else the text `rights.officer`), and of each referral
/// `<id>_name`, `<id>_phone`, `<id>_site`, `<id>_hours` (`-` in an id becomes `_`). A referral without a phone number or
/// a site has no such fact.
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

    Map<String, String> of(Profile profile, Language language) {
        return known.computeIfAbsent(new Asked(profile, language), this::gather);
    }

    private Map<String, String> gather(Asked asked) {
        var profile = asked.profile;
        var facts = new HashMap<String, String>();
        facts.put("meldpunt", profile.name());
        facts.put("municipality", profile.municipality());
        facts.put("phone", profile.phone());
        facts.put("hours", hours.write(asked.language, profile.hours()));
        facts.put("privacy", profile.privacyPage());
        putIfKnown(facts, "officer", officer(profile, asked.language, Map.copyOf(facts)));
        referrals.values().forEach(referral -> add(facts, referral, asked.language));
        facts.replaceAll((_, value) -> Isolated.in(asked.language, value));
        return Map.copyOf(facts);
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

    private record Asked(Profile profile, Language language) {}
}
