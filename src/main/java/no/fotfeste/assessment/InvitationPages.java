package no.fotfeste.assessment;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the staff asks the person to fill in alone, by a link or on this very tablet. */
@Controller
@RequestMapping("/personer/{person}/kartlegging/alene")
class InvitationPages {

    static final String FORM = "assessment.alone.ask";

    private final Invitations invitations;
    private final Assessments assessments;

    InvitationPages(Invitations invitations, Assessments assessments) {
        this.invitations = invitations;
        this.assessments = assessments;
    }

    @GetMapping("/{occasion}")
    ModelAndView ask(Caller caller, Page page, @PathVariable PersonId person, @PathVariable String occasion) {
        return page.view("assessment/aloneAsk", invitations.offer(caller, person, occasion));
    }

    /** One form with two ways on: the same choices count for both. */
    @PostMapping("/{occasion}")
    ModelAndView send(Caller caller, Page page, Submission submission, HttpServletRequest request, HttpServletResponse response,
            @PathVariable PersonId person, @PathVariable String occasion) throws ServletException {
        if (submission.checked("also") || submission.checked("tablet")) return handOver(caller, page, submission, request, response, person, occasion);
        return submission.run(address(person) + "?ok=assessment.done.invited", () -> invitations.send(caller, person, submission.key(),
                occasion, chosen(submission), submission.checked("unapproved")), form -> ask(caller, page.with(form), person, occasion));
    }

    /** From here on the browser is the person's: whoever is logged in on it is logged out before the answer leaves. */
    private ModelAndView handOver(Caller caller, Page page, Submission submission, HttpServletRequest request,
            HttpServletResponse response, PersonId person, String occasion) throws ServletException {
        List<String> token = new ArrayList<>();
        ModelAndView answer = submission.run(address(person), () -> token.add(invitations.handOver(caller, person, submission.key(),
                occasion, chosen(submission), submission.checked("unapproved"))), form -> ask(caller, page.with(form), person, occasion));
        if (token.isEmpty()) return answer;
        request.logout();
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return new ModelAndView("redirect:" + Invitations.ADDRESS + token.getFirst());
    }

    @PostMapping("/{invitation}/paminn")
    ModelAndView remind(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID invitation) {
        return submission.run(address(person) + "?ok=assessment.done.reminded",
                () -> invitations.remind(caller, person, submission.key(), invitation), form -> overview(caller, page.with(form), person));
    }

    @PostMapping("/{invitation}/trekk")
    ModelAndView revoke(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID invitation) {
        return submission.run(address(person) + "?ok=assessment.done.revoked",
                () -> invitations.revoke(caller, person, submission.key(), invitation), form -> overview(caller, page.with(form), person));
    }

    @PostMapping("/{invitation}/lest")
    ModelAndView read(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID invitation) {
        return submission.run(address(person) + "?ok=assessment.done.read",
                () -> invitations.read(caller, person, submission.key(), invitation), form -> overview(caller, page.with(form), person));
    }

    private ModelAndView overview(Caller caller, Page page, PersonId person) {
        return page.view("assessment/overview", assessments.overview(caller, person));
    }

    private static Set<String> chosen(Submission submission) {
        Set<String> chosen = new HashSet<>(submission.all("forms"));
        if (chosen.isEmpty()) submission.error("forms", "assessment.alone.choose");
        submission.check();
        return chosen;
    }

    /** At one of the service's occasions all of them are chosen beforehand. */
    static Form form(Page page, Offer offer) {
        List<String> all = offer.between() ? List.of() : offer.instruments().stream().map(Instrument::code).toList();
        Form fresh = Form.fresh(FORM);
        return page.form(FORM, new Form(FORM, fresh.key(), 0, Map.of("forms", all), Map.of(), Map.of(), null));
    }

    static Map<String, String> options(Page page, Offer offer) {
        Map<String, String> options = new LinkedHashMap<>();
        offer.instruments().forEach(each -> options.put(each.code(), page.t("assessment.alone.each", each.title(), each.rules().minutes())));
        return options;
    }

    private static String address(PersonId person) {
        return "/personer/" + person + "/kartlegging";
    }
}
