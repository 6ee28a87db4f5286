package no.fotfeste.extract;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import no.fotfeste.extract.Link.Door;
import no.fotfeste.ladder.Friday;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Time;
import no.fotfeste.platform.Token;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Pdf;
import no.fotfeste.ui.Submission;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A party's own page, on a phone, without an account. A link alone, right, wrong, forwarded or dead, shows one and the same:
 * that a code is needed. To open it changes nothing: mail servers do so by themselves.
 */
@Controller
@RequestMapping("/delt/{token}")
class SharedPages {

    private static final String COOKIE = "delt";
    /** Long enough for the slowest of the answers, so that none of them can be told from another by the clock. */
    private static final Duration PACE = Duration.ofMillis(250);

    private static final Map<String, Message.Kind> STEPS = Map.of("enig", Message.Kind.AGREED, "fungerer-ikke", Message.Kind.NOT_WORKING,
            "kommentar", Message.Kind.COMMENT, "forslag", Message.Kind.PROPOSAL, "mote", Message.Kind.MEETING);

    private final Knocks knocks;
    private final PartyVisits visits;
    private final Pdf pdf;
    private final Time time;
    private final boolean https;

    SharedPages(Knocks knocks, PartyVisits visits, Pdf pdf, Time time, @Value("${fotfeste.https:false}") boolean https) {
        this.knocks = knocks;
        this.visits = visits;
        this.pdf = pdf;
        this.time = time;
        this.https = https;
    }

    @GetMapping
    ModelAndView show(Page page, HttpServletRequest request, @PathVariable String token) {
        return look(request, token, Opening.What.OPENED).map(shown -> page.view("extract/party", shown)).orElseGet(() -> knock(page, token));
    }

    @GetMapping("/utskrift")
    ModelAndView print(Page page, HttpServletRequest request, @PathVariable String token) {
        return look(request, token, Opening.What.PRINTED).map(shown -> page.view("extract/print", shown)).orElseGet(() -> knock(page, token));
    }

    @GetMapping("/side.pdf")
    Object download(Page page, HttpServletRequest request, @PathVariable String token) {
        Optional<PartyVisits.Shown> shown = look(request, token, Opening.What.DOWNLOADED);
        return shown.isEmpty() ? knock(page, token) : pdf.download("delt-side", page.view("extract/paper", shown.get()));
    }

    /** Asked every second by a page that stands open. */
    @GetMapping("/apen")
    ResponseEntity<Void> still(HttpServletRequest request, @PathVariable String token) {
        return knocks.stillOpen(token, session(request), time.instant(), time.today()) ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }

    @PostMapping("/kode")
    ModelAndView code(Page page, Submission submission, @PathVariable String token) {
        long began = System.nanoTime();
        try {
            submission.key();
            knocks.find(token).ifPresent(door -> visits.askForCode(door, time.instant()));
        } catch (Invalid noKey) {
            return shut(page, token);
        } finally {
            steady(began);
        }
        return new ModelAndView("redirect:" + address(token) + "?ok=extract.done.code");
    }

    @PostMapping
    ModelAndView come(Page page, HttpServletResponse response, Submission submission, @PathVariable String token) {
        long began = System.nanoTime();
        try {
            return submission.run(address(token), () -> {
                String code = submission.text("code", 40).replaceAll("[\\s-]", "");
                Optional<String> session = knocks.find(token).flatMap(door -> visits.come(door, time.instant(), code));
                if (session.isEmpty()) throw new Invalid("code", "extract.code-wrong");
                response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, session.get()));
            }, form -> knock(page.with(form), token));
        } catch (Invalid noKey) {
            return shut(page, token);
        } finally {
            steady(began);
        }
    }

    @PostMapping("/{step:enig|fungerer-ikke|kommentar|forslag|mote}")
    ModelAndView say(Page page, HttpServletRequest request, Submission submission, @PathVariable String token, @PathVariable String step) {
        Message.Kind kind = STEPS.get(step);
        if (kind == null) return shut(page, token);
        return act(page, request, submission, token, "?ok=extract.done.said-" + step, door -> {
            UUID about = submission.id("page").orElseThrow(() -> new NotFound("page"));
            String text = kind.needsText() ? submission.required("text", 4000) : submission.text("text", 4000);
            submission.check();
            visits.say(door, session(request), time.instant(), submission.key(), about, kind, text);
        });
    }

    @PostMapping("/fredag")
    ModelAndView friday(Page page, HttpServletRequest request, Submission submission, @PathVariable String token) {
        return act(page, request, submission, token, "?ok=extract.done.friday", door -> {
            UUID about = submission.id("page").orElseThrow(() -> new NotFound("page"));
            UUID ladder = submission.id("ladder").orElseThrow(() -> new NotFound("ladder"));
            LocalDate week = submission.requiredDate("week");
            submission.check();
            visits.friday(door, session(request), time.instant(), submission.key(), about, ladder, week,
                    submission.checked("also") ? Friday.Answer.TOO_MUCH : Friday.Answer.WELL);
        });
    }

    /** What they say on the page, where it is theirs and open; where it is not, that a code is needed. */
    private ModelAndView act(Page page, HttpServletRequest request, Submission submission, String token, String done, Consumer<Door> act) {
        Optional<Door> door = knocks.find(token);
        if (door.isEmpty()) return shut(page, token);
        try {
            return submission.run(address(token) + done, () -> act.accept(door.get()), form -> show(page.with(form), request, token));
        } catch (NotFound over) {
            return shut(page, token);
        } catch (Invalid noKey) {
            return look(request, token, Opening.What.OPENED).map(shown -> page.view("extract/party", shown)).orElseGet(() -> shut(page, token));
        }
    }

    private Optional<PartyVisits.Shown> look(HttpServletRequest request, String token, Opening.What what) {
        String session = session(request);
        if (!Token.looksLikeOne(session)) return Optional.empty();
        try {
            return knocks.find(token).map(door -> visits.show(door, token, session, time.instant(), what));
        } catch (NotFound over) {
            return Optional.empty();
        }
    }

    private static ModelAndView knock(Page page, String token) {
        return page.view("extract/knock", address(token));
    }

    /** The same, where somebody tried to do something: nothing was done. */
    private static ModelAndView shut(Page page, String token) {
        ModelAndView view = knock(page, token);
        view.setStatus(HttpStatus.NOT_FOUND);
        return view;
    }

    private static String address(String token) {
        return "/delt/" + (Token.looksLikeOne(token) ? token : "ukjent");
    }

    /** For this link and no other. How long it opens anything is decided on the server. */
    private String cookie(String token, String session) {
        return ResponseCookie.from(COOKIE, session).path(address(token)).httpOnly(true).secure(https).sameSite("Lax")
                .maxAge(Link.SESSION.multipliedBy(4)).build().toString();
    }

    private static String session(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return "";
        for (Cookie cookie : cookies) if (cookie.getName().equals(COOKIE)) return cookie.getValue();
        return "";
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
