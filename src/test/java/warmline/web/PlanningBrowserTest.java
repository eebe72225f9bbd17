package warmline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.web.Look.assertAccessible;
import static warmline.web.Look.assertFits;
import static warmline.web.Look.picture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How leads and administrators plan, and add people: in a real browser. */
class PlanningBrowserTest extends InABrowser {
    @Test
    void a_lead_plans_a_shift_and_a_holiday_without_javascript_and_is_told_what_cannot_be() {
        var page = page(desktop().setJavaScriptEnabled(false));
        signIn(page, "lea");
        page.getByText("Times").click();
        var shifts = page.locator("section", new Page.LocatorOptions().setHasText("Shifts of every week"));
        shifts.getByLabel("Who").selectOption("Maria (11)");
        shifts.getByLabel("Day of the week").selectOption("Monday");
        shifts.getByLabel("From").fill("09:00");
        shifts.getByLabel("To").fill("09:00");
        shifts.getByText("Add the shift").click();
        assertThat(page.getByText("This ends when it begins")).isVisible();
        assertThat(shifts.getByLabel("From")).hasValue("09:00");
        assertThat(shifts.getByLabel("Day of the week")).hasValue("MONDAY");
        shifts.getByLabel("To").fill("13:00");
        shifts.getByText("Add the shift").click();
        assertThat(page.getByText("Maria every Monday from 9:00 am to 1:00 pm")).isVisible();
        var closures = page.locator("section", new Page.LocatorOptions().setHasText("Holidays and closures"));
        closures.getByLabel("From, day").fill("2026-11-26");
        closures.getByLabel("From, time").fill("00:00");
        closures.getByLabel("To, day").fill("2026-11-27");
        closures.getByLabel("To, time").fill("00:00");
        closures.getByLabel("Reason").fill("a holiday");
        closures.getByText("Add the closure").click();
        assertThat(page.locator("#summary"))
                .hasText("Open now; closes Thu, Nov 26, 12:00 am. Next: closed on Thursday, 26 November: a holiday.");
        page.getByLabel("Remove: Maria every Monday from 9:00 am to 1:00 pm").click();
        assertThat(page.getByText("Nobody has a shift")).isVisible();
        assertEquals(
                List.of(
                        "error: Failed to load resource: the server responded with a status of 422 (Unprocessable Content)"),
                complaints);
    }

