package no.fotfeste.myway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.login.OwnLogin;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.Time;
import no.fotfeste.platform.Token;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The person's way in. A link, right, wrong, forwarded or dead, shows one and the same: that a code is needed; and every code
 * that opens nothing gets one and the same answer, at the same pace. To open the page changes nothing.
 */
@Controller
@RequestMapping("/min/inn")
class KnockPages {

    /** Long enough for the slowest of the answers, so that none of them can be told from another by the clock. */
    private static final Duration PACE = Duration.ofMillis(250);

    private final OwnVisits visits;
    private final OwnLogin login;
    private final Time time;

    KnockPages(OwnVisits visits, OwnLogin login, Time time) {
        this.visits = visits;
        this.login = login;
        this.time = time;
    }

    /** What the template shows. @param token empty where there is no link */
    record Knock(String token, boolean out, boolean shut) {

        String address() {
            return token.isEmpty() ? "/min/inn" : "/min/inn/" + token;
        }
    }

    @GetMapping
    ModelAndView atTheTable(Page page, HttpServletRequest request) {
        return page.view("myway/table", new Knock("", request.getParameterMap().containsKey("ute"), request.getParameterMap().containsKey("stengt")));
    }

    @PostMapping
    ModelAndView comeFromTheTable(Page page, HttpServletRequest request, HttpServletResponse response, Submission submission) {
        return in(request, response, submission, visits -> {
            String code = submission.text("code", 40);
            return visits.findAtTheTable(time.instant(), code).flatMap(door -> visits.comeFromTheTable(door, time.instant()));
        }, form -> page.with(form).view("myway/table", new Knock("", false, false)));
    }

    @GetMapping("/{token}")
    ModelAndView knock(Page page, @PathVariable String token) {
        return page.view("myway/knock", link(token));
    }

    @PostMapping("/{token}/kode")
    ModelAndView code(Page page, Submission submission, @PathVariable String token) {
        long began = System.nanoTime();
        try {
            return submission.run(link(token).address() + "?ok=myway.done.code", () -> {
                submission.key();
                visits.find(token).ifPresent(door -> visits.askForCode(door, time.instant()));
            }, form -> page.with(form).view("myway/knock", link(token)));
        } finally {
            steady(began);
        }
    }

    @PostMapping("/{token}")
    ModelAndView come(Page page, HttpServletRequest request, HttpServletResponse response, Submission submission, @PathVariable String token) {
        return in(request, response, submission, visits -> {
            String code = submission.text("code", 40);
            return visits.find(token).flatMap(door -> visits.come(door, time.instant(), code));
        }, form -> page.with(form).view("myway/knock", link(token)));
    }

    private interface Way {
        Optional<UUID> visit(OwnVisits visits);
    }

    private ModelAndView in(HttpServletRequest request, HttpServletResponse response, Submission submission, Way way,
            java.util.function.Function<no.fotfeste.ui.Form, ModelAndView> again) {
        long began = System.nanoTime();
        try {
            return submission.run("/min", () -> {
                submission.key();
                UUID visit = way.visit(visits).orElseThrow(() -> new Invalid("code", "myway.code-wrong"));
                login.begin(request, response, visit);
            }, again);
        } finally {
            steady(began);
        }
    }

    /** What does not look like a link leads nowhere, and nothing of it is said again. */
    private static Knock link(String token) {
        return new Knock(Token.looksLikeOne(token) ? token : "ukjent", false, false);
    }

    private static void steady(long began) {
        long left = PACE.toNanos() - (System.nanoTime() - began);
        if (left <= 0) return;
        try {
            Thread.sleep(Duration.ofNanos(left));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
