package no.fotfeste.post;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import no.fotfeste.access.Caller;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.LineWords;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Post about one person: to place it, read it, answer it, or send it back. */
@Controller
@RequestMapping("/personer/{person}/post")
class PersonPostPages {

    private final PersonPost post;

    PersonPostPages(PersonPost post) {
        this.post = post;
    }

    @GetMapping
    ModelAndView list(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("post/person", post.list(caller, person));
    }

    @GetMapping("/{item}/plasser")
    ModelAndView placing(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID item) {
        return page.view("post/place", post.placing(caller, person, item));
    }

    @PostMapping("/{item}/plasser")
    ModelAndView place(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID item) {
        return submission.run("/post?ok=post.done.placed", () -> {
            PersonPost.Placing asked = post.placing(caller, person, item);
            StaffId reader = submission.id("reader").map(StaffId::new).orElse(null);
            if (reader == null && !asked.readers().isEmpty()) submission.error("reader", "ui.choose-one");
            UUID answers = submission.text("answers", 40).equals("none") ? null : submission.id("answers").orElse(null);
            submission.check();
            post.place(caller, person, item, submission.key(), answers, reader);
        }, form -> page.with(form).view("post/place", post.placing(caller, person, item)));
    }

    @GetMapping("/{item}")
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID item) {
        return page.view("post/one", post.get(caller, person, item));
    }

    @GetMapping("/{item}/fil/{file}")
    ResponseEntity<byte[]> file(Caller caller, @PathVariable PersonId person, @PathVariable UUID item, @PathVariable UUID file) {
        return PostPages.saved(post.fetch(caller, person, item, file));
    }

    @PostMapping("/{item}/lest")
    ModelAndView read(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID item) {
        return submission.run(address(person, item) + "?ok=post.done.read",
                () -> post.read(caller, person, item, submission.key()), again(caller, page, person, item));
    }

    @PostMapping("/{item}/svar")
    ModelAndView reply(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID item) {
        return submission.run(address(person, item) + "?ok=post.done.replied", () -> {
            LocalDate on = submission.requiredDate("on");
            if (on.isAfter(caller.today())) submission.error("on", "post.in-future");
            String how = submission.required("how", 200);
            submission.check();
            post.replied(caller, person, item, submission.key(), on, how);
        }, again(caller, page, person, item));
    }

    @PostMapping("/{item}/leser")
    ModelAndView give(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID item) {
        return submission.run(address(person, item) + "?ok=post.done.given", () -> {
            StaffId reader = submission.id("reader").map(StaffId::new).orElse(null);
            if (reader == null) submission.error("reader", "ui.choose-one");
            submission.check();
            if (reader != null) post.give(caller, person, item, submission.key(), reader);
        }, again(caller, page, person, item));
    }

    @PostMapping("/{item}/tilbake")
    ModelAndView moveBack(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID item) {
        return submission.run("/personer/" + person + "/post?ok=post.done.moved", () -> {
            String why = submission.required("why", 300);
            submission.check();
            post.moveBack(caller, person, item, submission.key(), why);
        }, again(caller, page, person, item));
    }

    static Map<String, String> readers(List<StaffMember> readers) {
        Map<String, String> names = new LinkedHashMap<>();
        readers.forEach(member -> names.put(member.id().toString(), member.name() + " (" + member.title() + ")"));
        return names;
    }

    /** What it may be an answer to; the first is nothing. */
    static Map<String, String> questions(Page page, PersonPost.Placing model) {
        Map<String, String> questions = new LinkedHashMap<>();
        model.questions().forEach(open -> questions.put(open.id().toString(),
                page.t("post.answers.question", open.askedOf(), page.day(open.askedOn()))));
        model.letters().forEach(line -> questions.put(line.id().toString(), page.t("post.answers.letter",
                letter(page, model.shown(), line.kind()) + (line.text().isEmpty() ? "" : " (" + line.text() + ")"), page.day(line.on()))));
        questions.put("none", page.t("post.answers.nothing"));
        return questions;
    }

    /** What it answers, in words. */
    static String letter(Page page, Case shown, String kind) {
        return LineWords.title(page, shown.course().service(), kind);
    }

    static boolean mayRead(Page page, PersonPost.Shown shown) {
        return page.caller() != null && page.caller().isAny(PostAction.READ.roles()) && shown.open() && !shown.item().read();
    }

    static boolean mayMove(Page page) {
        return page.caller() != null && page.caller().isAny(PostAction.MOVE_BACK.roles());
    }

    /** Where it stands: to be read by whom, read by whom. */
    static String state(Page page, Item item, String reader) {
        Item.Placed placed = item.placed();
        if (placed == null) return "";
        if (placed.read() != null) return page.t("post.read-by", placed.read().by(), page.moment(placed.read().at()));
        return reader.isEmpty() ? page.t("post.to-read") : page.t("post.to-read-by", reader);
    }

    private Function<Form, ModelAndView> again(Caller caller, Page page, PersonId person, UUID item) {
        return form -> page.with(form).view("post/one", post.get(caller, person, item));
    }

    private static String address(PersonId person, UUID item) {
        return "/personer/" + person + "/post/" + item;
    }
}
