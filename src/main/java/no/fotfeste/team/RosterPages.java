package no.fotfeste.team;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The week's table of who has the watch. */
@Controller
class RosterPages {

    static final String FORM = "team.roster";

    private final Rosters rosters;

    RosterPages(Rosters rosters) {
        this.rosters = rosters;
    }

    @GetMapping("/team/vakt")
    ModelAndView show(Caller caller, Page page, @RequestParam(name = "uke", required = false) @Nullable String week) {
        return page.view("team/roster", rosters.show(caller, monday(week, page.today())));
    }

    @PostMapping("/team/vakt")
    ModelAndView save(Caller caller, Page page, Submission submission) {
        LocalDate monday = monday(submission.text("uke", 10), caller.today());
        return submission.run(address(monday) + "&ok=team.done.roster", () -> {
            Map<Roster.Slot, StaffId> duties = new HashMap<>();
            Roster now = rosters.show(caller, monday);
            for (ServiceDefinition service : now.services()) {
                for (LocalDate day : now.days()) {
                    Roster.Slot slot = new Roster.Slot(service.code(), day);
                    for (Roster.Slot each : List.of(slot, slot.instead())) {
                        submission.id(each.field()).ifPresent(id -> duties.put(each, new StaffId(id)));
                    }
                }
            }
            submission.check();
            rosters.save(caller, submission.key(), monday, duties);
        }, form -> page.with(form).view("team/roster", rosters.show(caller, monday)));
    }

    @PostMapping("/team/vakt/kopier")
    ModelAndView copy(Caller caller, Page page, Submission submission) {
        LocalDate monday = monday(submission.text("uke", 10), caller.today());
        return submission.run(address(monday) + "&ok=team.done.roster", () -> rosters.copy(caller, submission.key(), monday),
                form -> page.with(form).view("team/roster", rosters.show(caller, monday)));
    }

    static String address(LocalDate monday) {
        return "/team/vakt?uke=" + monday;
    }

    /** The Monday of the week of that day; this week's where it is no day. */
    static LocalDate monday(@Nullable String week, LocalDate today) {
        LocalDate day = today;
        try {
            if (week != null && week.matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}")) day = LocalDate.parse(week);
        } catch (DateTimeParseException noDay) {
            day = today;
        }
        return Roster.monday(day);
    }

    /** Kari Tveit, then Nina Dal. */
    static String told(Page page, Roster roster, Roster.Slot slot) {
        String first = roster.who(slot) == null ? page.t("team.roster.nobody") : roster.name(slot);
        return roster.who(slot.instead()) == null ? first : page.t("team.roster.then", first, roster.name(slot.instead()));
    }

    static Form form(Page page, Roster roster) {
        Form form = Form.fresh(FORM);
        for (var duty : roster.duties().entrySet()) form = form.suggest(duty.getKey().field(), duty.getValue());
        return page.form(FORM, form);
    }
}
