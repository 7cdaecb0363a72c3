package nl.meldwijzer.site.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Referral;
import nl.meldwijzer.text.Catalogue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The public pages. Needs the profiles and the wording.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteSettings.class)
public class SiteWiring {
    @Bean
    PageController pageController(Map<String, Profile> profiles, Map<String, Referral> referrals, Catalogue catalogue,
            SiteSettings settings,
            MeterRegistry meters) {
        return new PageController(profiles, referrals, catalogue, settings, meters);
    }
}
