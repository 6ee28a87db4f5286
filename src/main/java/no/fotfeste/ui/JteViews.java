package no.fotfeste.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Page templates, compiled with the modules they lie in. A page is complete before its first byte is sent. */
@Component
final class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, JteViews.class.getClassLoader(), "no.fotfeste");

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return name.startsWith("redirect:") || !engine.hasTemplate(template) ? null : new Template(template);
    }

    /** A template as text, for what is not a page in the browser. */
    String text(String name, Map<String, ?> model) {
        StringOutput output = new StringOutput();
        engine.render(name + ".jte", new HashMap<String, Object>(model), output);
        return output.toString();
    }

    @Override
    public int getOrder() {
        return 0;
    }

    private final class Template implements View {

        private final String name;

        Template(String name) {
            this.name = name;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws java.io.IOException {
            Map<String, Object> parameters = new HashMap<>();
            if (model != null) model.forEach((key, value) -> {
                if (value != null && !key.startsWith(BindingResult.MODEL_KEY_PREFIX)) parameters.put(key, value);
            });
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(name, parameters, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            try (var body = response.getOutputStream()) {
                output.writeTo(body);
            }
        }
    }
}
