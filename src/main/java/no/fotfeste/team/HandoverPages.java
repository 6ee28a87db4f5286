package no.fotfeste.team;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.platform.StaffId;
import no.fotfeste.team.StandInStore.OwnCase;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** To hand cases over, and to answer when someone asks. */
@Controller
class HandoverPages {

    static final String FORM = "team.handover";
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Handovers handovers;

    HandoverPages(Handovers handovers) {
        this.handovers = handovers;
    }

    @GetMapping("/team/overlevering")
    ModelAndView show(Caller caller, Page page, @RequestParam(name = "fra", required = false) @Nullable String from) {
        return view(caller, page.draft(FORM), staff(from, caller));
    }

    @PostMapping("/team/overlevering")
    ModelAndView offer(Caller caller, Page page, Submission submission) {
        StaffId from = submission.id("from").map(StaffId::new).orElse(caller.staff());
        return submission.run("/team/overlevering?ok=team.done.offered&fra=" + from, () -> {
            StaffId to = submission.id("to").map(StaffId::new).orElse(null);
            if (to == null) submission.error("to", "ui.choose-one");
            Set<EpisodeId> courses = courses(submission);
            if (courses.isEmpty()) submission.error("courses", "team.handover-which");
            String note = submission.required("note", 4000);
            submission.check();
            if (to != null) handovers.offer(caller, submission.key(), from, to, courses, note);
        }, form -> view(caller, page.with(form), from));
    }

    @PostMapping("/personer/{person}/overlevering/{handover}/{answer}")
    ModelAndView answer(Caller caller, Page page, Submission submission, @PathVariable PersonId person,
            @PathVariable UUID handover, @PathVariable String answer) {
        String to = switch (answer) {
            case "ja" -> "/personer/" + person + "?ok=team.done.accepted";
            case "nei" -> "/team/overlevering?ok=team.done.declined";
            case "trekk" -> "/team/overlevering?ok=team.done.withdrawn";
            default -> throw new NotFound("answer");
        };
        return submission.run(to, () -> {
            switch (answer) {
                case "ja" -> handovers.accept(caller, person, handover, submission.key());
                case "nei" -> {
                    String reason = submission.required("reason", 500);
                    submission.check();
                    handovers.decline(caller, person, handover, submission.key(), reason);
                }
                default -> handovers.withdraw(caller, person, handover, submission.key());
            }
        }, form -> view(caller, page.with(form), caller.staff()));
    }

    /** Yes to everything one colleague has asked; each case for itself, so that one that is gone stops none of the others. */
    @PostMapping("/team/overlevering/alle/{staff}")
    ModelAndView all(Caller caller, Page page, Submission submission, @PathVariable StaffId staff) {
        return submission.run("/?ok=team.done.accepted-all", () -> {
            UUID key = submission.key();
            for (Handover each : handovers.show(caller, caller.staff()).received()) {
                if (!each.from().equals(staff)) continue;
                try {
                    handovers.accept(caller, each.person(), each.id(),
                            UUID.nameUUIDFromBytes((key + "/" + each.id()).getBytes(StandardCharsets.UTF_8)));
                } catch (Refused | Repeated gone) {
                    // answered, taken back or ended meanwhile: it is not there to take
                }
            }
        }, form -> view(caller, page.with(form), caller.staff()));
    }

    private ModelAndView view(Caller caller, Page page, StaffId from) {
        return page.view("team/handover", handovers.show(caller, from));
    }

    static Set<EpisodeId> courses(Submission submission) {
        Set<EpisodeId> courses = new HashSet<>();
        for (String each : submission.all("courses")) {
            if (each.matches(ID)) courses.add(new EpisodeId(UUID.fromString(each)));
        }
        return courses;
    }

    static Map<String, String> names(List<OwnCase> cases) {
        Map<String, String> names = new LinkedHashMap<>();
        cases.forEach(each -> names.put(each.course().toString(), each.name() + " – " + each.service().shortName()));
        return names;
    }

    static Map<String, String> members(List<StaffMember> members) {
        Map<String, String> names = new LinkedHashMap<>();
        members.forEach(each -> names.put(each.id().toString(), each.name() + " (" + each.title() + ")"));
        return names;
    }

    static StaffId staff(@Nullable String id, Caller caller) {
        if (id == null || id.isEmpty()) return caller.staff();
        if (!id.matches(ID)) throw new NotFound("staff");
        return new StaffId(UUID.fromString(id));
    }
}
