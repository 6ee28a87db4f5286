package no.fotfeste.journal;

import java.util.ArrayList;
import java.util.List;
import no.fotfeste.platform.Time;
import no.fotfeste.ui.Show;

/** A document as plain text, to be carried over to another system or sent. */
final class DocumentText {

    private final DocumentComposer.Say say;

    DocumentText(DocumentComposer.Say say) {
        this.say = say;
    }

    String of(Document document) {
        List<String> lines = new ArrayList<>();
        lines.add(title(document).toUpperCase(java.util.Locale.ROOT));
        if (!document.signed()) lines.add(say.say("journal.unsigned"));
        lines.add("");
        lines.add(document.content().facts());
        part(lines, "journal.document.done", document.content().done());
        part(lines, "journal.document.went", document.content().went());
        part(lines, "journal.document.next", String.join("\n", document.content().next().stream()
                .map(step -> say.say("journal.document.step", step.who(), step.what(), Show.typed(step.by()))).toList()));
        part(lines, "journal.document.recipients", String.join("\n", document.content().recipients().stream()
                .filter(Document.Recipient::maySend).map(Document.Recipient::name).toList()));
        Author signer = document.signedBy();
        if (signer != null && document.signedAt() != null) {
            lines.add("");
            lines.add(say.say("journal.signed-by", signer.name(), say.say("role." + signer.role().code()), signer.organisation(),
                    Show.typed(document.signedAt().atZone(Time.OSLO).toLocalDate())));
        }
        return String.join("\n", lines) + "\n";
    }

    private String title(Document document) {
        return say.say("journal.document." + document.kind().path());
    }

    private void part(List<String> lines, String heading, String text) {
        if (text.isBlank()) return;
        lines.add("");
        lines.add(say.say(heading));
        lines.add(text);
    }
}
