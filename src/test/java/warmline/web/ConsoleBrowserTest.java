package warmline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import warmline.callback.State;

/** The pages as a person meets them. Playwright is bound to one thread. */
@Execution(ExecutionMode.SAME_THREAD)
class ConsoleBrowserTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static Chromium chromium;

    private final Riverside riverside = new Riverside();
    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @RegisterExtension
    final AfterTestExecutionCallback picture = test -> test.getExecutionException()
            .ifPresent(_ -> contexts.stream()
                    .flatMap(context -> context.pages().stream())
                    .forEach(page -> picture(page, "failed-" + test.getRequiredTestMethod().getName())));

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void shut() {
        if (chromium != null) chromium.close();
    }

    @AfterEach
    void stop() {
        contexts.forEach(BrowserContext::close);
        riverside.close();
    }

    @Test
    void signs_in_and_out_with_the_keyboard_alone() {
        var page = page(desktop());
        page.navigate(url("/"));
        assertThat(page.getByLabel("Name")).isFocused();
        page.keyboard().type("maria");
        page.keyboard().press("Tab");
        page.keyboard().type(Riverside.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(heading(page, "The line now")).isVisible();
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to the content")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        for (int i = 0; i < 2; i++) page.keyboard().press("Shift+Tab");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Sign out")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByText("You are signed out.")).isVisible();
        assertEquals(List.of(), complaints);
    }

    @Test
    void every_page_is_accessible_in_light_and_dark() {
        riverside.busy();
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var page = page(desktop().setColorScheme(colours));
            page.navigate(url("/"));
            assertAccessible(page, "sign-in-" + colours);
            page.getByLabel("Name").fill("maria");
            page.getByLabel("Password").fill("wrong");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertAccessible(page, "sign-in-again-" + colours);
            signIn(page);
            assertAccessible(page, "overview-" + colours);
            page.getByText("Callback 3").click();
            assertAccessible(page, "callback-" + colours);
            page.navigate(url("/callbacks/99"));
            assertAccessible(page, "nothing-" + colours);
        }
    }

    @Test
    void an_empty_line_in_trouble_is_accessible_too() {
        riverside.exchangeTrouble.set(Optional.of("Asterisk does not answer; callers hear the fallback."));
        var page = page(desktop());
        signIn(page);
        assertThat(page.getByText("Nobody is on duty.")).isVisible();
        assertThat(page.getByText("Asterisk does not answer")).isVisible();
        assertAccessible(page, "empty");
    }

    @Test
    void nothing_is_cut_off_on_a_narrow_screen_or_at_twice_the_size() {
        riverside.busy();
        var page = page(desktop());
        signIn(page);
        for (var path : List.of("/", "/callbacks/3", "/callbacks/99")) {
            page.navigate(url(path));
            for (int width : new int[] {1280, 640, 360, 320}) {
                page.setViewportSize(width, 740);
                assertFits(page, path + " at " + width);
                picture(page, "width-" + width + path.replace('/', '-'));
            }
            page.setViewportSize(640, 740);
            page.evaluate("document.documentElement.style.fontSize = '32px'");
            assertFits(page, path + " with letters of twice the size");
            picture(page, "letters" + path.replace('/', '-'));
        }
    }

    @Test
    void a_change_reaches_the_open_page_within_a_second() {
        var page = page(desktop());
        signIn(page);
        assertThat(page.getByText("Updates by itself")).isVisible();
        riverside.ledger.put(Riverside.callback(7, State.WAITING, "6175550123", -5, 0, Optional.empty()));
        riverside.console.changed();
        assertThat(page.getByText("Callback 7")).isVisible(new IsVisibleOptions().setTimeout(1000));
        assertThat(page.locator("#summary")).hasText("One call is due.");
        page.getByText("Callback 7").focus();
        riverside.ledger.put(Riverside.callback(8, State.WAITING, "6175550124", -5, 0, Optional.empty()));
        riverside.console.changed();
        assertThat(page.locator("#summary")).hasText("2 calls are due.", new HasTextOptions().setTimeout(1000));
        assertThat(page.getByText("Callback 7")).isFocused();
        assertEquals(List.of(), complaints);
    }

    @Test
    void a_change_that_nobody_announced_is_noticed_all_the_same() {
        var page = page(desktop());
        signIn(page);
        riverside.ledger.put(Riverside.callback(7, State.WAITING, "6175550123", -5, 0, Optional.empty()));
        assertThat(page.getByText("Callback 7")).isVisible();
        assertEquals(List.of(), complaints);
    }

    @Test
    void a_page_left_open_too_long_goes_to_the_door() {
        var page = page(desktop());
        signIn(page);
        assertThat(page.getByText("Updates by itself")).isVisible();
        riverside.clock.updateAndGet(now -> now.plus(Duration.ofHours(13)));
        riverside.console.changed();
        assertThat(page.getByText("Your sign-in has ended")).isVisible();
    }

    @Test
    void a_page_says_when_it_has_lost_the_line() {
        var page = page(desktop());
        signIn(page);
        assertThat(page.getByText("Updates by itself")).isVisible();
        riverside.console.close();
        assertThat(page.getByText("Not up to date")).isVisible();
    }

    @Test
    void everything_works_without_javascript() {
        riverside.busy();
        var page = page(desktop().setJavaScriptEnabled(false));
        signIn(page);
        assertThat(page.locator("#summary")).hasText("One call is due; one needs a person.");
        riverside.ledger.put(Riverside.callback(9, State.WAITING, "6175550123", -5, 0, Optional.empty()));
        page.getByText("Reload").click();
        assertThat(page.locator("#summary")).hasText("2 calls are due; one needs a person.");
        page.getByText("Callback 9").click();
        assertThat(heading(page, "Callback 9")).isVisible();
        page.getByText("Sign out").click();
        assertThat(page.getByText("You are signed out.")).isVisible();
        assertEquals(List.of(), complaints);
    }

    private static NewContextOptions desktop() {
        return new NewContextOptions().setViewportSize(1280, 800);
    }

    private Page page(NewContextOptions options) {
        var context = chromium.browser.newContext(options);
        contexts.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
        return page;
    }

    private String url(String path) {
        return riverside.console.address().resolve(path).toString();
    }

    private void signIn(Page page) {
        page.navigate(url("/sign-in"));
        page.getByLabel("Name").fill("maria");
        page.getByLabel("Password").fill(Riverside.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        assertThat(heading(page, "The line now")).isVisible();
    }

    private static com.microsoft.playwright.Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    private static void assertAccessible(Page page, String name) {
        picture(page, name);
        var found = new AxeBuilder(page).withTags(RULES).analyze().getViolations().stream()
                .map(violation -> violation.getId() + ": " + violation.getHelp() + " "
                        + violation.getNodes().stream().map(node -> node.getHtml()).toList())
                .toList();
        assertEquals(List.of(), found, name);
    }

    private static void assertFits(Page page, String where) {
        var over = (Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertTrue(over.intValue() <= 0, where + " is " + over + " px too wide");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pages/" + name.toLowerCase(java.util.Locale.ROOT) + ".png"))
                .setFullPage(true));
    }
}
