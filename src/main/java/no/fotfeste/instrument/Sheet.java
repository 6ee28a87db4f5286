package no.fotfeste.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fotfeste.instrument.Instrument.Item;
import no.fotfeste.instrument.Instrument.Option;
import no.fotfeste.instrument.Instrument.Type;
import no.fotfeste.instrument.Questionnaire.Node;
import no.fotfeste.instrument.When.Condition;
import no.fotfeste.instrument.When.Op;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An instrument as a sheet of questions: what each is called, what is said beside it, and when it is asked. */
public final class Sheet {

    private static final int SHORT = 80;

    private final Page page;
    private final Instrument instrument;
    private final Answers before;
    private final Known known;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Item> items = new HashMap<>();

    public Sheet(Page page, Instrument instrument, Answers before) {
        this(page, instrument, before, Known.NOTHING);
    }

    public Sheet(Page page, Instrument instrument, Answers before, Known known) {
        this.page = page;
        this.instrument = instrument;
        this.before = before;
        this.known = known;
        List<Item> asked = instrument.asked();
        boolean number = asked.size() > 1 && !instrument.form().numbered();
        for (int i = 0; i < asked.size() && number; i++) numbers.put(asked.get(i).id(), i + 1);
        instrument.items().forEach(item -> items.put(item.id(), item));
    }

    public List<Node> nodes() {
        return instrument.form().nodes();
    }

    public String field(Item item) {
        return AnswerFields.field(instrument, item);
    }

    /** The question as it is asked: numbered where it has no number of its own, with the person's own words where they stand. */
    public String label(Item item) {
        String own = own(item);
        if (!own.isEmpty()) return page.t("instrument.again", item.text(), own);
        if (!item.detail().prefix().isEmpty()) return item.detail().prefix() + " " + item.text();
        Integer number = numbers.get(item.id());
        return number == null ? item.text() : page.t("instrument.numbered", number, item.text());
    }

    public String own(Item item) {
        return AnswerFields.ownWords(instrument, item, before);
    }

    /** Told in another form not long ago: not asked, but shown, so that it can be changed. */
    public boolean isKnown(Item item) {
        return known.has(item);
    }

    public String known(Item item) {
        Known.Fact fact = known.facts().get(item.id());
        return fact == null ? "" : page.t("instrument.known", item.text(), fact.told(), page.day(fact.on()));
    }

    /** What a turn of a group that repeats is called. */
    public String title(Node group) {
        if (group.turn() == 0) return group.title();
        return group.title().isEmpty() ? page.t("instrument.turn.nameless", group.turn()) : page.t("instrument.turn", group.title(), group.turn());
    }

    /** The help beside a question: its own, its limits, how to write the answer. */
    public String hint(Item item) {
        List<String> all = new ArrayList<>();
        if (!item.hint().isEmpty()) all.add(item.hint());
        Instrument.Detail detail = item.detail();
        if (item.type() == Type.MOMENT) all.add(page.t("instrument.moment.hint"));
        if (item.type() == Type.DATE) all.add(page.t("ui.date.hint"));
        if (item.type() == Type.TIME) all.add(page.t("instrument.time.hint"));
        if (item.type() == Type.QUANTITY && detail.units().size() == 1) all.add(page.t("instrument.unit.hint", detail.units().getFirst().display()));
        if (!detail.min().isEmpty() && !detail.max().isEmpty()) all.add(page.t("instrument.between.hint", told(detail.min()), told(detail.max())));
        else if (!detail.min().isEmpty()) all.add(page.t("instrument.least.hint", told(detail.min())));
        else if (!detail.max().isEmpty()) all.add(page.t("instrument.most.hint", told(detail.max())));
        if (item.lines()) all.add(page.t("instrument.lines.hint"));
        if (item.many() && detail.fewest() > 1) all.add(page.t("instrument.fewest.hint", detail.fewest()));
        if (item.many() && detail.mostAnswers() > 0) all.add(page.t("instrument.most-answers.hint", detail.mostAnswers()));
        if (detail.required()) all.add(page.t("instrument.wanted"));
        return String.join(" ", all);
    }

