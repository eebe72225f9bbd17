package warmline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static warmline.web.Look.picture;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A console and a real browser for each test; a picture of what it shows when one fails. Playwright is bound to one thread. */
@Execution(ExecutionMode.SAME_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InABrowser {
    private Chromium chromium;
    private final List<BrowserContext> contexts = new ArrayList<>();
    final List<String> complaints = new ArrayList<>();
    Riverside riverside;

    @RegisterExtension
    final AfterTestExecutionCallback picture = test -> test.getExecutionException()
            .ifPresent(_ -> contexts.stream()
                    .flatMap(context -> context.pages().stream())
                    .forEach(page -> picture(
                            page, "failed-" + test.getRequiredTestMethod().getName())));

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @BeforeEach
    void start() {
        riverside = new Riverside();
    }

    @AfterEach
    void stop() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        complaints.clear();
        riverside.close();
    }

    @AfterAll
    void shut() {
        if (chromium != null) chromium.close();
    }

    static NewContextOptions desktop() {
        return new NewContextOptions().setViewportSize(1280, 800);
    }

    Page page(NewContextOptions options) {
        var context = chromium.browser.newContext(options);
        contexts.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
        return page;
    }

    String url(String path) {
        return riverside.console.address().resolve(path).toString();
    }

    /** As a lead, who sees all that a peer sees, and more. */
    void signIn(Page page) {
        signIn(page, "lea");
    }

    void signIn(Page page, String name) {
        page.navigate(url("/sign-in"));
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(Riverside.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(heading(page, "The line now")).isVisible();
    }

    static Locator heading(Page page, String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }
}
