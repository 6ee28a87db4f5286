package no.fotfeste.stay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.GateFields;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.stay.Stay.Practical;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The stay: one page, with a form for what comes next and the rest folded away. */
@Controller
@RequestMapping("/personer/{person}/opphold")
class StayPages {

    private final Stays stays;

    StayPages(Stays stays) {
        this.stays = stays;
    }

    @GetMapping
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("stay/stay", stays.get(caller, person));
    }

    @PostMapping("/{step}")
    ModelAndView step(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable String step) {
        return submission.run("/personer/" + person + "/opphold?ok=stay.done." + done(step), () -> {
            UUID key = submission.key();
            switch (step) {
                case "planlegg" -> stays.plan(caller, person, key, planned(caller, submission, person));
                case "endre" -> stays.change(caller, person, key, submission.version(), planned(caller, submission, person));
                case "innkomst" -> admit(caller, submission, person, key);
                case "slutt" -> {
                    LocalDate end = submission.requiredDate("plannedEnd");
                    String why = submission.required("why", 300);
                    String factors = submission.text("factors", 2000);
                    submission.check();
                    stays.revise(caller, person, key, end, why, factors);
                }
                case "permisjon" -> {
                    LocalDate from = submission.requiredDate("from");
                    LocalDate to = submission.requiredDate("to");
                    String reason = submission.required("reason", 200);
                    submission.check();
                    stays.leave(caller, person, key, from, to, reason);
                }
                default -> {
                    Split split = new Split(submission.requiredDate("lastDay"), submission.requiredDate("back"),
                            submission.requiredDate("plannedEnd"), submission.text("reason", 200));
                    if (split.reason().isEmpty()) submission.error("reason", "ui.choose-one");
                    submission.check();
                    stays.split(caller, person, key, split);
                }
            }
        }, form -> show(caller, page.with(form), person));
    }

    @PostMapping("/permisjon/{leave}/opphev")
    ModelAndView cancelLeave(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID leave) {
        return submission.run("/personer/" + person + "/opphold?ok=stay.done.leave-cancelled",
                () -> stays.cancelLeave(caller, person, submission.key(), leave), form -> show(caller, page.with(form), person));
    }

    private void admit(Caller caller, Submission submission, PersonId person, UUID key) {
        Stays.Overview overview = stays.get(caller, person);
        LocalDate on = submission.requiredDate("on");
        LocalDate end = overview.shown().episode() == null ? end(submission, overview, on) : on;
        List<Departure> departures = GateFields.read(submission, overview.missing());
        Practical practical = new Practical(on, end, submission.text("room", 100), submission.text("diet", 500),
                submission.checked("transport"));
        submission.check();
        stays.admit(caller, person, key, on, practical, departures);
    }

    private Practical planned(Caller caller, Submission submission, PersonId person) {
        Stays.Overview overview = stays.get(caller, person);
        boolean begun = overview.shown().episode() != null;
        LocalDate on = begun ? caller.today() : submission.requiredDate("on");
        Practical practical = new Practical(on, begun ? on : end(submission, overview, on), submission.text("room", 100),
                submission.text("diet", 500), submission.checked("transport"));
        if (!begun && on.isBefore(caller.today().minusDays(60))) submission.error("on", "stay.too-long-ago");
        if (on.isAfter(caller.today().plusYears(2))) submission.error("on", "stay.too-far-ahead");
        submission.check();
        return practical;
    }

    /** As written, or the service's usual length from the day. */
    private static LocalDate end(Submission submission, Stays.Overview overview, LocalDate on) {
        LocalDate end = submission.date("plannedEnd")
                .orElseGet(() -> overview.shown().course().service().plannedEnd(on, overview.shown().happened()));
        if (end.isBefore(on)) submission.error("plannedEnd", "stay.end-before-start");
        if (end.isAfter(on.plusYears(2))) submission.error("plannedEnd", "stay.too-far-ahead");
        return end;
    }

    private static String done(String step) {
        return switch (step) {
            case "planlegg" -> "planned";
            case "endre" -> "saved";
            case "innkomst" -> "admitted";
            case "slutt" -> "revised";
            case "permisjon" -> "leave";
            case "del" -> "split";
            default -> throw new NotFound("step");
        };
    }

    /** The form of that name with what stands about the part that is planned or runs. */
    static Form form(Page page, String name, @Nullable Stay stay, Map<String, LocalDate> days) {
        Map<String, String> values = new HashMap<>();
        days.forEach((field, day) -> values.put(field, Show.typed(day)));
        if (stay != null) {
            values.put("room", stay.practical().room());
            values.put("diet", stay.practical().diet());
            if (stay.practical().transport()) values.put("transport", "ja");
        }
        return page.form(name, Form.of(name, stay == null ? 0 : stay.version(), values));
    }
}
