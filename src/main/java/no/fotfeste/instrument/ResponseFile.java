package no.fotfeste.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import no.fotfeste.instrument.Instrument.Item;
import no.fotfeste.instrument.Instrument.Option;
import no.fotfeste.instrument.Instrument.Type;
import no.fotfeste.instrument.Questionnaire.Node;
import no.fotfeste.platform.Time;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers as a FHIR R4 QuestionnaireResponse. Who it is about is not in it. */
public final class ResponseFile {

    private final Instrument instrument;
    private final Answers answers;
    private final Set<String> off;
    /** What the form requires may be skipped here; then the response is not completed in FHIR's sense. */
    private boolean lacks;

    private ResponseFile(Instrument instrument, Answers answers) {
        this.instrument = instrument;
        this.answers = answers;
        this.off = When.off(instrument.form().order(), answers);
    }

    public static String write(Instrument instrument, Response response) {
        ResponseFile file = new ResponseFile(instrument, response.answers());
        ArrayNode items = file.items(instrument.form().nodes());
        ObjectNode root = Fhir.JSON.createObjectNode().put("resourceType", "QuestionnaireResponse").put("id", response.id().toString());
        root.put("questionnaire", canonical(instrument));
        root.put("status", file.lacks ? "in-progress" : response.replaces() == null ? "completed" : "amended");
        root.put("authored", response.recordedAt().atZone(Time.OSLO).toOffsetDateTime().withNano(0)
                .format(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        if (!items.isEmpty()) root.set("item", items);
        return Fhir.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    /** The form's own address where it has a usable one. */
    static String canonical(Instrument instrument) {
        Questionnaire form = instrument.form();
        String url = form.url().matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s|]+") ? form.url() : "urn:fotfeste:questionnaire:" + instrument.code();
        return form.release().matches("[^\\s|#]+") ? url + "|" + form.release() : url;
    }

    private ArrayNode items(List<Node> nodes) {
        ArrayNode all = Fhir.JSON.createArrayNode();
        for (Node node : nodes) {
            Item item = node.item();
            if (item == null) group(node, all);
            else if (item.type() != Type.INFO && !off.contains(item.id())) question(node, item, all);
        }
        return all;
    }

    private void group(Node node, ArrayNode all) {
        ArrayNode inside = items(node.inside());
        boolean asked = node.when().stream().allMatch(when -> when.holds(answers, off));
        if (inside.isEmpty()) lacks |= node.required() && asked && node.turn() <= 1;
        else head(node, all).set("item", inside);
    }

    private void question(Node node, Item item, ArrayNode all) {
        if (!answers.has(item.id())) {
            // a turn that nobody began lacks nothing
            lacks |= item.detail().required() && (item.turn() <= 1 || isBegun(item));
            return;
        }
        lacks |= answers.codes(item.id()).size() < item.detail().fewest();
        ArrayNode given = head(node, all).putArray("answer");
        answers.codes(item.id()).forEach(kept -> value(given.addObject(), item, kept));
        ArrayNode inside = items(node.inside());
        if (!inside.isEmpty()) ((ObjectNode) given.get(0)).set("item", inside);
    }

    private boolean isBegun(Item item) {
        return instrument.items().stream().anyMatch(other -> other.turn() == item.turn() && other.group().equals(item.group())
                && answers.has(other.id()));
    }

    private static ObjectNode head(Node node, ArrayNode all) {
        ObjectNode one = all.addObject().put("linkId", node.linkId());
        if (!node.title().isBlank() && !node.title().equals(node.linkId())) one.put("text", node.title());
        return one;
    }

    private static void value(ObjectNode answer, Item item, String kept) {
        Option chosen = item.option(kept).orElse(null);
        if (chosen != null) {
            answer.set("value" + chosen.kind(), chosen.value());
            return;
        }
        switch (item.type()) {
            case NUMBER -> answer.put("valueInteger", Integer.parseInt(kept));
            case DECIMAL -> answer.put("valueDecimal", new BigDecimal(kept));
            case QUANTITY -> quantity(answer.putObject("valueQuantity"), item, kept);
            case DATE, MOMENT, TIME -> {
                String kind = item.detail().kind();
                answer.put("value" + Character.toUpperCase(kind.charAt(0)) + kind.substring(1), Moments.fhir(kept, kind));
            }
            case ADDRESS -> answer.put("valueUri", kept);
            default -> answer.put("valueString", item.type() == Type.OPEN && kept.startsWith("~") ? kept.substring(1) : kept);
        }
    }

    private static void quantity(ObjectNode quantity, Item item, String kept) {
        quantity.put("value", new BigDecimal(AnswerValue.amount(kept)));
        String unit = AnswerValue.unit(item, kept);
        if (unit.isEmpty()) return;
        quantity.put("unit", unit);
        item.detail().units().stream().filter(each -> each.code().equals(unit)).findFirst().ifPresent(each -> {
            for (String name : List.of("system", "code")) {
                if (each.value().path(name).isString()) quantity.set(name, each.value().get(name));
            }
        });
        if (quantity.has("code") && !quantity.has("system")) quantity.remove("code");
    }
}
