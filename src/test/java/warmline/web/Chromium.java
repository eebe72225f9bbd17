package warmline.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The distribution's browser, driven by Playwright, which must not download one of its own. */
final class Chromium implements AutoCloseable {
    private static final String SETTING = "warmline.chromium";
    private static final String VARIABLE = "WARMLINE_CHROMIUM";
    private static final String USUAL = "/usr/bin/chromium";

    private final Playwright playwright;
    final Browser browser;

    Chromium() {
        var executable = executable();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-domain-reliability",
                                "--disable-sync",
                                "--no-first-run",
                                "--no-pings")));
    }

    private static Path executable() {
        var asked = System.getProperty(SETTING, Objects.requireNonNullElse(System.getenv(VARIABLE), USUAL));
        var executable = Path.of(asked);
        if (!Files.isExecutable(executable))
            throw new AssertionError("The pages are tested in a real browser, and there is none at " + executable
                    + ": install Debian's (apt-get install chromium), or say where yours is with " + VARIABLE + ".");
        return executable;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
