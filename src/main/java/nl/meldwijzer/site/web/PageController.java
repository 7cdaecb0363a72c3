package nl.meldwijzer.site.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Referral;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The page of a meldpunt. Visits are counted by campaign, nothing about a visitor is.
@Controller
final class PageController {
    /// No script at all, and nothing from elsewhere.
    private static final String POLICY = String.join("; ", "default-src 'none'", "style-src 'self'", "img-src 'self'",
            "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'");

    private final Map<String, Profile> profiles;
    private final Map<String, Referral> referrals;
    private final Catalogue catalogue;
    private final SiteSettings settings;
    private final MeterRegistry meters;

    PageController(Map<String, Profile> profiles, Map<String, Referral> referrals, Catalogue catalogue,
            SiteSettings settings, MeterRegistry meters) {
        this.profiles = Map.copyOf(profiles);
        this.referrals = Map.copyOf(referrals);
        this.catalogue = catalogue;
        this.settings = settings;
        this.meters = meters;
    }

    @GetMapping("/{meldpunt:[a-z][a-z0-9-]*}")
    String page(@PathVariable("meldpunt") String id,
            @RequestParam(name = "language", defaultValue = "") String language,
            @RequestParam(name = "via", defaultValue = "") String campaign, Model model, HttpServletResponse response) {
        var profile = profiles.get(id);
        if (profile == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        count(profile, campaign);
        protect(response);
        model.addAttribute("page", new PublicPage(profile, in(profile, language), settings.links(id),
                settings.isDemo(), catalogue, facts(profile)));
        return "meldpunt";
    }

    /// Only tags that the profile lists, so that nobody can fill the meters.
    private void count(Profile profile, String campaign) {
        var tag = profile.arrangements().campaigns().contains(campaign) ? campaign : "none";
        meters.counter("meldwijzer.page.visits", "meldpunt", profile.id(), "campaign", tag).increment();
    }

    private Map<String, String> facts(Profile profile) {
        var facts = new HashMap<String, String>();
        facts.put("meldpunt", profile.name());
        facts.put("municipality", profile.municipality());
        referrals.forEach((id, referral) -> {
            if (referral.phone() != null) facts.put(id.replace('-', '_') + "_phone", referral.phone());
        });
        return facts;
    }

    private static Language in(Profile profile, String code) {
        return profile.languages()
                .stream()
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElse(profile.language());
    }

    private static void protect(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
        response.setHeader("Cache-Control", "no-store");
    }
}
