package nl.meldwijzer.program;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// A phone of the simulator, in the hands of a test.
record PracticePhone(Locator phone) {
    static final double PATIENCE = 60_000;
    private static final Pattern RECEIPT = Pattern.compile("[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{3}");

    /// What came in, oldest first.
    Locator messages() {
        return phone.getByTestId("message-in");
    }

    /// Writes, and waits for one more message that holds the words.
    void says(String text, String words) {
        var before = messages().count();
        write(text);
        assertThat(messages()).hasCount(before + 1, new HasCountOptions().setTimeout(PATIENCE));
        hears(words);
    }

    void write(String text) {
        phone.getByTestId("compose").fill(text);
        phone.getByTestId("send").click();
    }

    /// The newest message holds the words, or comes to.
    void hears(String words) {
        assertThat(messages().last()).containsText(words, new ContainsTextOptions().setTimeout(PATIENCE));
    }

    void hearsReceipt() {
        assertThat(messages().filter(new Locator.FilterOptions().setHasText(RECEIPT))).hasCount(1,
                new HasCountOptions().setTimeout(PATIENCE));
    }
}
