package no.fotfeste.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.fotfeste.access.Caller;
import no.fotfeste.contact.AppointmentId;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Time;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Calendar files, and the page where one's own link is made and ended. */
@Controller
class CalendarPages {

    private final Calendars calendars;
    private final Feeds feeds;
    private final Time time;
    private final String address;

    CalendarPages(Calendars calendars, Feeds feeds, Time time,
            @Value("${fotfeste.address:http://localhost:${server.port:8080}}") String address) {
        this.calendars = calendars;
        this.feeds = feeds;
        this.time = time;
        this.address = address;
    }

    /** One's own link. @param fresh the whole address, the only time it is shown; empty otherwise */
    record Mine(@Nullable Instant madeAt, String fresh) {}

    @GetMapping("/personer/{person}/kontakter/avtale/{appointment}/invitasjon.ics")
    ResponseEntity<byte[]> invitation(Caller caller, @PathVariable PersonId person, @PathVariable AppointmentId appointment,
            @RequestParam(name = "alle", required = false) @Nullable String all) {
        return file(calendars.invitation(caller, person, appointment, all != null));
    }

    @PostMapping("/personer/{person}/kontakter/avtale/{appointment}/invitasjon")
    ModelAndView send(Caller caller, Submission submission, @PathVariable PersonId person, @PathVariable AppointmentId appointment) {
        String at = "/personer/" + person + "/kontakter/avtale/" + appointment;
        return submission.run(at + "?ok=contact.done.invited", () -> calendars.send(caller, person, appointment, submission.key()),
                form -> new ModelAndView("redirect:" + at));
    }

    @GetMapping("/kalender")
    ModelAndView mine(Caller caller, Page page) {
        return mine(caller, page, "");
    }

    /** The new address is shown at once and never again; a reload only says that there is one. */
    @PostMapping("/kalender/ny")
    ModelAndView renew(Caller caller, Page page, Submission submission) {
        List<String> fresh = new ArrayList<>();
        ModelAndView done = submission.run("/kalender", () -> fresh.add(calendars.renew(caller, submission.key())), form -> mine(caller, page.with(form), ""));
        return fresh.isEmpty() ? done : mine(caller, page, address + "/kal/" + fresh.getFirst() + ".ics");
    }

    @PostMapping("/kalender/slutt")
    ModelAndView end(Caller caller, Page page, Submission submission) {
        return submission.run("/kalender?ok=calendar.done.ended", () -> calendars.end(caller, submission.key()), form -> mine(caller, page.with(form), ""));
    }

    /** One answer for a link that is unknown, ended, or whose owner works here no more. */
    @GetMapping("/kal/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        Optional<Caller> owner = feeds.owner(token, time.instant());
        try {
            if (owner.isPresent()) return file(calendars.feed(owner.get()));
        } catch (Denied noRoleLeft) {
            // the answer below
        }
        return ResponseEntity.status(HttpStatus.NOT_FOUND).cacheControl(CacheControl.noStore()).build();
    }

    private ModelAndView mine(Caller caller, Page page, String fresh) {
        return page.view("calendar/mine", new Mine(calendars.madeAt(caller).orElse(null), fresh));
    }

    private static ResponseEntity<byte[]> file(String text) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8; method=PUBLISH")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("avtale.ics").build().toString())
                .cacheControl(CacheControl.noStore()).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
