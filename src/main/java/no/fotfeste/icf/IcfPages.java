package no.fotfeste.icf;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.icf.Icf.Aspect;
import no.fotfeste.icf.Icf.Code;
import no.fotfeste.icf.IcfProfiles.Blank;
import no.fotfeste.icf.IcfProfiles.Written;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.timeline.Course;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ICF profile: filled in, drawn over time, and which codes it asks about. */
@Controller
@RequestMapping("/personer/{person}/kartlegging/icf")
class IcfPages {

    private final IcfProfiles profiles;

    IcfPages(IcfProfiles profiles) {
        this.profiles = profiles;
    }

    /** @param occasion empty for the one that is due; @param round a profile to correct */
    @GetMapping
    ModelAndView blank(Caller caller, Page page, @PathVariable PersonId person,
            @RequestParam(name = "tidspunkt", defaultValue = "") String occasion,
            @RequestParam(name = "profil", required = false) @Nullable UUID round) {
        Blank blank = profiles.blank(caller, person, occasion, round);
        return page.draft(blank.formName()).view("icf/form", blank);
    }

    @PostMapping
    ModelAndView write(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "/over-tid?ok=icf.done.profile", () -> {
            LocalDate on = submission.requiredDate("on");
            if (on.isAfter(caller.today())) submission.error("on", "icf.in-future");
            Blank blank = seen(caller, submission, person);
            Written written = new Written(blank.occasion(), submission.id("round").orElse(null), on,
                    IcfForm.read(submission, blank.codes()), submission.checked("rest-same"));
            submission.check();
            profiles.write(caller, person, submission.key(), written);
        }, form -> page.with(form).view("icf/form", seen(caller, submission, person)));
    }

    private Blank seen(Caller caller, Submission submission, PersonId person) {
        return profiles.blank(caller, person, submission.text("occasion", 60), submission.id("round").orElse(null));
    }

    @GetMapping("/over-tid")
    ModelAndView over(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("icf/over", profiles.over(caller, person));
    }

    @GetMapping("/koder")
    ModelAndView codes(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("icf/codes", profiles.choosing(caller, person));
    }

    @PostMapping("/koder/ny")
    ModelAndView include(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "/koder?ok=icf.done.code", () -> {
            String typed = submission.required("code", 200);
            String plain = submission.text("plain", 200);
            submission.check();
            profiles.include(caller, person, submission.key(), code(submission, typed), plain);
        }, form -> codes(caller, page.with(form), person));
    }

    @PostMapping("/koder/sett")
    ModelAndView includeSet(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "/koder?ok=icf.done.code",
                () -> profiles.includeSet(caller, person, submission.key(), submission.required("set", 60)),
                form -> codes(caller, page.with(form), person));
    }

    @PostMapping("/koder/bort")
    ModelAndView leaveOut(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "/koder?ok=icf.done.code-out", () -> {
            List<String> codes = submission.all("codes");
            if (codes.isEmpty()) submission.error("codes", "ui.choose-one");
            submission.check();
            profiles.leaveOut(caller, person, submission.key(), codes);
        }, form -> codes(caller, page.with(form), person));
    }

    /** What was picked from the list begins with its code; words that fit one code alone are as good. */
    private String code(Submission submission, String typed) {
        String first = typed.split("\\s", 2)[0];
        if (Icf.code(first).isPresent()) return Icf.code(first).orElseThrow();
        if (Icf.code(typed).isPresent()) return Icf.code(typed).orElseThrow();
        List<Code> fitting = profiles.fitting(typed);
        if (fitting.size() == 1) return fitting.getFirst().code();
        submission.error("code", fitting.isEmpty() ? "icf.no-code" : "icf.several-codes");
        submission.check();
        return "";
    }

    private static String address(PersonId person) {
        return "/personer/" + person + "/kartlegging/icf";
    }

    /** 2 moderate, in words. */
    static String told(Page page, Aspect aspect, int qualifier) {
        return Icf.sign(aspect, qualifier) + " " + page.t(Icf.word(aspect, qualifier));
    }

    /** Every aspect that was said something about, in words. */
    static String said(Page page, Icf.Finding finding) {
        return Icf.Part.of(finding.code()).aspects().stream().filter(aspect -> finding.value(aspect) != null).map(aspect ->
                (aspect == Aspect.CAPACITY ? page.t("icf.capacity.short") + " " : "")
                        + told(page, aspect, java.util.Objects.requireNonNull(finding.value(aspect)))).collect(java.util.stream.Collectors.joining(", "));
    }

    static String whole(Page page, Icf.Finding finding) {
        return finding.note().isEmpty() ? said(page, finding) : said(page, finding) + " – " + finding.note();
    }

    static Map<String, String> named(List<Code> codes) {
        Map<String, String> named = new java.util.LinkedHashMap<>();
        codes.forEach(code -> named.put(code.code(), code.told()));
        return named;
    }

    static String occasion(Page page, Course course, String occasion) {
        return course.service().occasion(occasion).map(Occasion::name).orElseGet(() -> page.t("icf.between"));
    }

    /** For the field to search in. */
    static List<String> suggestions(Map<String, Code> known) {
        return new TreeMap<>(known).values().stream().map(Code::told).toList();
    }

    static String chapter(Icf.Part part) {
        return "icf.part." + part.name().toLowerCase(Locale.ROOT);
    }
}
