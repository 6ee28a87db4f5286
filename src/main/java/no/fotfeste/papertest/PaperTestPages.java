package no.fotfeste.papertest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.papertest.PaperTest.Kind;
import no.fotfeste.papertest.PaperTest.SeenBy;
import no.fotfeste.papertest.PaperTest.Told;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.PersonId;
import no.fotfeste.post.Upload;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Tests done on paper: those that stand, one of them with what it has replaced, and a form for a new one. */
@Controller
@RequestMapping("/personer/{person}/tester")
class PaperTestPages {

    private static final String NEW = "papertest.new.";

    private final PaperTests tests;

    PaperTestPages(PaperTests tests) {
        this.tests = tests;
    }

    @GetMapping
    ModelAndView list(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("papertest/list", tests.list(caller, person));
    }

    @GetMapping("/ny")
    ModelAndView blank(Caller caller, Page page, @PathVariable PersonId person) {
        return page.draft(NEW + person).view("papertest/new", tests.list(caller, person));
    }

    @PostMapping("/ny")
    ModelAndView register(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run("/personer/" + person + "/tester?ok=papertest.done.registered", () -> {
            Told told = told(submission);
            List<Upload> files = files(submission);
            submission.check();
            tests.register(caller, person, submission.key(), told, files);
        }, form -> page.with(form).view("papertest/new", tests.list(caller, person)));
    }

    @GetMapping("/{test}")
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID test) {
        return page.view("papertest/one", tests.get(caller, person, test));
    }

    @PostMapping("/{test}/rett")
    ModelAndView correct(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID test) {
        return submission.run("/personer/" + person + "/tester/" + submission.key() + "?ok=papertest.done.corrected", () -> {
            Told told = told(submission);
            String why = submission.required("why", 500);
            List<Upload> files = files(submission);
            submission.check();
            tests.correct(caller, person, test, submission.key(), told, files, why);
        }, form -> show(caller, page.with(form), person, test));
    }

    /** To be saved and never shown: no browser guesses what it is, and whatever it is runs nothing. */
    @GetMapping("/{test}/fil/{file}")
    ResponseEntity<byte[]> file(Caller caller, @PathVariable PersonId person, @PathVariable UUID test, @PathVariable UUID file) {
        PaperTestStore.Fetched fetched = tests.fetch(caller, person, test, file);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, fetched.file().type().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(fetched.file().neutralName()).build().toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(fetched.bytes());
    }

    static Form fresh(Page page, PaperTests.Shown model) {
        return page.form(NEW + model.shown().person().id()).suggest("on", page.today())
                .suggest("takenBy", page.caller() == null ? "" : page.caller().name());
    }

    static Form standing(Page page, PaperTest test) {
        Told told = test.told();
        Map<String, String> fields = new LinkedHashMap<>(Map.of("kind", told.kind().name(), "own", told.own(), "takenBy", told.takenBy(),
                "result", told.result(), "number", number(told.number()), "scale", told.scale(), "meaning", told.meaning(),
                "seenBy", told.seenBy().name()));
        String name = "papertest.correct." + test.id();
        return page.form(name, Form.of(name, 0, fields)).suggest("on", told.on());
    }

    static String title(Page page, PaperTest test) {
        return test.told().own().isEmpty() ? page.word("papertest.kind", test.told().kind()) : test.told().own();
    }

    /** 32 av 40 mulige; empty where there is no number. */
    static String score(PaperTest test) {
        return test.told().number() == null ? "" : number(test.told().number()) + " " + test.told().scale();
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static Told told(Submission submission) {
        String typed = submission.text("number", 12).replace(',', '.').replace('−', '-');
        boolean fits = typed.isEmpty() || typed.matches("-?[0-9]{1,6}(\\.[0-9]{1,2})?");
        if (!fits) submission.error("number", "papertest.number-unclear");
        return new Told(submission.requiredChoice("kind", Kind.class), submission.text("own", 100), submission.requiredDate("on"),
                submission.required("takenBy", 200), submission.text("result", 4000), fits && !typed.isEmpty() ? new BigDecimal(typed) : null,
                submission.text("scale", 200), submission.required("meaning", 2000), submission.requiredChoice("seenBy", SeenBy.class));
    }

    /** The weight is looked at before the file is read. */
    private static List<Upload> files(Submission submission) {
        List<Upload> taken = new ArrayList<>();
        List<MultipartFile> all = submission.files("files");
        if (all.size() > PaperTests.MOST_FILES) {
            submission.error("files", "papertest.too-many-files");
            return taken;
        }
        for (MultipartFile file : all) {
            try {
                if (file.getSize() > Upload.MOST_BYTES) throw new Invalid("files", "post.file.too-big");
                taken.add(Upload.of(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
            } catch (Invalid invalid) {
                submission.error("files", invalid.errors().values().iterator().next());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return taken;
    }
}
