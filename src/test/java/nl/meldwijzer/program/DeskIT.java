package nl.meldwijzer.program;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.meldwijzer.browser.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// The desk of the program as it comes, behind its real door.
class DeskIT {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @TempDir
    Path folder;

    @Test
    void a_counsellor_comes_in_by_keyboard_alone_and_the_policy_lets_every_part_run() {
        try (var program = new Program(folder, Map.of()).awaitReady(); var browser = Browser.open()) {
            var complaints = new CopyOnWriteArrayList<String>();
            var page = browser.person().newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) complaints.add(message.text());
            });
            page.onPageError(complaints::add);

            page.navigate(program.at("/desk").toString());
            page.locator("[name=login]").focus();
            page.keyboard().type("sam");
            page.keyboard().press("Tab");
            page.keyboard().type("oefenen-aan-de-balie");
            page.keyboard().press("Enter");
            assertThat(page.getByTestId("nobody")).isVisible();
            assertThat(page.getByTestId("account")).hasText("Sam");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
            harmless(page);

            page.getByTestId("language").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.getByTestId("nobody")).hasText("Nobody is waiting now.");

            assertThat(complaints).isEmpty();
            page.getByTestId("sign-out").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("[name=login]")).isVisible();
            complaints.clear(); // what the page asked for while it was signed out is refused
            page.navigate(program.at("/desk/accessibility").toString());
            assertThat(page.locator("h1")).isVisible();
            harmless(page);
            assertThat(complaints).isEmpty();
        }
    }

    private static void harmless(Page page) {
        assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations()).isEmpty();
    }
}
