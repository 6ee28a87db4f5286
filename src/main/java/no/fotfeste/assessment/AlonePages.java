package no.fotfeste.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import no.fotfeste.access.Caller;
import no.fotfeste.instrument.AnswerFields;
import no.fotfeste.instrument.Answers;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Instrument.Item;
import no.fotfeste.instrument.Typed;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Time;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The forms behind a personal link, on a phone or on the reception's tablet, without a login. To open them changes
 * nothing: mail servers do so by themselves. A link that is unknown, used, taken back or too late is one and the same
 * page. Neither address nor title says what is asked.
 */
@Controller
@RequestMapping("/svar/skjema")
class AlonePages {

    static final String END = "slutt";

    private final InvitationLinks links;
    private final Alone alone;
    private final Time time;

    AlonePages(InvitationLinks links, Alone alone, Time time) {
        this.links = links;
        this.alone = alone;
        this.time = time;
    }

    /** A link that works, and the request that came by it. */
    private record By(InvitationLink link, Caller caller, String token) {

        String address() {
            return Invitations.ADDRESS + token;
        }
    }

    @GetMapping("/takk")
    ModelAndView thanks(Page page) {
        return page.view("assessment/aloneThanks", false);
    }

    @GetMapping("/tilbake")
    ModelAndView givenBack(Page page) {
        return page.view("assessment/aloneThanks", true);
    }

    @GetMapping("/{token}")
    ModelAndView start(Page page, @PathVariable String token) {
        return by(page, token, by -> start(page, by));
    }

    @PostMapping("/{token}")
    ModelAndView begin(Page page, Submission submission, @PathVariable String token) {
        return by(page, token, by -> {
            int next = alone.asked(by.caller(), by.link()).invitation().next(0);
            AloneStep on = AloneStep.of(page, alone.one(by.caller(), by.link(), next, "", null), by.address(), 0);
            return submission.run(on.goOn(), () -> alone.begin(by.caller(), by.link(), submission.key()),
                    form -> start(page.with(form), by));
        });
    }

    @PostMapping("/{token}/tilbake")
    ModelAndView giveBack(Page page, Submission submission, @PathVariable String token) {
        return by(page, token, by -> submission.run(Invitations.ADDRESS + "tilbake",
                () -> alone.giveBack(by.caller(), by.link(), submission.key()), form -> start(page.with(form), by)));
    }

    /** All of a form in one page, which the script shows one question at a time, with or without network. */
    @GetMapping("/{token}/{part}")
    ModelAndView whole(Page page, @PathVariable String token, @PathVariable String part,
            @RequestParam(name = "sprak", required = false) @Nullable String language) {
        return by(page, token, by -> {
            Asked.One one = alone.one(by.caller(), by.link(), place(part), "", language);
            return one.part().answered() ? start(page, by) : whole(page, one, by);
        });
    }

    /** One question at a time, each a page of its own. */
    @GetMapping("/{token}/{part}/trinn")
    ModelAndView step(Page page, @PathVariable String token, @PathVariable String part,
            @RequestParam(name = "sprak", required = false) @Nullable String language,
            @RequestParam(name = "steg", defaultValue = "") String at) {
        return by(page, token, by -> {
            Asked.One one = alone.one(by.caller(), by.link(), place(part), "", language);
            if (one.part().answered()) return start(page, by);
            return page.view("assessment/aloneStep", AloneStep.of(page, one, by.address(), AloneStep.place(at)));
        });
    }

    @PostMapping("/{token}/{part}/trinn")
    ModelAndView answer(Page page, Submission submission, @PathVariable String token, @PathVariable String part) {
        return by(page, token, by -> {
            Asked.One one = one(by, submission, part);
            if (one.part().answered()) return sentBefore(by);
            AloneStep step = AloneStep.of(page, one, by.address(), AloneStep.place(submission.text("steg", 10)));
            Item item = step.item();
            if (item == null) throw new NotFound("question");
            Map<String, List<String>> written = written(submission, one.instrument(), List.of(item));
            Map<String, List<String>> all = new HashMap<>(one.standing().values());
            all.putAll(written);
            Form merged = new Form(one.formName(), step.whole().key(), 0, all, Map.of(), Map.of(), null);
            String to = submission.checked("also") ? by.address() + "?ok=assessment.done.kept"
                    : AloneStep.of(page, one, by.address(), step.at() + 1, merged).address();
            return submission.run(to, () -> {
                AnswerFields.answers(Typed.of(submission), item, AnswerFields.field(one.instrument(), item));
                submission.check();
                alone.keep(by.caller(), by.link(), one.part().place(), one.instrument(), one.language(), written);
            }, form -> page.with(form).view("assessment/aloneStep", step));
        });
    }

