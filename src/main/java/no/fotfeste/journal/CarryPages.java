package no.fotfeste.journal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Pdf;
import no.fotfeste.ui.Submission;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A note on its way to the main record: as text, as PDF, as FHIR. The files' names say nothing about anybody. */
@Controller
@RequestMapping("/personer/{person}/journal")
class CarryPages {

    private final Carrying carrying;
    private final NoteSheet sheets;
    private final Pdf pdf;

    CarryPages(Carrying carrying, NoteSheet sheets, Pdf pdf) {
        this.carrying = carrying;
        this.sheets = sheets;
        this.pdf = pdf;
    }

    @GetMapping("/overforing")
    ModelAndView left(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("journal/left", carrying.left(caller, person));
    }

    @GetMapping("/notat/{note}/overfor")
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID note) {
        Carrying.Sheet sheet = carrying.sheet(caller, person, note);
        return page.view("journal/carry", sheet).addObject("text", sheets.text(page, sheet));
    }

    @GetMapping("/notat/{note}/tekst")
    ResponseEntity<byte[]> text(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID note) {
        return file(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8), "notat.txt",
                sheets.text(page, carrying.sheet(caller, person, note)).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/notat/{note}/pdf")
    ResponseEntity<byte[]> pdf(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID note) {
        return pdf.download("notat", page.view("journal/sheet", carrying.sheet(caller, person, note)));
    }

    @GetMapping("/notat/{note}/fhir")
    ResponseEntity<byte[]> fhir(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID note) {
        return file(MediaType.parseMediaType("application/fhir+json"), "notat.json",
                sheets.fhir(page, carrying.sheet(caller, person, note)));
    }

    @PostMapping("/notat/{note}/overfort")
    ModelAndView mark(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID note) {
        return submission.run("/personer/" + person + "/journal/notat/" + note + "?ok=journal.done.carried",
                () -> carrying.mark(caller, person, note, submission.key()), form -> show(caller, page.with(form), person, note));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff").body(content);
    }
}
