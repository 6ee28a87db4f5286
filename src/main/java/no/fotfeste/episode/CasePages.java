package no.fotfeste.episode;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Pieces;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The line, the start, the end, and who follows the person up. */
@Controller
@RequestMapping("/personer/{person}")
class CasePages {

    private static final int SCREEN = 100;
    private static final int ALL = 20_000;

    private final Cases cases;
    private final CaseDesk desk;
    private final Episodes episodes;
    private final Pieces pieces;

    CasePages(Cases cases, CaseDesk desk, Episodes episodes, Pieces pieces) {
        this.pieces = pieces;
        this.cases = cases;
        this.desk = desk;
        this.episodes = episodes;
    }

    @GetMapping
    ModelAndView line(Caller caller, Page page, @PathVariable PersonId person,
            @RequestParam(name = "vis", defaultValue = "") String much) {
        Cases.CaseLine line = cases.newest(caller, person, much.equals("alt") ? ALL : SCREEN);
        return page.view("episode/line", line).addObject("above",
                line.parts().stream().map(part -> pieces.of(page, part.template(), part.model())).toList());
    }

    @GetMapping("/forlop/{course}")
    ModelAndView earlier(Caller caller, Page page, @PathVariable PersonId person, @PathVariable EpisodeId course) {
        return page.view("episode/earlier", cases.line(caller, person, course));
    }

    @GetMapping("/start")
    ModelAndView start(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("episode/start", desk.start(caller, person));
    }

    @PostMapping("/start")
    ModelAndView started(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run("/personer/" + person + "?ok=episode.done.started", () -> {
            CaseDesk.Gated gated = desk.start(caller, person);
            LocalDate on = submission.requiredDate("on");
            List<Departure> departures = GateFields.read(submission, gated.missing());
            submission.check();
            episodes.start(caller, person, gated.shown().course().id(), submission.key(), on, departures);
        }, form -> start(caller, page.with(form), person));
    }

    @GetMapping("/avslutning")
    ModelAndView end(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("episode/end", desk.end(caller, person));
    }

    @PostMapping("/avslutning/{step}")
    ModelAndView endStep(Caller caller, Page page, Submission submission, @PathVariable PersonId person,
            @PathVariable String step) {
        return submission.run("/personer/" + person + "/avslutning?ok=episode.done.saved", () -> {
            CaseDesk.Ending ending = desk.end(caller, person);
            EpisodeId id = ending.shown().course().id();
            UUID key = submission.key();
            switch (step) {
                case "vurdering" -> judge(caller, submission, person, id);
                case "nedtrapping" -> {
                    List<Departure> departures = GateFields.read(submission, ending.beforeTaper());
                    submission.check();
                    episodes.startTaper(caller, person, id, key, caller.today(), departures);
                }
                case "tilbud" -> {
                    var outcome = submission.requiredChoice("outcome", FollowUpOffer.Outcome.class);
                    String why = submission.text("why", 2000);
                    if (outcome == FollowUpOffer.Outcome.NOT_POSSIBLE && why.isEmpty()) submission.error("why", "episode.offer-why");
                    submission.check();
                    episodes.offerFollowUp(caller, person, id, key, new FollowUpOffer(outcome, why, caller.today()));
                }
                case "kontaktopplysninger" -> episodes.contactDetailsChecked(caller, person, id, key);
                case "slutt" -> {
                    LocalDate on = submission.requiredDate("on");
                    String why = submission.required("why", 500);
                    List<Departure> departures = GateFields.read(submission, ending.beforeEnd());
                    submission.check();
                    episodes.end(caller, person, id, key, on, why, departures);
                }
                case "planlagt-slutt" -> {
                    LocalDate planned = submission.requiredDate("planned");
                    String why = submission.required("why", 500);
                    submission.check();
                    episodes.changePlannedEnd(caller, person, id, key, planned, why);
                }
                default -> throw new NotFound("step");
            }
        }, form -> end(caller, page.with(form), person));
    }

    /** After an error in one of the forms below; the page itself is laid out by the module sharing. */
    private ModelAndView sharing(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("episode/sharing", desk.sharing(caller, person));
    }

    @PostMapping("/deling/jobbspesialist")
    ModelAndView jobSpecialist(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run("/personer/" + person + "/deling?ok=episode.done.saved", () -> {
            EpisodeId id = desk.sharing(caller, person).shown().course().id();
            var answer = submission.requiredChoice("answer", JobSpecialistAnswer.Answer.class);
            StaffId who = submission.id("specialist").map(StaffId::new).orElse(null);
            if (answer == JobSpecialistAnswer.Answer.ACCEPTED && who == null) submission.error("specialist", "ui.choose-one");
            var how = submission.requiredChoice("how", JobSpecialistAnswer.How.class);
            String words = submission.required("words", 2000);
            submission.check();
            episodes.answerJobSpecialist(caller, person, id, submission.key(), new JobSpecialistAnswer(answer,
                    answer == JobSpecialistAnswer.Answer.ACCEPTED ? who : null, how, words, caller.today()));
        }, form -> sharing(caller, page.with(form), person));
    }

    @PostMapping("/deling/team")
    ModelAndView join(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run("/personer/" + person + "/deling?ok=episode.done.saved", () -> {
            EpisodeId id = desk.sharing(caller, person).shown().course().id();
            StaffId who = submission.id("staff").map(StaffId::new).orElse(null);
            if (who == null) submission.error("staff", "ui.choose-one");
            Case.Part part = submission.checked("coordinator") ? Case.Part.COORDINATOR : Case.Part.MEMBER;
            submission.check();
            if (who != null) episodes.addMember(caller, person, id, submission.key(), who, part);
        }, form -> sharing(caller, page.with(form), person));
    }

    @PostMapping("/deling/team/{staff}/slutt")
    ModelAndView leave(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable StaffId staff) {
        return submission.run("/personer/" + person + "/deling?ok=episode.done.saved", () ->
                episodes.removeMember(caller, person, desk.sharing(caller, person).shown().course().id(), submission.key(), staff),
                form -> sharing(caller, page.with(form), person));
    }

    @PostMapping("/deling/sperring")
    ModelAndView block(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run("/personer/" + person + "/deling?ok=episode.done.saved", () -> {
            StaffId who = submission.id("staff").map(StaffId::new).orElse(null);
            if (who == null) submission.error("staff", "ui.choose-one");
            String wish = submission.required("wish", 1000);
            submission.check();
            if (who != null) desk.block(caller, person, submission.key(), who, wish);
        }, form -> sharing(caller, page.with(form), person));
    }

    @PostMapping("/deling/sperring/{block}/opphev")
    ModelAndView unblock(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID block) {
        return submission.run("/personer/" + person + "/deling?ok=episode.done.saved",
                () -> desk.unblock(caller, person, submission.key(), block), form -> sharing(caller, page.with(form), person));
    }

    private void judge(Caller caller, Submission submission, PersonId person, EpisodeId id) {
        String kind = submission.text("kind", 40);
        if (!kind.matches("judged-(stable|mastering)")) submission.error("kind", "ui.choose-one");
        String why = submission.required("why", 2000);
        submission.check();
        episodes.judge(caller, person, id, submission.key(), kind, why, caller.today());
    }

    static Map<String, String> names(List<StaffMember> staff) {
        Map<String, String> names = new LinkedHashMap<>();
        staff.forEach(member -> names.put(member.id().toString(), member.name() + " (" + member.title() + ")"));
        return names;
    }
}
