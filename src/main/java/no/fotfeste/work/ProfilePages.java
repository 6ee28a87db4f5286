package no.fotfeste.work;

import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The vocational profile, the jobs before, and what the work is like. */
@Controller
@RequestMapping("/personer/{person}/arbeid")
class ProfilePages {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Profiles profiles;
    private final WorkStatuses work;

    ProfilePages(Profiles profiles, WorkStatuses work) {
        this.profiles = profiles;
        this.work = work;
    }

    @GetMapping("/profil")
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person) {
        return shown(caller, page, person);
    }

    @GetMapping("/profil/skriv")
    ModelAndView writing(Caller caller, Page page, @PathVariable PersonId person) {
        return page.draft(ProfileForm.name(person)).view("work/profileForm", profiles.get(caller, person));
    }

    @PostMapping("/profil")
    ModelAndView write(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "?ok=work.done.profile", () -> {
            Profile profile = ProfileForm.read(submission);
            submission.check();
            profiles.write(caller, person, submission.key(), submission.version(), profile);
        }, form -> page.with(form).view("work/profileForm", profiles.get(caller, person)));
    }

    @PostMapping("/profil/jobber")
    ModelAndView addJob(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "?ok=work.done.past", () -> {
            Profile.PastJob job = new Profile.PastJob(submission.key(), submission.required("title", 200), submission.text("employer", 200),
                    submission.requiredNumber("fromYear", FIRST_YEAR, LAST_YEAR),
                    submission.number("toYear", FIRST_YEAR, LAST_YEAR).orElse(null), submission.text("note", 1000));
            submission.check();
            profiles.addJob(caller, person, job);
        }, form -> shown(caller, page.with(form), person));
    }

    @PostMapping("/profil/jobber/{job}/bort")
    ModelAndView takeJobAway(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID job) {
        return submission.run(address(person) + "?ok=work.done.past-gone",
                () -> profiles.takeJobAway(caller, person, job, submission.key()), form -> shown(caller, page.with(form), person));
    }

    @GetMapping("/situasjon")
    ModelAndView situation(Caller caller, Page page, @PathVariable PersonId person) {
        return page.draft(SituationForm.name(person)).view("work/situationForm", work.get(caller, person));
    }

    @PostMapping("/situasjon")
    ModelAndView describe(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "?ok=work.done.described", () -> {
            Situation situation = SituationForm.read(submission);
            submission.check();
            work.describe(caller, person, submission.key(), submission.version(), situation);
        }, form -> page.with(form).view("work/situationForm", work.get(caller, person)));
    }

    private ModelAndView shown(Caller caller, Page page, PersonId person) {
        return page.view("work/profile", profiles.get(caller, person));
    }

    private static String address(PersonId person) {
        return "/personer/" + person + "/arbeid/profil";
    }
}
