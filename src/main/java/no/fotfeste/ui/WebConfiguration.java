package no.fotfeste.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Drafts;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** Gives page methods their {@link Caller}, {@link Page} and {@link Submission}. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Pages pages;

    WebConfiguration(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Argument<>(Caller.class, pages::caller));
        resolvers.add(new Argument<>(Page.class, pages::page));
        resolvers.add(new Argument<>(Submission.class, pages::submission));
    }

    @org.springframework.stereotype.Component
    static class Pages {

        private final Words words;
        private final Assets assets;
        private final Drafts drafts;
        private final Time time;
        private final boolean demo;

        Pages(Words words, Assets assets, Drafts drafts, Time time, @Value("${fotfeste.demo:false}") boolean demo) {
            this.words = words;
            this.assets = assets;
            this.drafts = drafts;
            this.time = time;
            this.demo = demo;
        }

        Caller caller(HttpServletRequest request) {
            Caller caller = find(request);
            if (caller == null) throw new Denied("no login", false);
            return caller;
        }

        Page page(HttpServletRequest request) {
            return new Page(words, assets, drafts, find(request), time.today(), request.getRequestURI(),
                    (CsrfToken) request.getAttribute(CsrfToken.class.getName()), request.getParameter("ok"), null, demo);
        }

        Submission submission(HttpServletRequest request) {
            return new Submission(request.getParameterMap(), files(request), find(request), drafts);
        }

        private static Map<String, List<MultipartFile>> files(HttpServletRequest request) {
            MultipartRequest parts = WebUtils.getNativeRequest(request, MultipartRequest.class);
            return parts == null ? Map.of() : parts.getMultiFileMap();
        }

        private static @Nullable Caller find(HttpServletRequest request) {
            return (Caller) request.getAttribute(Caller.class.getName());
        }
    }

    private record Argument<T>(Class<T> type, Function<HttpServletRequest, T> source)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
                NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
            HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
            if (servlet == null) throw new IllegalStateException("no request");
            return source.apply(servlet);
        }
    }
}
