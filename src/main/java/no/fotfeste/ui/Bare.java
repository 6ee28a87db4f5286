package no.fotfeste.ui;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Templates laid out with neither server nor database: for a tool that tries what a page would show. Nobody is logged in. */
public final class Bare {

    private final JteViews views = new JteViews();
    private final Page page;

    public Bare() throws IOException {
        Assets assets = new Assets(new StaticListableBeanFactory().getBeanProvider(ResourceUrlProvider.class));
        page = new Page(new Words(), assets, null, null, LocalDate.EPOCH, "/", null, null, null, false);
    }

    public Page page() {
        return page;
    }

    /** @param model the template's parameters besides the page */
    public String text(String template, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("page", page);
        return views.text(template, all);
    }
}
