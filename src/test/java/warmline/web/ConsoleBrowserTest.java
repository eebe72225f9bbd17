package warmline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static warmline.web.Look.assertAccessible;
import static warmline.web.Look.assertFits;
import static warmline.web.Look.picture;

import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.callback.State;

/** The pages as a person meets them. */
class ConsoleBrowserTest extends InABrowser {
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
            page.navigate(url("/today?told=OFF_SHIFT&at=" + Riverside.NOW.getEpochSecond()));
            assertThat(page.getByText("You have no shift at this time")).isVisible();
            assertAccessible(page, "today-" + colours);
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
        for (var path : List.of("/", "/today", "/callbacks/3", "/callbacks/99")) {
            page.navigate(url(path));
            for (int width : new int[] {1280, 640, 360, 320}) {
                page.setViewportSize(width, 740);
                assertFits(page, path + " at " + width);
                picture(page, "width-" + width + path.replace('/', '-'));
            }
            page.setViewportSize(640, 740);
            page.evaluate("document.documentElement.style.fontSize = '32px'");
            assertFits(page, path + " with letters of twice the size");
            picture(page, "letters-640" + path.replace('/', '-'));
            page.setViewportSize(1280, 740);
            assertFits(page, path + " with letters of twice the size, wide");
            picture(page, "letters-1280" + path.replace('/', '-'));
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
    void a_peer_asks_for_the_next_call_with_the_keyboard_alone() {
        riverside.busy();
        var page = page(desktop());
        signIn(page, "maria");
        page.locator("nav").getByText("Today").focus();
        page.keyboard().press("Enter");
        assertThat(heading(page, "Today")).isVisible();
        page.locator("#call-now").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Your telephone rings now.")).isVisible();
        assertEquals(List.of(1L), riverside.asked);
        page.locator("#duty-break").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Have calls again")).isVisible();
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
        page.navigate(url("/callbacks/3"));
        page.getByText("I will call").click();
        assertThat(page.locator("#state")).hasText("In a person's hands");
        page.getByText("Sign out").click();
        assertThat(page.getByText("You are signed out.")).isVisible();
        assertEquals(List.of(), complaints);
    }
}
