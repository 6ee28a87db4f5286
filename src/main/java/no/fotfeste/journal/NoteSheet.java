package no.fotfeste.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.StringJoiner;
import no.fotfeste.person.Person;
import no.fotfeste.platform.Time;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Show;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A note outside this system: as plain text and as FHIR R4 (a DocumentReference that carries the text). */
@Component
class NoteSheet {

    private static final String NATIONAL_ID = "urn:oid:2.16.578.1.12.4.1.4.1";
    private static final String D_NUMBER = "urn:oid:2.16.578.1.12.4.1.4.2";
    /** Volven 9602, kinds of documents: B02-2 is a journal note. */
    private static final String DOCUMENT_KINDS = "urn:oid:2.16.578.1.12.4.1.1.9602";

    private final JsonMapper json;

    NoteSheet(JsonMapper json) {
        this.json = json;
    }

    String text(Page page, Carrying.Sheet sheet) {
        StringJoiner text = new StringJoiner("\n");
        Person person = sheet.shown().person();
        text.add(page.word("journal.kind", sheet.note().kind()));
        text.add(page.t("journal.sheet.about", person.name(), Show.typed(person.born())));
        part(page, text, sheet.note());
        for (Note correction : sheet.corrections()) {
            if (correction.withdrawn() != null) continue;
            text.add("").add(page.t("journal.correction")).add(page.t("journal.because", String.valueOf(correction.why())));
            part(page, text, correction);
        }
        return text.add("").add(page.t("journal.sheet.from", sheet.provider())).toString();
    }

    byte[] fhir(Page page, Carrying.Sheet sheet) {
        Note note = sheet.note();
        ObjectNode document = json.createObjectNode();
        document.put("resourceType", "DocumentReference").put("id", note.id().toString()).put("language", "nb-NO");
        document.putArray("identifier").addObject().put("system", "urn:ietf:rfc:3986").put("value", "urn:uuid:" + note.id());
        document.put("status", "current").put("docStatus", sheet.corrections().isEmpty() ? "final" : "amended");
        coding(document.putObject("type"), DOCUMENT_KINDS, "B02-2", page.t("journal.sheet.kind"));
        subject(document.putObject("subject"), sheet.shown().person());
        document.put("date", instant(last(sheet)));
        document.putArray("author").addObject().put("display", author(page, note.author()));
        Note.Countersigned vouched = note.countersigned();
        if (vouched != null) document.putObject("authenticator").put("display", vouched.name() + ", " + page.t("role." + vouched.role().code()));
        document.putObject("custodian").put("display", sheet.provider());
        ObjectNode attachment = document.putArray("content").addObject().putObject("attachment");
        attachment.put("contentType", "text/plain; charset=utf-8").put("language", "nb-NO")
                .put("data", Base64.getEncoder().encodeToString(text(page, sheet).getBytes(StandardCharsets.UTF_8)))
                .put("title", page.word("journal.kind", note.kind())).put("creation", instant(note.writtenAt()));
        document.putObject("context").putObject("period").put("start", happened(note));
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
    }

    private static void part(Page page, StringJoiner text, Note note) {
        text.add(NotePages.by(page, note));
        Note.Countersigned vouched = note.countersigned();
        if (vouched != null) {
            text.add(page.t("journal.countersigned-by", vouched.name(), page.t("role." + vouched.role().code()), page.moment(vouched.at())));
        }
        text.add("").add(note.text());
    }

    /** Only what is needed to find the same person in the other system. */
    private static void subject(ObjectNode subject, Person person) {
        String number = person.number();
        if (number != null) {
            subject.put("type", "Patient").putObject("identifier")
                    .put("system", number.charAt(0) >= '4' ? D_NUMBER : NATIONAL_ID).put("value", number);
        }
        subject.put("display", person.name());
    }

    private static void coding(ObjectNode concept, String system, String code, String display) {
        concept.putArray("coding").addObject().put("system", system).put("code", code).put("display", display);
    }

    private static String author(Page page, Author author) {
        return author.name() + ", " + page.t("role." + author.role().code()) + ", " + author.organisation();
    }

    private static Instant last(Carrying.Sheet sheet) {
        Note last = sheet.corrections().isEmpty() ? sheet.note() : sheet.corrections().getLast();
        return last.signedAt() == null ? last.writtenAt() : last.signedAt();
    }

    /** A day where no time was written: FHIR's dateTime may be as short as what is known. */
    private static String happened(Note note) {
        LocalTime at = note.at();
        return at == null ? note.on().toString()
                : LocalDateTime.of(note.on(), at).atZone(Time.OSLO).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static String instant(Instant at) {
        return at.atZone(Time.OSLO).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
