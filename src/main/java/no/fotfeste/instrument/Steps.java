package no.fotfeste.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fotfeste.instrument.Instrument.Item;
import no.fotfeste.instrument.Questionnaire.Node;

/** A form one question at a time: those that are asked with the answers so far. */
public final class Steps {

    /**
     * One question. @param at its place in the whole form, the same whatever is answered
     *
     * @param headings of what it lies within; @param said beforehand, and not to be answered
     */
    public record Stop(int at, Item item, List<String> headings, List<Item> said) {}

    private final Sheet sheet;
    private final Answers answers;
    private final Set<String> off;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Stop> stops = new ArrayList<>();
    private List<Item> said = new ArrayList<>();

    private Steps(Sheet sheet, Instrument instrument, Answers answers) {
        this.sheet = sheet;
        this.answers = answers;
        this.off = When.off(instrument.form().order(), answers);
        for (int i = 0; i < instrument.items().size(); i++) places.put(instrument.items().get(i).id(), i);
    }

    public static List<Stop> of(Sheet sheet, Instrument instrument, Answers answers) {
        Steps steps = new Steps(sheet, instrument, answers);
        steps.walk(instrument.form().nodes(), List.of());
        return steps.stops;
    }

    private void walk(List<Node> nodes, List<String> headings) {
        Node last = null;
        for (Node node : nodes) {
            boolean next = !sheet.isFolded(node) || (last != null && last.linkId().equals(node.linkId()) && isAnswered(last));
            if (next && sheet.isShown(node)) visit(node, headings);
            last = node;
        }
    }

    private void visit(Node node, List<String> headings) {
        Item item = node.item();
        if (item == null) {
            List<String> within = new ArrayList<>(headings);
            if (!sheet.title(node).isEmpty()) within.add(sheet.title(node));
            walk(node.inside(), List.copyOf(within));
            return;
        }
        if (off.contains(item.id())) return;
        boolean kept = !sheet.own(item).isEmpty() && item.type() == Instrument.Type.TEXT;
        if (!item.asks() || kept || (sheet.isKnown(item) && answers.has(item.id()))) {
            if (!item.asks() && !item.detail().hidden() && !kept) said.add(item);
        } else {
            stops.add(new Stop(places.getOrDefault(item.id(), 0), item, headings, said));
            said = new ArrayList<>();
        }
        walk(node.inside(), headings);
    }

    private boolean isAnswered(Node node) {
        Item item = node.item();
        return (item != null && answers.has(item.id())) || node.inside().stream().anyMatch(this::isAnswered);
    }
}
