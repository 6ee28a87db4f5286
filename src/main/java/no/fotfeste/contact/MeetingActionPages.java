package no.fotfeste.contact;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who does what by when: added on the meeting's page, ticked off wherever it is shown. */
@Controller
@RequestMapping("/personer/{person}/kontakter")
class MeetingActionPages {

    /** Chosen where it is not for the plan. */
    private static final String NOT_THERE = "NOT";

    private final MeetingActions actions;
    private final ContactDesk desk;

    MeetingActionPages(MeetingActions actions, ContactDesk desk) {
        this.actions = actions;
        this.desk = desk;
    }

    @PostMapping("/avtale/{appointment}/gjoremal")
    ModelAndView add(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable AppointmentId appointment) {
        return submission.run("/personer/" + person + "/kontakter/avtale/" + appointment + "?ok=contact.done.action", () -> {
            String who = submission.text("who", 40);
            if (who.isEmpty()) submission.error("who", "contact.action.who-needed");
            String what = submission.required("what", 500);
            LocalDate until = submission.requiredDate("until");
            String lane = submission.text("lane", 40);
            submission.check();
            actions.add(caller, person, appointment, submission.key(), who, what, until, lane.equals(NOT_THERE) ? "" : lane);
        }, form -> page.with(form).view("contact/appointment", desk.open(caller, person, appointment)));
    }

    @PostMapping("/gjoremal/{action}")
    ModelAndView done(Caller caller, Submission submission, @PathVariable PersonId person, @PathVariable UUID action) {
        String to = "/personer/" + person + "/kontakter?ok=contact.done.action-done";
        return submission.run(to, () -> actions.done(caller, person, submission.key(), action), form -> new ModelAndView("redirect:" + to));
    }

    /** Those who can take something on: the person, we, and the person's contacts outside. */
    static Map<String, String> takers(AppointmentPages.Opened opened) {
        Map<String, String> takers = new LinkedHashMap<>();
        takers.put(MeetingActions.PERSON, opened.shown().person().name());
        opened.outsiders().forEach(outsider -> takers.put(outsider.id().toString(), outsider.name()));
        takers.putAll(ContactWords.staff(opened.staff()));
        return takers;
    }

    static Map<String, String> lanes(Page page, AppointmentPages.Opened opened) {
        Map<String, String> lanes = new LinkedHashMap<>(opened.lanes());
        lanes.put(NOT_THERE, page.t("contact.action.not-in-plan"));
        return lanes;
    }

    static boolean mayAgree(Page page, AppointmentPages.Opened opened) {
        Caller caller = page.caller();
        return caller != null && caller.isAny(ContactAction.AGREE.roles()) && opened.shown().sees(ContactAction.AGREE.needs());
    }
}
