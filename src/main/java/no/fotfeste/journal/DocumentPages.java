package no.fotfeste.journal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
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

/** One document: read, written, signed, printed, fetched as text, marked as sent. */
@Controller
@RequestMapping("/personer/{person}/journal/dokument")
class DocumentPages {

    private final Documents documents;
    private final Notes notes;

    DocumentPages(Documents documents, Notes notes) {
        this.documents = documents;
        this.notes = notes;
    }

    @PostMapping("/ny/{kind}")
    ModelAndView compose(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable String kind) {
        Document.Kind which = Document.Kind.at(kind).orElseThrow(() -> new NotFound("kind of document"));
        return submission.run(address(person, submission.key()) + "/rediger",
                () -> documents.compose(caller, person, submission.key(), which),
                form -> page.with(form).view("journal/notes", which == Document.Kind.FINAL_REPORT
                        ? notes.workNotes(caller, person, 0) : notes.journal(caller, person, 0)));
    }

    @GetMapping("/{document}")
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID document) {
        Documents.Shown shown = documents.get(caller, person, document);
        return page.draft(DocumentForm.name(shown.document())).view("journal/document", shown);
    }

    @GetMapping("/{document}/rediger")
    ModelAndView edit(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID document) {
        Documents.Shown shown = documents.get(caller, person, document);
        if (shown.document().signed()) return page.view("journal/document", shown);
        return page.draft(DocumentForm.name(shown.document())).view("journal/edit", shown);
    }

    @PostMapping("/{document}")
    ModelAndView save(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID document) {
        return submission.run(address(person, document) + "?ok=journal.done.document-saved", () -> {
            Document.Content content = DocumentForm.read(submission);
            submission.check();
            documents.save(caller, person, document, submission.key(), submission.version(), content);
        }, form -> {
            Documents.Shown shown = documents.get(caller, person, document);
            return page.with(form).view(shown.document().signed() ? "journal/document" : "journal/edit", shown);
        });
    }

    @PostMapping("/{document}/signer")
    ModelAndView sign(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID document) {
        return submission.run(address(person, document) + "?ok=journal.done.document-signed", () ->
                documents.sign(caller, person, document, submission.key(), submission.version(), submission.text("reason", 200)),
                form -> page.with(form).view("journal/document", documents.get(caller, person, document)));
    }

    @PostMapping("/{document}/sendt")
    ModelAndView sent(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID document) {
        return submission.run(address(person, document) + "?ok=journal.done.sent", () -> {
            LocalDate on = submission.requiredDate("on");
            if (on.isAfter(caller.today())) submission.error("on", "journal.in-future");
            String recipient = submission.required("recipient", 300);
            submission.check();
            documents.sent(caller, person, document, submission.key(), recipient, on);
        }, form -> page.with(form).view("journal/document", documents.get(caller, person, document)));
    }

    @GetMapping("/{document}/utskrift")
    ModelAndView print(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID document) {
        return page.view("journal/print", documents.print(caller, person, document));
    }

    /** The file's name says nothing about whom or what it is about. */
    @GetMapping("/{document}/tekst")
    ResponseEntity<byte[]> text(Caller caller, @PathVariable PersonId person, @PathVariable UUID document) {
        byte[] text = documents.text(caller, person, document).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("dokument.txt").build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(text);
    }

    /** Always of the version that is shown. */
    static Form signing(Page page, Document document) {
        Form sent = page.form("journal.sign." + document.id());
        return new Form(sent.name(), sent.key(), document.version(), sent.values(), sent.errors(), sent.theirs(), null);
    }

    static boolean maySign(Page page) {
        return page.caller() != null && page.caller().isAny(JournalAction.SIGN_DOCUMENT.roles());
    }

    private static String address(PersonId person, UUID document) {
        return "/personer/" + person + "/journal/dokument/" + document;
    }
}
