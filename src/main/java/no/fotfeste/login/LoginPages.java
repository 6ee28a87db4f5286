package no.fotfeste.login;

import jakarta.servlet.http.HttpServletRequest;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.platform.NotFound;
import no.fotfeste.ui.Page;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The way in and out, the choice of role, and the sign of life. */
@Controller
class LoginPages {

    private final Accounts accounts;
    private final JdbcClient jdbc;

    LoginPages(Accounts accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** What the template shows. */
    record Way(boolean wrong, boolean out) {}

    @GetMapping("/logg-inn")
    ModelAndView login(Page page, HttpServletRequest request) {
        return page.view("login/login",
                new Way(request.getParameterMap().containsKey("feil"), request.getParameterMap().containsKey("ute")));
    }

    @PostMapping("/rolle")
    String role(Caller caller, @RequestParam String role) {
        Role chosen = caller.roles().stream().filter(own -> own.name().equals(role)).findFirst()
                .orElseThrow(() -> new NotFound("role"));
        accounts.activate(caller, chosen);
        return "redirect:/";
    }

    /** Ready where the database answers. */
    @GetMapping(value = "/klar", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String ready() {
        return jdbc.sql("select 'klar'").query(String.class).single();
    }
}
