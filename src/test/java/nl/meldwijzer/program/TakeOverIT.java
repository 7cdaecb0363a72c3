package nl.meldwijzer.program;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.nio.file.Path;
import java.util.Map;
import nl.meldwijzer.browser.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// The program as it comes, from both sides: somebody at a phone of the simulator, and a counsellor at the desk.
class TakeOverIT {
    @TempDir
    Path folder;

    @Test
    void somebody_asks_for_a_human_talks_with_one_and_ends_the_report_with_the_bot() {
        try (var program = new Program(folder, Map.of()).awaitReady(); var browser = Browser.open()) {
            var desk = browser.person().newPage();
            signIn(desk, program);
            var street = browser.person().newPage();
            street.navigate(program.at("/simulator").toString());
            var phone = new PracticePhone(street.getByTestId("phone-whatsapp").first());
            phone.says("hoi", "112");
            phone.says("1", "meelezen");
            phone.says("1", "");
            askForAHumanUntilThereIsOne(phone);
            phone.says("ja", "");

            desk.getByTestId("claim").first().click(patient());
            assertThat(desk.getByTestId("words")).isVisible();
            phone.hears("Sam");

            phone.write("أنا خائفة قليلا");
            assertThat(desk.getByTestId("said").last()).containsText("أنا خائفة قليلا", patience());
            assertThat(desk.getByTestId("said").last()).hasAttribute("dir", "auto");
            deskSays(desk, "Hoi, ik ben er. Wat is er gebeurd?");
            phone.hears("Wat is er gebeurd?");
            deskSays(desk, "أنا هنا معك");
            phone.hears("أنا هنا معك");
            desk.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/desk-taken-over.png")));

            desk.getByTestId("return").click();
            phone.hears("zullen we stoppen met praten");
            phone.write("ja");
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
    private static void askForAHumanUntilThereIsOne(PracticePhone phone) {
        var last = phone.messages().last();
        for (int attempt = 1; attempt <= 20; attempt++) {
            phone.says("iemand spreken", "");
            if (last.textContent().contains("daarop wachten")) return;
            if (last.textContent().contains("Hoe oud")) phone.says("overslaan", "");
        }
        throw new AssertionError("nobody was offered: " + last.textContent());
    }

    private static void deskSays(Page desk, String words) {
        desk.getByTestId("words").fill(words);
        desk.getByTestId("send").click();
    }

    /// From where the talk was left: the first question of the report.
    private static void finish(PracticePhone phone) {
        phone.hears("Gaat het over jou");
        for (var answer : new String[]{"1", "1", "1 3", "3", "3", "bij het station", "hij riep van alles", "1"})
            phone.says(answer, "");
        phone.says("2", "hij riep van alles");
        phone.write("verstuur");
        phone.hearsReceipt();
    }

    private static Locator.ClickOptions patient() {
        return new Locator.ClickOptions().setTimeout(PracticePhone.PATIENCE);
    }

    private static ContainsTextOptions patience() {
        return new ContainsTextOptions().setTimeout(PracticePhone.PATIENCE);
    }

    private static IsVisibleOptions hidden() {
        return new IsVisibleOptions().setTimeout(PracticePhone.PATIENCE);
    }
}
