package no.fotfeste.party;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.party.Outsiders.Outside;
import no.fotfeste.platform.NotFound;
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

/** A person's contacts outside: whom to call, and handing over to them. */
@Controller
@RequestMapping("/personer/{person}/utenfor")
class OutsidePages {

    private final Outsiders outsiders;

    OutsidePages(Outsiders outsiders) {
        this.outsiders = outsiders;
    }

    /** A choice in the register: the place, or somebody who works there. */
    private record Choice(UUID party, @Nullable UUID contact) {}

    @GetMapping
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("party/outside", outsiders.show(caller, person));
    }

    @PostMapping
    ModelAndView link(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "?ok=party.done.linked", () -> {
            Choice choice = choice(submission);
            Outsider.As as = submission.requiredChoice("as", Outsider.As.class);
            submission.check();
            outsiders.link(caller, person, submission.key(), choice.party(), choice.contact(), as);
        }, form -> show(caller, page.with(form), person));
    }

    @PostMapping("/{link}/slutt")
    ModelAndView end(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID link) {
        return submission.run(address(person) + "?ok=party.done.ended",
                () -> outsiders.end(caller, person, submission.key(), link), form -> show(caller, page.with(form), person));
    }

    @GetMapping("/overforing")
    ModelAndView blank(Caller caller, Page page, @PathVariable PersonId person) {
        Outside outside = outsiders.show(caller, person);
        if (!mayHandOver(page, outside)) throw new NotFound("handover");
        return page.draft("party.handover." + person).view("party/handover", outside);
    }

    @PostMapping("/overforing")
    ModelAndView handOver(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "?ok=party.done.handed-over", () -> {
            Choice choice = choice(submission);
            Handover.New what = new Handover.New(choice.party(), choice.contact(), submission.required("why", 1000),
                    submission.required("companion", 200), submission.requiredDate("followUpOn"));
            submission.check();
            outsiders.handOver(caller, person, submission.key(), submission.checked("agreed"), what);
        }, form -> page.with(form).view("party/handover", outsiders.show(caller, person)));
    }

    @PostMapping("/overforing/{handover}")
    ModelAndView tell(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID handover) {
        return submission.run(address(person) + "?ok=party.done.told", () -> {
            Handover.Result result = submission.requiredChoice("result", Handover.Result.class);
            String outcome = submission.text("outcome", 1000);
            submission.check();
            outsiders.tell(caller, person, submission.key(), handover, result, outcome);
        }, form -> show(caller, page.with(form), person));
    }

    static boolean mayLink(Page page) {
        Caller caller = page.caller();
        return caller != null && caller.isAny(PartyAction.LINK.roles());
    }

    static boolean mayHandOver(Page page, Outside outside) {
        Caller caller = page.caller();
        return caller != null && caller.isAny(PartyAction.HAND_OVER.roles()) && outside.shown().sees(PartyAction.HAND_OVER.needs());
    }

    /** Each place, and after it those who work there. */
    static Map<String, String> choices(List<Party> register) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Party party : register) {
            choices.put(party.id().toString(), party.name());
            for (Party.Contact contact : party.contacts()) {
                choices.put(party.id() + "/" + contact.id(), party.name() + " – " + contact.name()
                        + (contact.title().isEmpty() ? "" : ", " + contact.title()));
            }
        }
        return choices;
    }

    /** What they are to the person, as far as the caller may know. */
    static Map<String, String> roles(Page page, Outside outside) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Outsider.As as : Outsider.As.values()) {
            if (outside.shown().sees(as.information())) roles.put(as.name(), page.word("party.as", as));
        }
        return roles;
    }

    private static Choice choice(Submission submission) {
        String[] ids = submission.text("party", 100).split("/", -1);
        try {
            if (ids.length <= 2) return new Choice(UUID.fromString(ids[0]), ids.length == 1 ? null : UUID.fromString(ids[1]));
        } catch (IllegalArgumentException notIds) {
            // the sentence below
        }
        submission.error("party", "party.choose");
        return new Choice(submission.key(), null);
    }

    private static String address(PersonId person) {
        return "/personer/" + person + "/utenfor";
    }
}