    private static String told(String limit) {
        return limit.matches("-?[0-9]+(\\.[0-9]+)?") ? limit.replace('.', ',') : Moments.told(limit);
    }

    /** What to choose between, and last a way not to answer. */
    public Map<String, String> options(Item item) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Option option : item.options()) options.put(option.code(), option.display());
        if (!item.many() && !item.folded()) options.put("", page.t("instrument.skip"));
        return options;
    }

    public Map<String, String> units(Item item) {
        Map<String, String> units = new LinkedHashMap<>();
        item.detail().units().forEach(unit -> units.put(unit.code(), unit.display()));
        return units;
    }

    /** What the form itself answers, as words. */
    public String fixed(Item item) {
        return String.join(", ", item.detail().initial().stream().map(kept -> AnswerValue.told(item, kept)).toList());
    }

    public boolean isShown(Node node) {
        Item item = node.item();
        if (item == null) return node.inside().stream().anyMatch(this::isShown);
        return AnswerFields.isShown(instrument, item, before);
    }

    /** A turn of a group that nothing is written in, and that need not be. */
    public boolean isFolded(Node group) {
        return group.extra() && before.isEmpty();
    }

    public boolean isWritten(Node node, Form form) {
        Item item = node.item();
        boolean here = item != null && !form.value(field(item)).isEmpty();
        return here || node.inside().stream().anyMatch(each -> isWritten(each, form));
    }

    /** All that is written in the fields of the questions. */
    public Map<String, List<String>> values(Form form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Item item : instrument.asked()) {
            for (String field : List.of(field(item), AnswerFields.own(field(item)), AnswerFields.unit(field(item)))) {
                List<String> all = form.values().getOrDefault(field, List.of()).stream().filter(value -> !value.isEmpty()).toList();
                if (!all.isEmpty()) values.put(field, all);
            }
        }
        return values;
    }

    /** Its own conditions, for the script; empty where it is always asked. */
    public String when(List<When> whens) {
        if (whens.isEmpty()) return "";
        ArrayNode all = Fhir.JSON.createArrayNode();
        for (When when : whens) {
            ObjectNode one = all.addObject().put("any", when.any());
            ArrayNode conditions = one.putArray("if");
            for (Condition condition : when.conditions()) {
                ObjectNode each = conditions.addObject().put("op", condition.op().sign()).put("as", condition.compare().name());
                ArrayNode of = each.putArray("of");
                condition.of().forEach(id -> of.add(AnswerFields.field(instrument, id)));
                ArrayNode values = each.putArray("is");
                condition.values().forEach(values::add);
            }
        }
        return Fhir.JSON.writeValueAsString(all);
    }

    /** The condition of what is asked about an answer: that there is one. */
    public List<When> within(Node question) {
        Item item = question.item();
        return item == null ? List.of() : List.of(When.answered(item.base(), item.id()));
    }

    /** Its conditions in words, for where no script hides what is not asked. */
    public String told(List<When> whens) {
        List<String> all = new ArrayList<>();
        for (When when : whens) {
            List<String> conditions = when.conditions().stream().map(this::told).toList();
            all.add(String.join(page.t(when.any() ? "instrument.or" : "instrument.and"), conditions));
        }
        return all.isEmpty() ? "" : page.t("instrument.only-if", String.join(page.t("instrument.and"), all));
    }

    private String told(Condition condition) {
        Item item = items.get(condition.of().getFirst());
        String question = item == null ? condition.question() : item.text();
        String cut = question.length() > SHORT ? question.substring(0, question.offsetByCodePoints(0, Math.min(SHORT, question.codePointCount(0, question.length())))) + " …" : question;
        if (condition.op() == Op.EXISTS) return page.t(condition.values().contains("true") ? "instrument.if.answered" : "instrument.if.unanswered", cut);
        return page.t("instrument.if." + condition.op().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), cut, condition.told());
    }
}
