package no.fotfeste.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody who writes without a pause until the application, its database or the browser is gone, and comes back to see what is left. */
public final class Typist implements AutoCloseable {

    /** What may be lost. */
    private static final Duration NEWEST = Duration.ofSeconds(3);

    private final Set<Long> others = processes();
    private final Playwright playwright = Browsers.driver();
    private final Browser browser = Browsers.launch(playwright);
    private final List<Long> typedAt = new ArrayList<>();
    private final StringBuilder typed = new StringBuilder();

    /** Logs in and opens the page; the field is the only one of that name. */
    public Locator open(String origin, String path, String field) {
        Page page = browser.newContext().newPage();
        page.onDialog(dialog -> dialog.accept());
        page.navigate(origin + "/logg-inn");
        page.getByLabel("Brukernavn").fill("kari");
        page.getByLabel("Passord").fill("fotfeste-demo");
        page.locator("button[type=submit]").first().click();
        page.waitForURL(origin + "/");
        page.navigate(origin + path);
        return page.locator("textarea[name=" + field + "]").first();
    }

    /** Counts aloud, a key at a time, and never rests. */
    public void type(Locator field, Duration howLong) {
        field.click();
        typed.setLength(0);
        typedAt.clear();
        long until = System.nanoTime() + howLong.toNanos();
        for (int number = 1; System.nanoTime() < until; number++) {
            for (char each : (number + " æøå ").toCharArray()) {
                field.page().keyboard().insertText(String.valueOf(each));
                typed.append(each);
                typedAt.add(System.nanoTime());
                field.page().waitForTimeout(15);
            }
        }
    }

    /** Every character that was older than three seconds at that moment is there, in order. */
    public void findsAgain(Locator field, long killedAt) {
        String kept = field.inputValue();
        int old = (int) typedAt.stream().filter(at -> at < killedAt - NEWEST.toNanos()).count();
        assertThat(old).as("characters older than three seconds, or nothing is proved").isGreaterThan(20);
        assertThat(kept).as("of %d characters typed", typed.length()).startsWith(typed.substring(0, old));
        assertThat(typed.toString()).startsWith(kept);
        field.page().context().close();
    }

    public static void leave(Locator field) {
        field.page().context().close();
    }

    /** The browser with all its processes, as by the system when memory runs out. */
    public void killBrowser() {
        ProcessHandle.current().descendants().filter(each -> !others.contains(each.pid()))
                .filter(each -> each.info().command().orElse("").contains("chrom")).forEach(ProcessHandle::destroyForcibly);
    }

    /** What another typist typed, to be found by this one. */
    public Typist after(Typist before) {
        typed.append(before.typed);
        typedAt.addAll(before.typedAt);
        return this;
    }

    private static Set<Long> processes() {
        return ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        try {
            browser.close();
        } catch (RuntimeException killed) {
            // it is gone already
        }
        playwright.close();
    }
}
