package no.fotfeste.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;

/** A browser for an application that runs as a process of its own. */
public final class BrowserElsewhere implements AutoCloseable {

    private final String origin;
    private final Playwright playwright = Browsers.driver();
    private final Browser browser = Browsers.launch(playwright);

    /** @param origin as http://localhost:8080 */
    public BrowserElsewhere(String origin) {
        this.origin = origin;
    }

    /** Someone with a browser, not logged in. */
    public Visitor visitor() {
        return Browsers.at(origin, browser);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
