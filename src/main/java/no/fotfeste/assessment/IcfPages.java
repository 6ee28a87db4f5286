package no.fotfeste.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form for an ICF profile. What is left open says nothing. */
@Controller
@RequestMapping("/personer/{person}/kartlegging/icf")
class IcfPages {

    private final IcfProfiles profiles;

    IcfPages(IcfProfiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping
    ModelAndView blank(Caller caller, Page page, @PathVariable PersonId person) {
        IcfProfiles.Blank blank = profiles.blank(caller, person);
        return page.draft(blank.formName()).view("assessment/icf", blank);
    }

    @PostMapping
    ModelAndView write(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run("/personer/" + person + "/kartlegging?ok=assessment.done.profile", () -> {
            LocalDate on = submission.requiredDate("on");
            if (on.isAfter(caller.today())) submission.error("on", "assessment.in-future");
            List<Icf.Finding> findings = read(submission, profiles.blank(caller, person).profile().set(), on);
            submission.check();
            if (findings.isEmpty()) submission.error("", "assessment.nothing-answered");
            submission.check();
            profiles.write(caller, person, submission.key(), findings);
        }, form -> page.with(form).view("assessment/icf", profiles.blank(caller, person)));
    }

    private static List<Icf.Finding> read(Submission submission, Icf.CoreSet set, LocalDate on) {
        List<Icf.Finding> findings = new ArrayList<>();
        for (Icf.Code code : set.codes()) {
            Integer main = qualifier(submission, code.code(), code.isEnvironment());
            Integer capacity = code.hasCapacity() ? qualifier(submission, code.code() + "-capacity", false) : null;
            String note = submission.text(code.code() + "-note", 2000);
            if (main == null && capacity == null && note.isEmpty()) continue;
            findings.add(new Icf.Finding(code.code(), code.isEnvironment() ? null : main, capacity,
                    code.isEnvironment() ? main : null, on, note));
        }
        return findings;
    }

    private static @Nullable Integer qualifier(Submission submission, String field, boolean environment) {
        String chosen = submission.text(field, 4);
        if (chosen.isEmpty()) return null;
        if (!Icf.qualifiers(environment).containsKey(chosen)) {
            submission.error(field, "ui.choose-one");
            return null;
        }
        return Integer.valueOf(chosen);
    }

    /** 2 moderate, in words. */
    static Map<String, String> options(Page page, boolean environment) {
        Map<String, String> options = new LinkedHashMap<>();
        Icf.qualifiers(environment).forEach((value, key) ->
                options.put(value, Icf.sign(Integer.parseInt(value), environment) + " " + page.t(key)));
        return options;
    }

    static String told(Page page, int qualifier, boolean environment) {
        return Icf.sign(qualifier, environment) + " " + page.t(Icf.word(qualifier, environment));
    }
}
