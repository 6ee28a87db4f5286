package no.fotfeste.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads who is asking, at every request: the session holds the account and nothing else. */
@Component
class CallerInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private final Accounts accounts;
    private final OwnCallers own;

    CallerInterceptor(Accounts accounts, OwnCallers own) {
        this.accounts = accounts;
        this.own = own;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**", "/klar");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || login.getName().length() != 36) return true;
        boolean person = OwnLogin.is(login);
        UUID id = UUID.fromString(login.getName());
        Optional<Caller> caller = person ? own.caller(id) : accounts.caller(id);
        if (caller.isEmpty()) {
            request.logout();
            response.sendRedirect(person ? "/min/inn?stengt" : "/logg-inn");
            return false;
        }
        request.setAttribute(Caller.class.getName(), caller.get());
        return true;
    }
}
