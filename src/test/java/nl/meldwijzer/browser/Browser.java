package nl.meldwijzer.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A real browser for tests: the Chromium or Chrome of this machine, driven by Playwright. Belongs to one thread.
///
///     try (var browser = Browser.open()) {
///         var page = browser.person().newPage();
///         page.navigate("http://localhost:8080/simulator");
///     }
public final class Browser implements AutoCloseable {
    private static final List<String> USUAL_PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
    private static final List<String> QUIETLY = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, Path executable) {
        this.playwright = playwright;
        this.chromium = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(QUIETLY));
    }

    public static Browser open() {
        var executable = executable();
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        return new Browser(Playwright.create(options), executable);
    }

    /// A person with a browser of their own, at a desk: no cookies and no memory are shared with another.
    public BrowserContext person() {
        return person(1_440, 960, ColorScheme.LIGHT);
    }

    public BrowserContext person(int width, int height, ColorScheme colours) {
        return chromium
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height)
                        .setColorScheme(colours)
                        .setLocale("nl-NL"));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path executable() {
        var named = System.getenv("CHROMIUM");
        return Stream.concat(Stream.ofNullable(named), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No browser found for the tests. Install Chromium"
                        + " (Debian, Ubuntu: apt-get install chromium) or Chrome, or name its program in the environment"
                        + " variable CHROMIUM" + (named == null ? "." : "; '" + named + "' is no program.")));
    }
}
