package no.fotfeste.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Files are taken in where a page asks for them and nowhere else, and never more than can be held; before anything is read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class UploadLimit extends OncePerRequestFilter {

    /** Addresses of forms with files in them. */
    private static final Set<String> TAKE_FILES = Set.of("/post/ny");
    private static final java.util.regex.Pattern OF_A_PERSON = java.util.regex.Pattern.compile("/personer/[0-9a-f-]{36}/tester/(ny|[0-9a-f-]{36}/rett)");

    private static final long MOST = 32 * 1024 * 1024;

    private final Words words;

    UploadLimit(Words words) {
        this.words = words;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/")) {
            chain.doFilter(request, response);
        } else if (!TAKE_FILES.contains(request.getRequestURI()) && !OF_A_PERSON.matcher(request.getRequestURI()).matches()) {
            refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "ui.no-files");
        } else if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > MOST) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "ui.too-big");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A sentence and no page: a page would ask for what was sent, and that would be read after all. */
    private void refuse(HttpServletResponse response, int status, String key) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.getWriter().write(words.say(key));
    }
}
