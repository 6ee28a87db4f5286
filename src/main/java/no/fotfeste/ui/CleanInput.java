package no.fotfeste.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Text that no database keeps and no keyboard makes (the null character, half a surrogate pair) is a bad request. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class CleanInput extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (var field : request.getParameterMap().entrySet()) {
            if (broken(field.getKey())) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            for (String value : field.getValue()) {
                if (broken(value)) {
                    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                    return;
                }
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean broken(String text) {
        return text.codePoints().anyMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
    }
}
