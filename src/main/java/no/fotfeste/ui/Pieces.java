package no.fotfeste.ui;

import gg.jte.Content;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A template of one module inside the page of another that does not know it. */
@Component
public final class Pieces {

    private final JteViews views;

    Pieces(JteViews views) {
        this.views = views;
    }

    /** @param template with the parameters page and model */
    public Content of(Page page, String template, Object model) {
        String html = views.text(template, Map.of("page", page, "model", model));
        return output -> output.writeContent(html);
    }
}
