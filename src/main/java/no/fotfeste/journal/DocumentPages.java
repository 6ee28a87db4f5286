package no.fotfeste.journal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.CaseTab;
import no.fotfeste.access.Information;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Pdf;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One letter: read, written, signed, replaced, printed, fetched. The names of files say nothing about whom or what. */
@Controller
@RequestMapping("/personer/{person}/journal/dokument/{document}")
class DocumentPages {

    private final Documents documents;
    private final Pdf pdf;

    DocumentPages(Documents documents, Pdf pdf) {
        this.documents = documents;
        this.pdf = pdf;
    }

    @GetMapping
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID document) {
        Documents.Shown shown = documents.get(caller, person, document);
        return page.draft(DocumentForm.name(shown.document())).view("journal/document", shown);
    }

    @GetMapping("/rediger")
    ModelAndView edit(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID document) {
        Documents.Shown shown = documents.get(caller, person, document);
        if (!writable(shown)) return page.view("journal/document", shown);
        return page.draft(DocumentForm.name(shown.document())).view("journal/edit", shown);
    }

    @PostMapping
    ModelAndView save(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID document) {
        return submission.run(address(person, document) + "?ok=journal.done.document-saved", () -> {
            Document.Content before = documents.get(caller, person, document).document().content();
            Document.Writing writing = DocumentForm.read(submission, before == null ? 0 : before.parts().size());
            submission.check();
            documents.save(caller, person, document, submission.key(), submission.version(), writing);
        }, form -> {
            Documents.Shown shown = documents.get(caller, person, document);
            return page.with(form).view(writable(shown) ? "journal/edit" : "journal/document", shown);
        });
    }

    @PostMapping("/signer")
    ModelAndView sign(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID document) {
        return submission.run(address(person, document) + "?ok=journal.done.document-signed", () ->
                documents.sign(caller, person, document, submission.key(), submission.version(), submission.text("reason", 200)),
                form -> page.with(form).view("journal/document", documents.get(caller, person, document)));
    }

    @PostMapping("/ny-versjon")
    ModelAndView replace(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID document) {
        return submission.run(address(person, submission.key()) + "/rediger",
                () -> documents.replace(caller, person, document, submission.key()),
                form -> page.with(form).view("journal/document", documents.get(caller, person, document)));
    }

    @GetMapping("/utskrift")
    ModelAndView print(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID document) {
        return page.view("journal/print", documents.print(caller, person, document));
    }

    @GetMapping("/tekst")
    ResponseEntity<byte[]> text(Caller caller, @PathVariable PersonId person, @PathVariable UUID document,
            @RequestParam(name = "til", required = false) @Nullable UUID to) {
        byte[] text = documents.text(caller, person, document, to).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("dokument.txt").build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(text);
    }

    /** @param to one of those who are to have it, whose name then stands on it */
    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID document,
            @RequestParam(name = "til", required = false) @Nullable UUID to) {
        return pdf.download("dokument", page.view("journal/paper", documents.paper(caller, person, document, to)));
    }

    /** Always of the version that is shown, with what is read there: should it change meanwhile, both are shown. */
    static Form signing(Page page, Document document) {
        Form sent = page.form("journal.sign." + document.id());
        Map<String, List<String>> values = new HashMap<>();
        DocumentForm.fields(document).forEach((field, text) -> values.put(field, List.of(text)));
        values.put("reason", List.of(sent.value("reason")));
        return new Form(sent.name(), sent.key(), document.version(), values, sent.errors(), sent.theirs(), null);
    }

    static boolean maySign(Page page, Document document) {
        return document.content() != null && page.caller() != null && page.caller().isAny(DocumentAction.SIGN_DOCUMENT.roles());
    }

    static boolean maySend(Page page) {
        return page.caller() != null && page.caller().isAny(DocumentAction.SEND_DOCUMENT.roles());
    }

    /** Under the tab that the reader has. */
    static CaseTab tab(Case shown, Information information) {
        if (shown.sees(Information.HEALTH) && information != Information.WORK) return CaseTab.JOURNAL;
        return shown.sees(Information.WORK) ? CaseTab.WORK : CaseTab.SHARING;
    }

    /** Somebody saved after what was read. */
    static boolean changed(Form read, Document document) {
        return read.errors().containsValue("journal.changed") && document.content() != null;
    }

    static boolean openEnded(Documents.Shown shown) {
        Document.Content content = shown.document().content();
        return shown.asks() && content != null && !content.saysWhoDoesWhat();
    }

    static String small(String name) {
        return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }

    /** Without the signer's profession to those outside the health services (N-16). */
    static String signedBy(Page page, Documents.Paper paper) {
        return paper.signedBy(page::t);
    }

    static String step(Page page, Document.NextStep step) {
        return Documents.step(page::t, step);
    }

    static boolean ripe(Letter letter, Case shown) {
        return letter.ripe(shown);
    }

    /** What lets it go there, or what is in the way, in the words that were used. */
    static String grounds(Page page, Document.Recipient to) {
        String words = to.verdict().words();
        if (to.basis() == no.fotfeste.sharing.Basis.STATUTORY_REQUEST && to.verdict().may()) return words;
        return words.isEmpty() ? "" : page.t("sharing.quoted", words);
    }

    private static boolean writable(Documents.Shown shown) {
        return !shown.document().signed() && shown.document().content() != null;
    }

    private static String address(PersonId person, UUID document) {
        return "/personer/" + person + "/journal/dokument/" + document;
    }
}
