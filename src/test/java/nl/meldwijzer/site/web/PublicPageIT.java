package nl.meldwijzer.site.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.meldwijzer.browser.Browser;
import nl.meldwijzer.content.Content;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Referral;
import nl.meldwijzer.text.Catalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// The public pages in a real browser.
class PublicPageIT {
    private static ConfigurableApplicationContext program;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext person;
    private Page page;

    @BeforeAll
    static void start() {
        program = new SpringApplication(Site.class).run("--server.port=0", "--server.address=127.0.0.1",
                "--management.server.port=-1", "--spring.main.banner-mode=off", "--logging.level.root=warn",
                "--meldwijzer.meldpunt=demo", "--meldwijzer.twilio.senders=whatsapp:+31850000001,+31850000002",
                "--meldwijzer.telegram.username=voorbeeld_bot",
                "--meldwijzer.meldpunten.utrecht.twilio.senders=whatsapp:+31850000003");
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
        program.close();
    }

    @BeforeEach
    void visit() {
        person = browser.person();
        page = person.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
    }

    @AfterEach
    void leave() {
        person.close();
    }

    @Test
    void page_shows_chain_links_other_ways_and_privacy_in_both_languages() {
        open("/demo");

        assertThat(page.locator("h1")).hasText("Vertel wat er is gebeurd");
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
        assertThat(page.getByTestId("chain").locator("li")).hasCount(8);
        assertThat(page.getByTestId("chain")).containsText("binnen 2 werkdagen");
        assertThat(page.getByTestId("start-link")).hasText(
                new String[]{"Begin in WhatsApp", "Begin met een sms", "Begin in Telegram"});
        assertThat(page.getByTestId("start-link").first()).hasAttribute("href", "https://wa.me/31850000001?text=hoi");
        assertThat(page.getByTestId("qr")).hasCount(3);
        assertThat(page.getByTestId("ways")).containsText("085 000 0000");
        assertThat(page.getByTestId("privacy")).containsText("fg@example.org");

        page.getByTestId("other-language").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("h1")).hasText("Tell us what happened");
        assertThat(complaints).isEmpty();
    }

    @Test
    void every_packaged_profile_has_its_page_and_an_example_says_so() {
        for (var profile : program.getBean(Site.class).content.profiles().values()) {
            assertThat(open("/" + profile.id()).status()).isEqualTo(200);
            assertThat(page.locator(".bar strong")).hasText(profile.name());
            assertThat(page.getByTestId("example")).hasCount(profile.isExample() ? 1 : 0);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void links_are_of_the_own_numbers_and_never_of_another_meldpunt() {
        open("/utrecht");
        assertThat(page.getByTestId("start-link")).hasCount(1);
        assertThat(page.getByTestId("start-link")).hasAttribute("href", "https://wa.me/31850000003?text=hoi");

        open("/breda");
        assertThat(page.getByTestId("start-link")).hasCount(0);
    }

    @Test
    void unknown_meldpunt_is_not_found() {
        assertThat(open("/nergens").status()).isEqualTo(404);
        assertThat(open("/Demo").status()).isEqualTo(404);
    }

    @Test
    void policy_allows_no_script_and_nothing_from_elsewhere() {
        var policy = open("/demo").headerValue("content-security-policy");

        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe", "script-src", "http");
        assertThat(page.locator("script, [style], [onclick]")).hasCount(0);
    }

    @Test
    void visits_are_counted_by_the_campaigns_of_the_profile_only() {
        open("/demo?via=poster");
        open("/demo?via=poster");
        open("/demo?via=31612345678");

        var meters = program.getBean(MeterRegistry.class);
        assertThat(meters.counter("meldwijzer.page.visits", "meldpunt", "demo", "campaign", "poster").count())
                .isEqualTo(2);
        assertThat(meters.getMeters().toString()).doesNotContain("31612345678");
    }

    @Test
    void page_is_read_by_keyboard_and_on_a_small_phone_without_scrolling_sideways() {
        open("/demo");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Naar de startlinks");
        var headings = page.locator("h1, h2, h3").evaluateAll("all => all.map(one => one.tagName).join(' ')");
        assertThat(headings.toString()).startsWith("H1 H2").containsOnlyOnce("H1").doesNotContain("H1 H3");

        assertThat(page.getByText("Bel 112.")).isVisible();

        var phone = browser.person(320, 640, ColorScheme.DARK);
        page = phone.newPage();
        open("/demo");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= 320")).isEqualTo(true);
        phone.close();
    }

    private com.microsoft.playwright.Response open(String path) {
        var port = program.getEnvironment().getRequiredProperty("local.server.port");
        var response = page.navigate("http://127.0.0.1:" + port + path);
        assertThat(response).isNotNull();
        return response;
    }

    /// The pages in a program of their own.
    @SpringBootConfiguration
    @EnableAutoConfiguration(excludeName = {"org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"})
    @Import(SiteWiring.class)
    static class Site {
        final Content content = Content.read(Path.of("conversation-flows"), Path.of("locales"),
                LocalDate.of(2026, 11, 24)).orThrow();

        @Bean
        Map<String, Profile> profiles() {
            return content.profiles();
        }

        @Bean
        Map<String, Referral> referrals() {
            return content.referrals();
        }

        @Bean
        Catalogue catalogue() {
            return content.catalogue();
        }
    }
}
