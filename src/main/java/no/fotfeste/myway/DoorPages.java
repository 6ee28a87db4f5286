package no.fotfeste.myway;

import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The team's side of the person's own pages: send a link, show a code at the table, shut it. */
@Controller
@RequestMapping("/personer/{person}/deling/egen-side")
class DoorPages {

    private final OwnDoors doors;
    private final String where;

    DoorPages(OwnDoors doors, @Value("${fotfeste.address:http://localhost:${server.port:8080}}") String address) {
        this.doors = doors;
        this.where = address.replaceFirst("^https?://", "") + "/min/inn";
    }

    /** What the template shows. @param code as shown once; empty otherwise; @param where it is typed */
    record Shown(OwnDoors.Overview door, String code, String where) {

        Form form(Page page) {
            var reach = door.reach();
            var contact = door.shown().person().contact();
            return page.form("myway.send", Form.fresh("myway.send").suggest("email", reach == null ? contact.email() : reach.email())
                    .suggest("phone", reach == null ? contact.phone() : reach.phone()));
        }
    }

    @GetMapping
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("myway/door", new Shown(doors.overview(caller, person), "", where));
    }

    @PostMapping("/lenke")
    ModelAndView send(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "?ok=myway.done.sent", () -> {
            String email = submission.required("email", 200);
            if (!email.isEmpty() && !email.matches("[^\\s@<>\",;:]+@[^\\s@<>\",;:]+\\.[^\\s@<>\",;:]+")) submission.error("email", "myway.email-unclear");
            String phone = submission.required("phone", 40);
            if (!phone.isEmpty() && !phone.replaceAll("[\\s().-]", "").matches("\\+?[0-9]{8,15}")) submission.error("phone", "myway.phone-unclear");
            submission.check();
            doors.send(caller, person, submission.key(), new OwnDoors.Wanted(email, phone, submission.checked("heard")));
        }, form -> show(caller, page.with(form), person));
    }

    /** The code is shown in the answer itself and is nowhere afterwards: a repeat shows the page without it. */
    @PostMapping("/kode")
    ModelAndView code(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        StringBuilder code = new StringBuilder();
        ModelAndView done = submission.run(address(person), () -> code.append(doors.atTheTable(caller, person, submission.key())),
                form -> show(caller, page.with(form), person));
        return code.isEmpty() ? done : page.view("myway/door", new Shown(doors.overview(caller, person), code.toString(), where));
    }

    @PostMapping("/steng")
    ModelAndView shut(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "?ok=myway.done.shut", () -> doors.shut(caller, person, submission.key()),
                form -> show(caller, page.with(form), person));
    }

    private static String address(PersonId person) {
        return "/personer/" + person + "/deling/egen-side";
    }
}