    @Test
    void times_and_team_are_accessible_and_fit_in_light_and_dark_also_when_something_is_wrong() {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var page = page(desktop().setColorScheme(colours));
            signIn(page, "lea");
            page.navigate(url("/times"));
            assertAccessible(page, "times-" + colours);
            page.getByText("Add the closure").click();
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertAccessible(page, "times-mistake-" + colours);
            page.setViewportSize(320, 740);
            assertFits(page, "times at 320");
            page.setViewportSize(640, 740);
            page.evaluate("document.documentElement.style.fontSize = '32px'");
            assertFits(page, "times with letters of twice the size");
            page.navigate(url("/team"));
            page.getByLabel("First name").fill("Ruth");
            page.getByLabel("Team number").fill(colours == ColorScheme.LIGHT ? "13" : "14");
            page.getByLabel("Telephone").fill("617 555 0113");
            page.getByText("Add to the team").click();
            assertThat(page.locator("#joined")).containsText("Ruth signs in on the team's line");
            assertAccessible(page, "team-" + colours);
        }
    }

    @Test
    void a_report_is_asked_for_by_keyboard_and_read_in_light_and_dark() {
        riverside.reports.aWeek();
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var page = page(desktop().setColorScheme(colours));
            signIn(page, "lea");
            page.navigate(url("/reports"));
            page.getByLabel("Which days").focus();
            page.keyboard().type("Last week");
            page.keyboard().press("Enter");
            for (int i = 0; i < 20 && !"Show".equals(page.evaluate("document.activeElement.textContent")); i++)
                page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(heading(page, "Promises, Monday, November 9, 2026 to Sunday, November 15, 2026"))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("What came of the calls")))
                    .isVisible();
            assertAccessible(page, "reports-" + colours);
            page.setViewportSize(320, 740);
            assertFits(page, "reports at 320");
            page.setViewportSize(640, 740);
            page.evaluate("document.documentElement.style.fontSize = '32px'");
            assertFits(page, "reports with letters of twice the size");
            page.navigate(url("/reports?span=days&from=2026-11-18&to=2026-11-17"));
            assertThat(page.getByRole(AriaRole.ALERT))
                    .hasText("The last day is before the first; write them the other way.");
            assertThat(page.getByLabel("To, day")).hasValue("2026-11-17");
            assertThat(page.getByLabel("To, day")).isFocused();
            assertAccessible(page, "reports-mistake-" + colours);
        }
    }

    @Test
    void a_caller_is_blocked_and_the_block_lifted_in_light_and_dark() {
        riverside.busy();
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var why = "Shouts at peers, seen in " + colours.name().toLowerCase(Locale.ROOT);
            var page = page(desktop().setColorScheme(colours).setJavaScriptEnabled(false));
            signIn(page, "lea");
            page.getByText("Blocked callers").click();
            page.getByLabel("Telephone", new Page.GetByLabelOptions().setExact(true))
                    .fill("617 555 0101");
            page.getByLabel("Why, for the team").fill(why);
            page.getByText("Block this telephone").click();
            assertThat(page.getByRole(AriaRole.ALERT)).hasText("Choose for how long.");
            page.getByLabel("For how long").selectOption("A week");
            page.getByText("Block this telephone").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("It is blocked from now on.");
            assertThat(page.getByText(why)).isVisible();
            picture(page, "blocked-" + colours);
            page.setViewportSize(320, 740);
            assertFits(page, "blocked at 320");
            page.getByLabel("Lift the block of …01: " + why).click();
            assertThat(page.getByText("Lifted by lea")).isVisible();

            var withScript = page(desktop().setColorScheme(colours));
            signIn(withScript, "lea");
            for (var path : List.of("/blocked", "/callbacks/7")) {
                withScript.navigate(url(path));
                assertAccessible(withScript, path.replace('/', '-') + "-block-" + colours);
                picture(withScript, path.replace('/', '-').substring(1) + "-block-" + colours);
            }
        }
    }

    @Test
    void a_prompt_is_found_written_listened_to_and_published_in_light_and_dark() {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var words = "To speak with somebody, in " + colours.name().toLowerCase(Locale.ROOT) + " colours,";
            var page = page(desktop().setColorScheme(colours));
            signIn(page, "edgar");
            page.getByText("Prompts").click();
            page.getByLabel("Find").fill("talk with");
            page.keyboard().press("Enter");
            assertThat(page.locator("#found")).containsText("“talk with” in");
            assertAccessible(page, "prompts-" + colours);
            picture(page, "prompts-" + colours);
            page.setViewportSize(320, 740);
            assertFits(page, "prompts at 320");
            page.setViewportSize(1280, 900);
            page.navigate(url("/prompts/en/to-talk"));
            page.getByLabel("What the line says here").fill("Press one");
            page.getByText("Keep as a draft").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Leave out keys");
            page.getByLabel("What the line says here").fill(words);
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("It is kept as a draft.");
            var seconds = page.locator("audio")
                    .first()
                    .evaluate("one => new Promise((heard, no) => { one.onloadedmetadata = () => heard(one.duration);"
                            + " one.onerror = no; one.load(); one.preload = 'metadata'; one.load() })");
            assertTrue(((Number) seconds).doubleValue() > 1, seconds + " s of it are heard");
            page.getByLabel("Publish: " + words).click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("calls that begin from now on hear it");
            assertAccessible(page, "prompt-" + colours);
            picture(page, "prompt-" + colours);
            page.setViewportSize(320, 740);
            assertFits(page, "prompt at 320");
        }
    }

    @Test
    void an_account_is_added_and_its_owner_comes_in_by_the_link_in_light_and_dark() {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var name = "ruth-" + colours.name().toLowerCase(Locale.ROOT);
            var page = page(desktop().setColorScheme(colours));
            signIn(page, "ada");
            page.getByText("People").click();
            page.getByLabel("Name to sign in with").fill(name);
            page.getByLabel("Role", new Page.GetByLabelOptions().setExact(true)).selectOption("lead");
            page.getByText("Add and make a link").click();
            var link = page.locator("#link code").textContent();
            assertAccessible(page, "people-" + colours);
            picture(page, "people-" + colours);
            page.setViewportSize(320, 740);
            assertFits(page, "people at 320");

            var invited = page(desktop().setColorScheme(colours));
            invited.navigate(link);
            invited.getByLabel("New password").fill("seven lazy otters hum");
            invited.keyboard().press("Enter");
            assertThat(invited.getByText("The two are not the same.")).isVisible();
            assertAccessible(invited, "welcome-" + colours);
            picture(invited, "welcome-" + colours);
            invited.getByLabel("New password").fill("seven lazy otters hum");
            invited.getByLabel("The same password again").fill("seven lazy otters hum");
            invited.keyboard().press("Enter");
            assertThat(heading(invited, "The line now")).isVisible();
            invited.getByText(name).click();
            assertThat(heading(invited, "Change your password")).isVisible();
            assertAccessible(invited, "password-" + colours);
        }
    }
}
