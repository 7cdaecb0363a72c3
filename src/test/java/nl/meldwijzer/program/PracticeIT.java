package nl.meldwijzer.program;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.meldwijzer.browser.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// The program as it comes, without any setting, in a real browser: a report on each phone of the simulator.
class PracticeIT {
    @TempDir
    Path folder;

    @Test
    void a_report_on_each_phone_ends_with_a_receipt() {
        try (var program = new Program(folder, Map.of()).awaitReady(); var browser = Browser.open()) {
            var page = browser.person().newPage();
            page.navigate(program.at("/simulator").toString());

            for (var medium : List.of("whatsapp", "sms", "telegram")) report(page, medium);

            screenshot(page);
            buttonsOnWhatsApp(page);
        }
    }

    private static void buttonsOnWhatsApp(Page page) {
        page.getByTestId("add-whatsapp").click();
        assertThat(page.getByTestId("phone-whatsapp")).hasCount(2);
        var phone = new PracticePhone(page.getByTestId("phone-whatsapp").last());
        phone.says("hoi", "112");
        var answers = phone.messages();
        answers.last().getByTestId("button").first().click();
        phone.hears("meelezen");
        for (var answer : List.of("1", "1")) phone.says(answer, "");
        answers.last().getByTestId("opener").click();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/whatsapp.png")));
        var before = answers.count();
        answers.last().getByTestId("button").first().click();
        assertThat(answers).hasCount(before + 1, new HasCountOptions().setTimeout(PracticePhone.PATIENCE));
    }

    private static void report(Page page, String medium) {
        var phone = new PracticePhone(page.getByTestId("phone-" + medium).first());
        phone.says("hoi", "112");
        phone.says("1", "meelezen");
        for (var answer : List.of("1", "1", "1", "1 3", "3", "3", "bij het station", "hij riep van alles", "1"))
            phone.says(answer, "");
        phone.says("2", "hij riep van alles");
        phone.write("verstuur");
        phone.hearsReceipt();
    }

    private static void screenshot(Page page) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/simulator.png")));
    }
}
