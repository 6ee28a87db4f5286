package no.fotfeste.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Submission;

/** The fields of a document: three texts, and rows that are numbered from 1. */
final class DocumentForm {

    private static final int LONG = 20_000;
    private static final int SHORT = 300;
    private static final int ROWS = 20;

    private DocumentForm() {}

    static Form of(Document document) {
        return Form.of(name(document), document.version(), fields(document.content()));
    }

    static String name(Document document) {
        return "journal.document." + document.id();
    }

    static Map<String, String> fields(Document.Content content) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("facts", content.facts());
        fields.put("done", content.done());
        fields.put("went", content.went());
        for (int i = 0; i < content.next().size(); i++) {
            Document.NextStep step = content.next().get(i);
            fields.put("who" + (i + 1), step.who());
            fields.put("what" + (i + 1), step.what());
            fields.put("by" + (i + 1), Show.typed(step.by()));
        }
        for (int i = 0; i < content.recipients().size(); i++) {
            Document.Recipient to = content.recipients().get(i);
            fields.put("to" + (i + 1), to.name());
            fields.put("basis" + (i + 1), to.basis().name());
            fields.put("wish" + (i + 1), to.wish().name());
        }
        return fields;
    }

    static Document.Content read(Submission submission) {
        List<Document.NextStep> next = new ArrayList<>();
        List<Document.Recipient> recipients = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) {
            step(submission, i, next);
            recipient(submission, i, recipients);
        }
        return new Document.Content(submission.text("facts", LONG), submission.text("done", LONG),
                submission.text("went", LONG), next, recipients);
    }

    /** How many rows to show: those in use, and empty ones to write in. */
    static int rows(Form form, String field, int empty) {
        int used = 0;
        for (int i = 1; i <= ROWS; i++) {
            if (!form.value(field + i).isEmpty()) used = i;
        }
        return Math.min(ROWS, used + empty);
    }

    /** What somebody wrote, as text to be copied from where it could not be saved. */
    static List<String> written(Form form) {
        List<String> written = new ArrayList<>(List.of(form.value("facts"), form.value("done"), form.value("went")));
        for (int i = 1; i <= rows(form, "who", 0); i++) {
            written.add(String.join(" – ", form.value("who" + i), form.value("what" + i), form.value("by" + i)));
        }
        for (int i = 1; i <= rows(form, "to", 0); i++) written.add(form.value("to" + i));
        written.removeIf(String::isEmpty);
        return written;
    }

    /** The key of the word for a value. */
    static String word(String prefix, Enum<?> value) {
        return prefix + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void step(Submission submission, int i, List<Document.NextStep> next) {
        String who = submission.text("who" + i, SHORT);
        String what = submission.text("what" + i, 1000);
        LocalDate by = submission.date("by" + i).orElse(null);
        if (who.isEmpty() && what.isEmpty() && by == null) return;
        if (who.isEmpty()) submission.error("who" + i, "journal.step-who");
        if (what.isEmpty()) submission.error("what" + i, "journal.step-what");
        if (by == null) submission.error("by" + i, "journal.step-by");
        else next.add(new Document.NextStep(who, what, by));
    }

    private static void recipient(Submission submission, int i, List<Document.Recipient> recipients) {
        String name = submission.text("to" + i, SHORT);
        if (name.isEmpty()) return;
        var basis = submission.requiredChoice("basis" + i, Document.Basis.class);
        var wish = submission.choice("wish" + i, Document.Wish.class).orElse(Document.Wish.NOT_ASKED);
        if (recipients.stream().anyMatch(other -> other.name().equals(name))) submission.error("to" + i, "journal.recipient-twice");
        recipients.add(new Document.Recipient(name, basis, wish));
    }
}
