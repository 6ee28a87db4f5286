package no.fotfeste.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Pdf;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The meeting: its agenda, who is there, its minutes. */
@Controller
@RequestMapping("/motet")
class MeetingPages {

    private final Meetings meetings;
    private final Pdf pdf;

    MeetingPages(Meetings meetings, Pdf pdf) {
        this.meetings = meetings;
        this.pdf = pdf;
    }

    @GetMapping
    ModelAndView agenda(Caller caller, Page page) {
        if (!caller.isAny(Role.TEAM)) return page.view("meeting/coming", meetings.coming(caller));
        return meetings.board(caller, null).map(board -> page.view("meeting/agenda", board))
                .orElseGet(() -> page.view("meeting/none", caller));
    }

    @GetMapping("/tjeneste/{service}")
    ModelAndView agendaOf(Caller caller, Page page, @PathVariable String service) {
        return page.view("meeting/agenda", meetings.board(caller, service).orElseThrow());
    }

    @PostMapping("/start")
    ModelAndView start(Caller caller, Page page, Submission submission) {
        String service = submission.text("service", 40);
        String to = service.matches("[a-z0-9-]{1,40}") ? "/motet/tjeneste/" + service : "/motet";
        return submission.run(to, () -> {
            if (service.isEmpty()) submission.error("", "ui.choose-one");
            submission.check();
            meetings.start(caller, submission.key(), service);
        }, form -> agenda(caller, page.with(form)));
    }

    @GetMapping("/{meeting}")
    ModelAndView show(Caller caller, Page page, @PathVariable UUID meeting,
            @RequestParam(name = "sok", required = false) @Nullable String name) {
        Object shown = meetings.show(caller, meeting, name == null ? null : name.substring(0, Math.min(name.length(), 100)));
        return page.view(shown instanceof Minutes ? "meeting/minutes" : "meeting/agenda", shown);
    }

    @GetMapping("/{meeting}/utskrift")
    ModelAndView print(Caller caller, Page page, @PathVariable UUID meeting) {
        Object shown = meetings.show(caller, meeting, null);
        return page.view(shown instanceof Minutes ? "meeting/minutesPaper" : "meeting/agendaPaper", shown);
    }

    @GetMapping("/{meeting}/referat.pdf")
    ResponseEntity<byte[]> pdf(Caller caller, Page page, @PathVariable UUID meeting) {
        return pdf.download("referat", page.view("meeting/minutesPdf", meetings.minutes(caller, meeting)));
    }

    /** Asked for every few seconds by an open page: nothing, or one sentence about what others have done since. */
    @GetMapping("/{meeting}/nytt")
    ResponseEntity<String> news(Caller caller, Page page, @PathVariable UUID meeting,
            @RequestParam(name = "siden", defaultValue = "0") String since,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        Meeting state = meetings.state(caller, meeting);
        String tag = "\"" + state.version() + "-" + since.hashCode() + "\"";
        if (tag.equals(known)) return ResponseEntity.status(304).eTag(tag).build();
        int mark = since.matches("[0-9]{1,9}") ? Integer.parseInt(since) : 0;
        int news = state.version() > mark ? meetings.news(caller, meeting, mark) : 0;
        return ResponseEntity.ok().eTag(tag).header("Fotfeste-Screen", state.screen()).header("Cache-Control", "no-store")
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(news == 0 ? "" : page.t(news == 1 ? "meeting.news.one" : "meeting.news", news));
    }

    @GetMapping("/{meeting}/neste")
    ModelAndView next(Caller caller, @PathVariable UUID meeting, @RequestParam(name = "etter", required = false) @Nullable PersonId after) {
        return new ModelAndView("redirect:" + meetings.next(caller, meeting, after)
                .map(item -> "/personer/" + item.person() + "/motet/" + meeting).orElse("/motet/" + meeting));
    }

    @PostMapping("/{meeting}/til-stede")
    ModelAndView present(Caller caller, Page page, Submission submission, @PathVariable UUID meeting) {
        return submission.run("/motet/" + meeting + "?ok=meeting.done.present", () -> {
            Set<StaffId> ticked = new HashSet<>();
            for (String id : submission.all("who")) uuid(id, submission, "who", ticked);
            submission.check();
            meetings.present(caller, meeting, submission.key(), ticked, submission.checked("fromStart"));
        }, form -> show(caller, page.with(form), meeting, null));
    }

    @PostMapping("/{meeting}/rom")
    ModelAndView room(Caller caller, Page page, Submission submission, @PathVariable UUID meeting) {
        return submission.run("/motet/" + meeting + "?ok=meeting.done.room", () -> {
            Meeting.Room room = switch (submission.requiredChoice("room", Meeting.Room.Kind.class)) {
                case TEAM -> Meeting.Room.TEAM;
                case GUEST -> Meeting.Room.guest(guest(submission));
                case STAFF -> submission.id("staff").map(StaffId::new).map(Meeting.Room::with).orElseGet(() -> {
                    submission.error("staff", "ui.choose-one");
                    return Meeting.Room.TEAM;
                });
            };
            submission.check();
            meetings.room(caller, meeting, submission.key(), room);
        }, form -> show(caller, page.with(form), meeting, null));
    }

    @PostMapping("/{meeting}/avslutt")
    ModelAndView close(Caller caller, Page page, Submission submission, @PathVariable UUID meeting) {
        return submission.run("/motet/" + meeting + "?ok=meeting.done.closed",
                () -> meetings.close(caller, meeting, submission.key()), form -> show(caller, page.with(form), meeting, null));
    }

    private static String guest(Submission submission) {
        String guest = submission.required("guest", 200);
        if (guest.length() == 1) submission.error("guest", "meeting.guest-short");
        return guest;
    }

    private static void uuid(String text, Submission submission, String field, Set<StaffId> into) {
        try {
            into.add(new StaffId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            submission.error(field, "ui.choose-one");
        }
    }

    /** Those who are there are ticked. */
    static Form presentForm(Page page, Board board) {
        List<String> here = board.colleagues().stream().filter(member -> board.here(member.id())).map(member -> member.id().toString()).toList();
        return page.form("meeting.present", new Form("meeting.present", UUID.randomUUID(), 0, Map.of("who", here), Map.of(), Map.of(), null))
                .suggest("fromStart", board.discussed().isEmpty() ? "ja" : null);
    }
}
