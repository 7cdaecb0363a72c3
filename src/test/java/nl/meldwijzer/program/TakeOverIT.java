package nl.meldwijzer.program;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import nl.meldwijzer.browser.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// The program as it comes, from both sides: somebody at a phone of the simulator, and a counsellor at the desk.
class TakeOverIT {
    private static final Pattern RECEIPT = Pattern.compile("[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{3}");
    private static final double PATIENCE = 60_000;

    @TempDir
    Path folder;

    @Test
    void somebody_asks_for_a_human_talks_with_one_and_ends_the_report_with_the_bot() {
        try (var program = new Program(folder, Map.of()).awaitReady(); var browser = Browser.open()) {
            var desk = browser.person().newPage();
            signIn(desk, program);
            var street = browser.person().newPage();
            street.navigate(program.at("/simulator").toString());
            var phone = street.getByTestId("phone-whatsapp").first();
            says(phone, "hoi", "112");
            says(phone, "1", "meelezen");
            says(phone, "1", "");
            askForAHumanUntilThereIsOne(phone);
            says(phone, "ja", "");

            desk.getByTestId("claim").first().click(patient());
            assertThat(desk.getByTestId("words")).isVisible();
            assertThat(phone.getByTestId("message-in").last()).containsText("Sam", patience());

            write(phone, "أنا خائفة قليلا");
            assertThat(desk.getByTestId("said").last()).containsText("أنا خائفة قليلا", patience());
            assertThat(desk.getByTestId("said").last()).hasAttribute("dir", "auto");
            deskSays(desk, "Hoi, ik ben er. Wat is er gebeurd?");
            assertThat(phone.getByTestId("message-in").last()).containsText("Wat is er gebeurd?", patience());
            deskSays(desk, "أنا هنا معك");
            assertThat(phone.getByTestId("message-in").last()).containsText("أنا هنا معك", patience());
            desk.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/desk-taken-over.png")));

            desk.getByTestId("return").click();
            write(phone, "ja");
            assertThat(desk.getByTestId("words")).not().isVisible(hidden());
            finish(phone);
        }
    }

    private static void signIn(Page desk, Program program) {
        desk.navigate(program.at("/desk").toString());
        desk.locator("[name=login]").fill("sam");
        desk.locator("[name=password]").fill("oefenen-aan-de-balie");
        desk.locator("[name=password]").press("Enter");
        assertThat(desk.getByTestId("account")).hasText("Sam");
    }

    /// Whoever has just come in is seen by the program within seconds.
    private static void askForAHumanUntilThereIsOne(Locator phone) {
        var last = phone.getByTestId("message-in").last();
        for (int attempt = 1; attempt <= 20; attempt++) {
            says(phone, "iemand spreken", "");
            if (last.textContent().contains("daarop wachten")) return;
            if (last.textContent().contains("Hoe oud")) says(phone, "overslaan", "");
        }
        throw new AssertionError("nobody was offered: " + last.textContent());
    }

    private static void deskSays(Page desk, String words) {
        desk.getByTestId("words").fill(words);
        desk.getByTestId("send").click();
    }

    /// From where the talk was left: the first question of the report.
    private static void finish(Locator phone) {
        assertThat(phone.getByTestId("message-in").last()).containsText("1", patience());
        for (var answer : new String[]{"1", "1", "1 3", "3", "3", "bij het station", "hij riep van alles", "1"})
            says(phone, answer, "");
        says(phone, "2", "hij riep van alles");
        write(phone, "verstuur");
        assertThat(phone.getByTestId("message-in").filter(new Locator.FilterOptions().setHasText(RECEIPT))).hasCount(1,
                new HasCountOptions().setTimeout(PATIENCE));
    }

    private static void says(Locator phone, String text, String words) {
        var messages = phone.getByTestId("message-in");
        var before = messages.count();
        write(phone, text);
        assertThat(messages).hasCount(before + 1, new HasCountOptions().setTimeout(PATIENCE));
        assertThat(messages.last()).containsText(words, patience());
    }

    private static void write(Locator phone, String text) {
        phone.getByTestId("compose").fill(text);
        phone.getByTestId("send").click();
    }

    private static Locator.ClickOptions patient() {
        return new Locator.ClickOptions().setTimeout(PATIENCE);
    }

    private static ContainsTextOptions patience() {
        return new ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static IsVisibleOptions hidden() {
        return new IsVisibleOptions().setTimeout(PATIENCE);
    }
}
