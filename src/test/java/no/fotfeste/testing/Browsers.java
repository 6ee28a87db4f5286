package no.fotfeste.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** One real Chromium for the whole run; each visitor has a profile of their own. */
@TestComponent
@Lazy
public class Browsers implements DisposableBean {

    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=nb-NO");

    private final Environment environment;
    private final Playwright playwright;
    private final Browser browser;

    Browsers(Environment environment) {
        this.environment = environment;
        this.playwright = driver();
        this.browser = launch(playwright);
    }

    static Playwright driver() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright playwright) {
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(ARGUMENTS));
    }

    /** Someone with a browser, not logged in. */
    public Visitor visitor() {
        return at("http://localhost:" + environment.getProperty("local.server.port"), browser);
    }

    static Visitor at(String origin, Browser browser) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("nb-NO").setTimezoneId("Europe/Oslo").setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE).setViewportSize(1280, 900));
        context.setDefaultTimeout(20_000);
        return new Visitor(context, origin);
    }

    public Visitor loggedIn(World.Place.Member member) {
        Visitor visitor = visitor();
        visitor.logIn(member.username(), World.PASSWORD);
        return visitor;
    }

    @Override
    public void destroy() {
        browser.close();
        playwright.close();
    }

    private static Path chromium() {
        for (String path : List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")) {
            if (Files.isExecutable(Path.of(path))) return Path.of(path);
        }
        throw new IllegalStateException("the browser tests need Chromium: apt-get install chromium");
    }
}