    /** The script keeps what is written, as it is written. */
    @PostMapping("/{token}/{part}/utkast")
    ResponseEntity<Void> keep(Submission submission, @PathVariable String token, @PathVariable String part) {
        By by = find(token).orElse(null);
        if (by == null) return ResponseEntity.notFound().build();
        try {
            Asked.One one = one(by, submission, part);
            List<Item> items = one.instrument().asked();
            if (!submission.text("steg", 10).isEmpty()) {
                int at = AloneStep.place(submission.text("steg", 10));
                List<Item> all = one.instrument().items();
                items = at < all.size() ? List.of(all.get(at)) : List.of();
            }
            alone.keep(by.caller(), by.link(), one.part().place(), one.instrument(), one.language(), written(submission, one.instrument(), items));
            return ResponseEntity.noContent().build();
        } catch (NotFound over) {
            return ResponseEntity.notFound().build();
        } catch (Refused sentBefore) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        } catch (Invalid tooLong) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
    }

    @PostMapping("/{token}/{part}")
    ModelAndView send(Page page, Submission submission, @PathVariable String token, @PathVariable String part) {
        Optional<InvitationLink> link = links.find(token);
        if (link.isEmpty()) return dead(page);
        By by = new By(link.get(), link.get().caller(time.instant()), token);
        return alive(page, by, () -> {
            if (!by.link().open(by.caller().now())) return again(page, submission, by, part);
            Asked.One one = one(by, submission, part);
            if (submission.checked("also")) return later(page, submission, by, one);
            AnswerFields.Read read = AnswerFields.read(Typed.of(submission), one.instrument(), Answers.NONE);
            int next = one.asked().invitation().next(one.part().place());
            String to = next > 0 ? by.address() + "?ok=assessment.done.part-sent"
                    : Invitations.ADDRESS + (one.asked().tablet() ? "tilbake" : "takk");
            return submission.run(to, () -> {
                submission.check();
                if (AnswerFields.isBlank(read.answers(), one.instrument(), Answers.NONE)) submission.error("", "assessment.alone.nothing");
                submission.check();
                alone.send(by.caller(), by.link(), submission.key(), one.part().place(), one.instrument(), read.answers());
            }, form -> whole(page.with(form), one, by));
        });
    }

    /** Sent, and sent once more: the second tap on a button gets what the first did. Whatever else comes too late is. */
    private ModelAndView again(Page page, Submission submission, By by, String part) {
        return submission.run(Invitations.ADDRESS + (by.link().tablet() ? "tilbake" : "takk"),
                () -> alone.sentBefore(by.caller(), by.link(), submission.key()), form -> dead(page));
    }

    private ModelAndView later(Page page, Submission submission, By by, Asked.One one) {
        return submission.run(by.address() + "?ok=assessment.done.kept", () -> alone.keep(by.caller(), by.link(), one.part().place(),
                one.instrument(), one.language(), written(submission, one.instrument(), one.instrument().asked())),
                form -> whole(page.with(form), one, by));
    }

    private Asked.One one(By by, Submission submission, String part) {
        String code = alone.asked(by.caller(), by.link()).invitation().part(place(part)).instrument();
        return alone.one(by.caller(), by.link(), place(part), submission.text("utgave-" + code, 30), submission.text("sprak", 20));
    }

    private static Map<String, List<String>> written(Submission submission, Instrument instrument, List<Item> items) {
        Map<String, List<String>> written = new HashMap<>();
        for (Item item : items) {
            String field = AnswerFields.field(instrument, item);
            for (String each : List.of(field, AnswerFields.own(field), AnswerFields.unit(field))) written.put(each, submission.all(each));
        }
        return written;
    }

    private ModelAndView start(Page page, By by) {
        return page.view("assessment/alone", new Start(by.address(), alone.asked(by.caller(), by.link())));
    }

    /** @param address of the link */
    record Start(String address, Asked asked) {}

    private static ModelAndView whole(Page page, Asked.One one, By by) {
        return page.view("assessment/aloneWhole", AloneStep.of(page, one, by.address(), 0));
    }

    private static ModelAndView sentBefore(By by) {
        return new ModelAndView("redirect:" + by.address() + "?ok=assessment.done.sent-before");
    }

    private ModelAndView by(Page page, String token, Function<By, ModelAndView> act) {
        return find(token).map(by -> alive(page, by, () -> act.apply(by))).orElseGet(() -> dead(page));
    }

    private Optional<By> find(String token) {
        return links.find(token).filter(link -> link.open(time.instant())).map(link -> new By(link, link.caller(time.instant()), token));
    }

    /** What is not there, or not there any more, is the same as a link that opens nothing. */
    private ModelAndView alive(Page page, By by, Supplier<ModelAndView> act) {
        try {
            return act.get();
        } catch (Invalid noKey) {
            return by.link().open(by.caller().now()) ? start(page, by) : dead(page);
        } catch (NotFound over) {
            return dead(page);
        }
    }

    private static int place(String part) {
        return part.matches("[0-9]{1,3}") ? Integer.parseInt(part) : 0;
    }

    private static ModelAndView dead(Page page) {
        ModelAndView view = page.view("assessment/aloneDead", "");
        view.setStatus(HttpStatus.NOT_FOUND);
        return view;
    }
}
