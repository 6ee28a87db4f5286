package no.fotfeste.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Submission;

/** The fields of a letter: a text for each part, and rows that are numbered from 1. */
final class DocumentForm {

    static final int ROWS = 20;

    private static final int LONG = 20_000;
    private static final int SHORT = 300;

    private DocumentForm() {}

    static Form of(Document document) {
        return Form.of(name(document), document.version(), fields(document));
    }

    static String name(Document document) {
        return "journal.document." + document.id();
    }

    static Map<String, String> fields(Document document) {
        Map<String, String> fields = new LinkedHashMap<>();
        Document.Content content = document.content();
        if (content == null) return fields;
        for (int i = 0; i < content.parts().size(); i++) fields.put("part" + (i + 1), content.parts().get(i).text());
        for (int i = 0; i < content.next().size(); i++) {
            Document.NextStep step = content.next().get(i);
            fields.put("who" + (i + 1), step.who());
            fields.put("what" + (i + 1), step.what());
            fields.put("by" + (i + 1), step.by() == null ? "" : Show.typed(step.by()));
        }
        return fields;
    }

    static Document.Writing read(Submission submission, int parts) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= parts; i++) texts.add(submission.text("part" + i, LONG));
        List<Document.NextStep> next = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) step(submission, i, next);
        return new Document.Writing(texts, next);
    }

    /** How many rows to show: those in use, and empty ones to write in. */
    static int rows(Form form, String field, int empty) {
        int used = 0;
        for (int i = 1; i <= ROWS; i++) {
            if (!form.value(field + i).isEmpty()) used = i;
        }
        return Math.min(ROWS, used + empty);
    }

    /** What somebody wrote or read, as text, where it is not what stands. */
    static List<String> written(Form form) {
        List<String> written = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) written.add(form.value("part" + i));
        for (int i = 1; i <= rows(form, "who", 0); i++) {
            written.add(String.join(" – ", form.value("who" + i), form.value("what" + i), form.value("by" + i)));
        }
        written.removeIf(String::isEmpty);
        return written;
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
}
