package no.fotfeste.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.jspecify.annotations.Nullable;

/** The person's session: for their own pages and for nothing else. Whoever was logged in in that browser is so no more. */
@Component
public class OwnLogin {

    public static final String AUTHORITY = "PERSON";
    private static final Duration IDLE = Duration.ofMinutes(30);

    /** @param visit what the session holds, and nothing else: who it is, is asked for at every request */
    public void begin(HttpServletRequest request, HttpServletResponse response, UUID visit) {
        HttpSession before = request.getSession(false);
        if (before != null) before.invalidate();
        List<SimpleGrantedAuthority> only = List.of(new SimpleGrantedAuthority(AUTHORITY));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                User.withUsername(visit.toString()).password("").authorities(only).build(), null, only));
        SecurityContextHolder.setContext(context);
        request.getSession(true).setMaxInactiveInterval((int) IDLE.toSeconds());
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    static boolean is(@Nullable Authentication login) {
        return login != null && login.getAuthorities().stream().anyMatch(each -> AUTHORITY.equals(each.getAuthority()));
    }
}
