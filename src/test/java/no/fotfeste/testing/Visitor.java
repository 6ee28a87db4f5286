package no.fotfeste.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody at a screen, who sees words and presses buttons. Every page met is held against WCAG 2.1 AA. */
public final class Visitor implements AutoCloseable {

    private static final boolean PICTURES = System.getenv("FOTFESTE_PICTURES") != null;

    private final BrowserContext context;
    private final Page page;
    private final String origin;

    Visitor(BrowserContext context, String origin) {
        this.context = context;
        this.origin = origin;
        this.page = context.newPage();
        // asked whether to leave unsent text, they leave
        this.page.onDialog(dialog -> dialog.accept());
    }

    public Page page() {
        return page;
    }

    /** Opens an address and says which status it answered with. */
    public int open(String address) {
        Response response = page.navigate(origin + address);
        return response == null ? 0 : response.status();
    }

    public void logIn(String username, String password) {
        open("/logg-inn");
        fill("Brukernavn", username);
        fill("Passord", password);
        press("Logg inn");
    }

    public void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false)).first().fill(text);
    }

    /** Within the part of the page under this heading, for pages with several forms. */
    public Locator under(String heading) {
        return page.locator("section, details, form").filter(new Locator.FilterOptions()
                .setHas(page.locator("h2, summary, legend").filter(new Locator.FilterOptions().setHasText(heading)))).last();
    }

    public void choose(String label) {
        page.locator("label").filter(new Locator.FilterOptions().setHas(page.locator("input[type=radio], input[type=checkbox]")))
                .filter(new Locator.FilterOptions().setHasText(label)).first().locator("input").check();
    }

    public void select(String label, String option) {
        page.getByLabel(label).first().selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
    }

    public void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    }

    public void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    }

    /** Opens what can be folded out; what stands open already is left open. */
    public void unfold(String summary) {
        Locator head = page.locator("summary").filter(new Locator.FilterOptions().setHasText(summary)).first();
        if ((boolean) head.evaluate("each => each.parentElement.open")) return;
        head.click();
        // what unfolds slides open, and a click on its way may miss
        page.waitForTimeout(100);
        page.waitForCondition(() -> (boolean) page.evaluate("document.getAnimations().every(each => each.playState !== 'running')"));
    }

    public String text() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return page.locator("body").innerText();
    }

    /** All of these words, as soon as the page is there. */
    public void sees(String... words) {
        for (String word : words) {
            try {
                page.waitForCondition(() -> text().contains(word), new Page.WaitForConditionOptions().setTimeout(10_000));
            } catch (TimeoutError never) {
                assertThat(text()).contains(word);
            }
        }
    }

    public void seesNot(String... words) {
        for (String word : words) assertThat(text()).doesNotContain(word);
    }

    /** Wide and narrow: no axe violation, nothing cut off sideways; with FOTFESTE_PICTURES set, pictures in target/screenshots. */
    public void look(String name) {
        keptApart(name);
        List<Integer> widths = List.of(1280, 360);
        for (int width : widths) {
            page.setViewportSize(width, 900);
            if (PICTURES) {
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                        .setPath(Path.of("target/screenshots", name + "-" + width + ".png")));
            }
            int over = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(over).as("%s at %d px: wider than the screen", name, width).isLessThanOrEqualTo(0);
            accessible(name + " at " + width + " px");
        }
        page.setViewportSize(1280, 900);
    }

    /** What is written about one person and not sent never turns up in another's form: its name says whose it is. */
    private void keptApart(String name) {
        String id = "[0-9a-f]{8}-[0-9a-f-]{27}";
        if (!page.url().substring(origin.length()).matches("/personer/" + id + ".*")) return;
        assertThat((List<?>) page.evaluate("[...document.querySelectorAll('form[data-keep=true]')].filter(each => !each.closest('[hidden]')).map(each => each.elements._form.value)"))
                .as("%s: names of forms that are kept", name).allMatch(each -> each.toString().matches("(?s).*" + id + ".*"));
    }

    private void accessible(String name) {
        AxeRunOptions options = new AxeRunOptions();
        // to describe what is right takes most of the time
        options.setResultTypes(List.of("violations"));
        List<Rule> violations = new AxeBuilder(page).setLegacyMode(true).options(options)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice")).analyze().getViolations();
        assertThat(violations).as("%s: axe", name).extracting(rule -> rule.getId() + " " + rule.getNodes().stream()
                .map(node -> String.valueOf(node.getTarget())).toList()).isEmpty();
    }

    public @Nullable String address() {
        return page.url().substring(origin.length());
    }

    @Override
    public void close() {
        context.close();
    }
}
