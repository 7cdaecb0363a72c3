package nl.meldwijzer.program;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.meldwijzer.browser.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// The program as it comes, without any setting, in a real browser: a report on each phone of the simulator.
class PracticeIT {
    private static final Pattern RECEIPT = Pattern.compile("[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{3}");
    private static final double PATIENCE = 60_000;

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
        var phone = page.getByTestId("phone-whatsapp").last();
        says(phone, "hoi", "112");
        var answers = phone.getByTestId("message-in");
        answers.last().getByTestId("button").first().click();
        assertThat(answers.last()).containsText("meelezen", new ContainsTextOptions().setTimeout(PATIENCE));
        for (var answer : List.of("1", "1")) says(phone, answer, "");
        answers.last().getByTestId("opener").click();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/whatsapp.png")));
        var before = answers.count();
        answers.last().getByTestId("button").first().click();
        assertThat(answers).hasCount(before + 1, new HasCountOptions().setTimeout(PATIENCE));
    }

    private static void report(Page page, String medium) {
        var phone = page.getByTestId("phone-" + medium).first();
        says(phone, "hoi", "112");
        says(phone, "1", "meelezen");
        for (var answer : List.of("1", "1", "1", "1 3", "3", "3", "bij het station", "hij riep van alles", "1"))
            says(phone, answer, "");
        says(phone, "2", "hij riep van alles");
        write(phone, "verstuur");
        assertThat(phone.getByTestId("message-in").filter(new Locator.FilterOptions().setHasText(RECEIPT))).hasCount(1,
                new HasCountOptions().setTimeout(PATIENCE));
    }

    /// Writes, and waits for one more message that holds the words.
    private static void says(Locator phone, String text, String words) {
        var messages = phone.getByTestId("message-in");
        var before = messages.count();
        write(phone, text);
        assertThat(messages).hasCount(before + 1, new HasCountOptions().setTimeout(PATIENCE));
        assertThat(messages.last()).containsText(words, new ContainsTextOptions().setTimeout(PATIENCE));
    }

    private static void write(Locator phone, String text) {
        phone.getByTestId("compose").fill(text);
        phone.getByTestId("send").click();
    }

    private static void screenshot(Page page) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/simulator.png")));
    }
}
