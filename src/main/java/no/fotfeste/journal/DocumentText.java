package no.fotfeste.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A letter as plain text, to be carried over to another system or sent. */
final class DocumentText {

    private final DocumentComposer.Say say;

    DocumentText(DocumentComposer.Say say) {
        this.say = say;
    }

    String of(Documents.Paper paper) {
        Document document = paper.document();
        Document.Content content = Objects.requireNonNull(document.content());
        List<String> lines = new ArrayList<>();
        lines.add(document.name().toUpperCase(java.util.Locale.ROOT));
        if (!document.signed()) lines.add(say.say("journal.unsigned"));
        if (document.replacedBy() != null) lines.add(say.say("journal.is-replaced"));
        if (paper.to() != null) lines.add(say.say("journal.to", paper.to().name()));
        content.parts().forEach(part -> part(lines, part.heading(), part.text()));
        part(lines, say.say("journal.document.next"), String.join("\n", content.next().stream()
                .map(step -> Documents.step(say, step)).toList()));
        if (document.signed()) {
            lines.add("");
            lines.add(paper.signedBy(say));
        }
        return String.join("\n", lines) + "\n";
    }

    private static void part(List<String> lines, String heading, String text) {
        if (text.isBlank()) return;
        lines.add("");
        if (!heading.isEmpty()) lines.add(heading);
        lines.add(text);
    }
}
