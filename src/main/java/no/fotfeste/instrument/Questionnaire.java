package no.fotfeste.instrument;

import java.util.List;
import no.fotfeste.instrument.Instrument.Item;
import org.jspecify.annotations.Nullable;

/**
 * The questions of an instrument: a FHIR R4 Questionnaire as it is shown here.
 *
 * @param url and {@code release}: its canonical address and version as in the file; empty where it has none
 * @param language of the texts; {@code languages} it is translated to
 * @param nodes groups and questions as they lie within each other; groups that repeat are here once for each turn
 * @param items the leaves of it, in order
 * @param order the same, each after those its conditions ask of
 * @param notes what was not understood, each with its place
 */
public record Questionnaire(String url, String release, String title, String intro, String copyright, String language,
        List<Language> languages, List<Node> nodes, List<Item> items, List<Item> order, List<String> notes) {

    /** @param approved somebody who knows both languages has said that it can be used */
    public record Language(String code, boolean approved) {}

    /**
     * @param item null for a group
     * @param inside a group's questions, or what is asked about an answer
     * @param turn of a group that repeats, from 1; 0 for others; {@code least} turns are shown at once
     * @param when its own conditions; those of what it lies within are not repeated
     */
    public record Node(String linkId, String title, @Nullable Item item, List<Node> inside, int turn, int least, boolean required,
            List<When> when) {

        /** A turn that is there for those who need it. */
        public boolean extra() {
            return turn > Math.max(1, least);
        }
    }

    public Questionnaire {
        languages = List.copyOf(languages);
        nodes = List.copyOf(nodes);
        items = List.copyOf(items);
        order = List.copyOf(order);
        notes = List.copyOf(notes);
    }

    /** Sections, or numbers of the form's own: then we add none. */
    public boolean numbered() {
        return nodes.stream().anyMatch(node -> node.item() == null) || items.stream().anyMatch(item -> !item.detail().prefix().isEmpty()
                || item.text().matches("[0-9]+[.)].*"));
    }
}
