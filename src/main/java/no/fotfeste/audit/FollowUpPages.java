package no.fotfeste.audit;

import java.util.stream.Collectors;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The follow-up of the log. */
@Controller("logFollowUpPages")
class FollowUpPages {

    private final LogFollowUp log;

    FollowUpPages(LogFollowUp log) {
        this.log = log;
    }

    @GetMapping("/innsyn/oppfolging")
    ModelAndView show(Caller caller, Page page) {
        return page.view("audit/followUp", log.show(caller));
    }

    @PostMapping("/innsyn/oppfolging/{actor}")
    ModelAndView mark(Caller caller, Page page, Submission submission, @PathVariable StaffId actor) {
        return submission.run("/innsyn/oppfolging?ok=audit.done.marked", () -> {
            PersonId person = submission.id("person").map(PersonId::new).orElse(null);
            FollowUp.State state = submission.requiredChoice("state", FollowUp.State.class);
            String reason = submission.required("reason", 2000);
            submission.check();
            log.mark(caller, submission.key(), actor, person, state, reason);
        }, form -> page.with(form).view("audit/followUp", log.show(caller)));
    }

    static String form(Suspicion suspicion) {
        return "audit.mark." + suspicion.actor() + "." + (suspicion.person() == null ? "many" : suspicion.person());
    }

    static String about(Page page, Suspicion suspicion) {
        PersonId person = suspicion.person();
        return person == null ? page.t("audit.many") : page.t("audit.case", Suspicion.mark(person));
    }

    static String roles(Page page, Suspicion suspicion) {
        return suspicion.roles().stream().map(role -> page.t("role." + role.code())).sorted().collect(Collectors.joining(", "));
    }

    /** Which parts of the record, in words. */
    static String parts(Page page, Suspicion suspicion) {
        return suspicion.parts().stream().map(part -> "audit.module." + part)
                .map(key -> page.has(key) ? page.t(key) : page.t("audit.module.other")).distinct().sorted().collect(Collectors.joining(", "));
    }

    static String why(Page page, Suspicion suspicion) {
        return suspicion.rules().stream().map(rule -> page.word("audit.rule", rule)).collect(Collectors.joining(" "));
    }

    static String when(Page page, Suspicion suspicion) {
        String first = page.moment(suspicion.first());
        String last = page.moment(suspicion.last());
        return first.equals(last) ? first : first + " – " + last;
    }
}
