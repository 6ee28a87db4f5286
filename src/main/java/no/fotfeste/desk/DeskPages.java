package no.fotfeste.desk;

import java.util.Optional;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.ladder.Fridays;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NationalId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.team.MyTeam;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** My day and my people. */
@Controller
class DeskPages {

    static final String SEARCH = "desk.search";

    private final Desk desk;
    private final MyTeam team;
    private final Fridays fridays;

    DeskPages(Desk desk, MyTeam team, Fridays fridays) {
        this.desk = desk;
        this.team = team;
        this.fridays = fridays;
    }

    /** The first page after login. Whoever serves no persons gets a page with what they can do. */
    @GetMapping("/")
    ModelAndView day(Caller caller, Page page, @RequestParam(name = "skjermet", defaultValue = "") String shielded) {
        if (!caller.isAny(Role.STAFF)) return page.view("desk/welcome", caller).addObject("team", team.day(caller)).addObject("urgent", team.urgent(caller));
        return page.view("desk/day", desk.day(caller).shield(!shielded.isEmpty())).addObject("team", team.day(caller))
                .addObject("urgent", team.urgent(caller)).addObject("ladders", fridays.day(caller));
    }

    @GetMapping("/personer")
    ModelAndView people(Caller caller, Page page, @RequestParam(name = "sok", required = false) @Nullable String name,
            @RequestParam(name = "vis", required = false) @Nullable String filter,
            @RequestParam(name = "side", required = false) @Nullable String number) {
        return page.view("desk/people", desk.people(caller, People.Question.of(name, filter, number)));
    }

    /** One field for a name or an identity number: the number must not come into an address, so the field is posted. */
    @PostMapping("/personer/sok")
    ModelAndView search(Caller caller, Page page, Submission submission) {
        if (!caller.isAny(Role.STAFF)) throw new Denied("desk.find", false);
        String text = submission.text("text", People.Question.LONGEST);
        boolean number = text.replaceAll("\\s", "").matches("[0-9]{4,}");
        Optional<PersonId> found = number ? NationalId.find(text).flatMap(id -> desk.find(caller, id)) : Optional.empty();
        String to = found.map(person -> "/personer/" + person)
                .orElseGet(() -> People.Question.of(text, null, null).address());
        return submission.run(to, () -> {
            submission.check();
            if (number && NationalId.find(text).isEmpty()) throw new Invalid("text", "person.number-wrong");
            if (number && found.isEmpty()) throw new Invalid("text", "desk.search.nobody");
        }, form -> page.with(form).view("desk/people", desk.people(caller, People.Question.of(null, null, null))));
    }

    static Form searchForm(Page page, People people) {
        return page.form(SEARCH).suggest("text", people.question().name());
    }
}
