package no.fotfeste.login;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Nothing without a login but the way in, the styles, the answers by link and the sign of life. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final long YEAR = 365L * 24 * 60 * 60;
    private static final String[] ANSWERS = {"/svar/**", "/avtale/**", "/delt/**"};

    /** Addresses anyone may ask for. A route test holds this list against what answers without a login. */
    static final String[] OPEN = {"/logg-inn", "/assets/**", "/svar/**", "/avtale/**", "/delt/**", "/kal/**", "/min/inn/**", "/klar", "/oppsett/**", "/sw.js", "/uten-nett", "/logg/nokkel"};

    private static final String CONTENT_SECURITY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    @Bean
    SecurityFilterChain security(HttpSecurity http, OwnCallers own, @Value("${fotfeste.https:false}") boolean https) throws Exception {
        return http
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(OPEN).permitAll()
                        .requestMatchers("/min", "/min/**").hasAuthority(OwnLogin.AUTHORITY)
                        // what both write is kept, and both are told what went wrong
                        .requestMatchers("/utkast", "/error").authenticated()
                        .anyRequest().access(AuthorizationManagers.allOf(AuthenticatedAuthorizationManager.authenticated(),
                                AuthorizationManagers.not(AuthorityAuthorizationManager.hasAuthority(OwnLogin.AUTHORITY)))))
                .exceptionHandling(errors -> errors
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/min/inn"),
                                request -> request.getRequestURI().startsWith("/min/") || request.getRequestURI().equals("/min"))
                        .accessDeniedHandler(new TooLate()))
                // The link is the secret, and nobody is logged in: a page left open over night must still be able to answer.
                .csrf(csrf -> csrf.ignoringRequestMatchers(ANSWERS))
                .formLogin(form -> form.loginPage("/logg-inn").usernameParameter("brukernavn")
                        .passwordParameter("passord").defaultSuccessUrl("/", false).failureUrl("/logg-inn?feil"))
                .logout(logout -> logout.logoutUrl("/logg-ut")
                        .addLogoutHandler((request, response, login) -> {
                            if (login != null && OwnLogin.is(login)) own.left(UUID.fromString(login.getName()));
                        })
                        .logoutSuccessHandler((request, response, login) ->
                        response.sendRedirect(OwnLogin.is(login) ? "/min/inn?ute" : "/logg-inn?ute")))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        // behind a proxy that ends https the request itself is not secure: the setting says so
                        .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(YEAR).includeSubDomains(true)
                                .requestMatcher(request -> https || request.isSecure())))
                .build();
    }

    /** Over https no other host and no page without it can set or read the session's cookie. */
    @Bean
    DefaultCookieSerializerCustomizer sessionCookie(@Value("${fotfeste.https:false}") boolean https) {
        return cookie -> {
            if (!https) return;
            cookie.setCookieName("__Host-fotfeste");
            cookie.setUseSecureCookie(true);
            cookie.setCookiePath("/");
        };
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService users(Accounts accounts) {
        return username -> accounts.credentials(username)
                .map(found -> User.withUsername(found.account().toString()).password(found.passwordHash())
                        .accountLocked(found.locked()).authorities("STAFF").build())
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** Counts wrong passwords, and forgets them at the first right one. */
    @Bean
    ApplicationListener<AbstractAuthenticationEvent> attempts(Accounts accounts) {
        return event -> {
            if (event instanceof AuthenticationFailureBadCredentialsEvent) {
                accounts.failed(event.getAuthentication().getName());
            } else if (event instanceof InteractiveAuthenticationSuccessEvent) {
                accounts.succeeded(UUID.fromString(event.getAuthentication().getName()));
            }
        };
    }
}
