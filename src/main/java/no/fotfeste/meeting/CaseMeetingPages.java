package no.fotfeste.meeting;

import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.meeting.Decision.Owner;
import no.fotfeste.meeting.Decision.Party;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import no.fotfeste.ui.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One case in the meeting, and what meetings have said about it. */
@Controller
@RequestMapping("/personer/{person}/motet")
class CaseMeetingPages {

    private final CaseMeetings meetings;
    private final Words words;

    CaseMeetingPages(CaseMeetings meetings, Words words) {
        this.meetings = meetings;
        this.words = words;
    }

    @GetMapping
    ModelAndView history(Caller caller, Page page, @PathVariable PersonId person) {
        return page.draft("meeting.ask." + person).view("meeting/history", meetings.history(caller, person));
    }

    @PostMapping("/sporsmal")
    ModelAndView ask(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run("/personer/" + person + "/motet?ok=meeting.done.asked", () -> {
            String question = submission.required("question", 500);
            submission.check();
            meetings.ask(caller, person, submission.key(), question, submission.checked("closed"));
        }, form -> history(caller, page.with(form), person));
    }

    @PostMapping("/oppgave/{decision}/ferdig")
    ModelAndView done(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID decision) {
        return submission.run("/personer/" + person + "/motet?ok=meeting.done.task",
                () -> meetings.done(caller, person, submission.key(), decision), form -> history(caller, page.with(form), person));
    }

    @PostMapping("/{meeting}/tillegg")
    ModelAndView add(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID meeting) {
        return submission.run("/personer/" + person + "/motet?ok=meeting.done.added", () -> {
            String text = submission.required("text", 2000);
            submission.check();
            meetings.add(caller, person, submission.key(), meeting, text, submission.checked("closed"));
        }, form -> history(caller, page.with(form), person));
    }

    @GetMapping("/{meeting}")
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID meeting) {
        return page.draft("meeting.decide." + person).view("meeting/case", meetings.show(caller, person, meeting));
    }

    @PostMapping("/{meeting}/beslutning")
    ModelAndView decide(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID meeting) {
        String to = submission.checked("also") ? next(person, meeting) : "/personer/" + person + "/motet/" + meeting + "?ok=meeting.done.decided";
        return submission.run(to, () -> {
            Decision.When when = submission.requiredChoice("when", Decision.When.class);
            LocalDate typed = when == Decision.When.DATE ? submission.requiredDate("on") : submission.date("on").orElse(caller.today());
            if (when == Decision.When.DATE && typed.isBefore(caller.today())) submission.error("on", "meeting.date-past");
            String text = submission.required("text", 500);
            String who = submission.required("who", 80);
            Decision.SeenBy seenBy = submission.choice("seenBy", Decision.SeenBy.class).orElse(Decision.SeenBy.OWNER);
            Party party = party(who);
            Owner owner = owner(submission, who, party);
            submission.check();
            LocalDate due = when == Decision.When.DATE ? typed : MeetingWords.due(meetings.show(caller, person, meeting), when, caller.today());
            meetings.decide(caller, person, meeting, submission.key(), new Decision.Wish(text, owner, party, due, seenBy));
        }, form -> show(caller, page.with(form), person, meeting));
    }

    @PostMapping("/{meeting}/droftet")
    ModelAndView discussed(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID meeting) {
        return submission.run(next(person, meeting), () -> meetings.discussed(caller, person, meeting, submission.key()),
                form -> show(caller, page.with(form), person, meeting));
    }

    @PostMapping("/{meeting}/neste-gang")
    ModelAndView carry(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID meeting) {
        return submission.run(submission.checked("fromCase") ? next(person, meeting) : "/motet/" + meeting + "?ok=meeting.done.carried",
                () -> meetings.carry(caller, person, meeting, submission.key()), form -> show(caller, page.with(form), person, meeting));
    }

    @PostMapping("/{meeting}/gjest")
    ModelAndView letGuestSee(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID meeting) {
        return submission.run("/personer/" + person + "/motet/" + meeting + "?ok=meeting.done.guest", () -> {
            CaseStore.GuestReason reason = submission.requiredChoice("reason", CaseStore.GuestReason.class);
            submission.check();
            meetings.letGuestSee(caller, person, meeting, submission.key(), reason);
        }, form -> history(caller, page.with(form), person));
    }

    private static String next(PersonId person, UUID meeting) {
        return "/motet/" + meeting + "/neste?etter=" + person;
    }

    private static @Nullable Party party(String who) {
        for (Party party : Party.values()) if (who.equals(party.name())) return party;
        return null;
    }

    private Owner owner(Submission submission, String who, @Nullable Party party) {
        if (party != null) return new Owner(Owner.Kind.PARTY, null, words.say(MeetingWords.party(party)));
        if (who.equals("PERSON")) return Owner.PERSON;
        return submission.id("who").map(id -> new Owner(Owner.Kind.STAFF, new StaffId(id), "")).orElse(Owner.PERSON);
    }
}
