package no.fotfeste.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.fotfeste.instrument.Instrument.Detail;
import no.fotfeste.instrument.Instrument.Option;
import no.fotfeste.instrument.Instrument.Type;
import tools.jackson.databind.JsonNode;

/** One item of a Questionnaire and what lies within it. */
final class ItemReader {

    private static final Set<String> ELEMENTS = Set.of("linkId", "definition", "code", "prefix", "text", "type", "enableWhen",
            "enableBehavior", "required", "repeats", "readOnly", "maxLength", "answerValueSet", "answerOption", "initial", "item");
    private static final Set<String> WHEN = Set.of("question", "operator", "answerBoolean", "answerDecimal", "answerInteger", "answerDate",
            "answerDateTime", "answerTime", "answerString", "answerCoding", "answerQuantity", "answerReference");
    static final int LONG = 4000;
    private static final int DEEPEST = 30;
    private static final int LARGE = 999_999_999;

    private final Texts texts;
    private final Findings findings;
    private final OptionReader options;

    ItemReader(JsonNode root, Texts texts, Findings findings) {
        this.texts = texts;
        this.findings = findings;
        this.options = new OptionReader(root, texts, findings);
    }

    List<RawItem> all(JsonNode at, String path, int depth) {
        List<RawItem> all = new ArrayList<>();
        if (depth > DEEPEST) {
            findings.fault(Fhir.join(path, "item"), "deeper than " + DEEPEST + " levels");
            return all;
        }
        List<JsonNode> items = Fhir.list(at, "item", path, findings);
        for (int i = 0; i < items.size(); i++) all.add(one(items.get(i), Fhir.join(path, "item") + "[" + i + "]", depth));
        return all;
    }

    private RawItem one(JsonNode at, String path, int depth) {
        Fhir.check(at, ELEMENTS, path, findings);
        String linkId = Fhir.text(at, "linkId", path, findings);
        if (linkId.isEmpty()) findings.fault(path + ".linkId", "missing");
        if (linkId.length() > 200) findings.fault(path + ".linkId", "longer than 200 characters");
        String kind = Fhir.text(at, "type", path, findings);
        ItemExtensions also = new ItemExtensions(at, path, findings, texts);
        List<RawItem> within = all(at, path, depth + 1);
        boolean group = kind.equals("group");
        // a display inside a question is the help beside it
        List<RawItem> help = group ? List.of() : within.stream().filter(each -> each.kind().equals("display") && each.rules().isEmpty()).toList();
        List<RawItem> inside = within.stream().filter(each -> !help.contains(each)).toList();
        List<String> initial = new ArrayList<>();
        List<Option> choices = choices(at, kind, path, initial);
        Type type = type(at, kind, path, choices, also);
        boolean repeats = Fhir.flag(at, "repeats", path, findings);
        initial.addAll(Initials.read(at, kind, path, choices, findings));
        if (group && inside.isEmpty()) findings.fault(path + ".item", "a group without questions");
        if (kind.equals("display") && !within.isEmpty()) findings.fault(path + ".item", "a display has nothing within it");
        if (repeats && type == Type.CHOICE && kind.equals("boolean")) findings.note(path + ".repeats", "one answer is asked for");
        if (repeats && type == Type.QUANTITY && also.units().size() > 1) findings.note(path + ".repeats", "one answer is asked for");
        String text = texts.read(at, "text", path);
        if (text.isEmpty() && !group) {
            findings.note(path + ".text", "missing; its linkId is shown");
            text = linkId;
        }
        boolean required = Fhir.flag(at, "required", path, findings);
        boolean fixed = Fhir.flag(at, "readOnly", path, findings) || also.hidden();
        String prefix = texts.read(at, "prefix", path);
        Detail detail = new Detail(kind, prefix, required, fixed && !group && !kind.equals("display"), also.hidden(), also.control(),
                also.limit("minValue", kind), also.limit("maxValue", kind), also.whole("minLength", 0), also.whole("maxDecimalPlaces", -1),
                group ? 0 : also.whole("questionnaire-minOccurs", 0), group ? 0 : also.whole("questionnaire-maxOccurs", 0),
                also.units(), initial, fact(at, path));
        return new RawItem(path, linkId, kind, type, text, hint(help, also), repeats, also.whole("questionnaire-minOccurs", 0),
                also.whole("questionnaire-maxOccurs", 0), least(detail, type), most(detail, type), longest(at, path),
                choices, detail, any(at, path), rules(at, path), inside);
    }

    private String fact(JsonNode at, String path) {
        return Fhir.list(at, "code", path, findings).stream().filter(code -> code.path("system").asString("").equals(Known.SYSTEM))
                .map(code -> code.path("code").asString("")).findFirst().orElse("");
    }

    private List<Option> choices(JsonNode at, String kind, String path, List<String> initial) {
        if (kind.equals("boolean")) return Initials.YES_NO;
        boolean choosable = Set.of("choice", "open-choice", "integer", "date", "time", "string", "text").contains(kind);
        if (!choosable && (at.has("answerOption") || at.has("answerValueSet"))) {
            findings.fault(path + (at.has("answerOption") ? ".answerOption" : ".answerValueSet"), "not with the type " + kind);
            return List.of();
        }
        String set = Fhir.text(at, "answerValueSet", path, findings);
        if (!set.isEmpty() && at.has("answerOption")) findings.fault(path + ".answerOption", "not together with answerValueSet");
        return set.isEmpty() ? options.listed(at, path, initial) : options.contained(set, path + ".answerValueSet");
    }

    private Type type(JsonNode at, String kind, String path, List<Option> choices, ItemExtensions also) {
        if (also.elsewhere()) return Type.ELSEWHERE;
        return switch (kind) {
            case "boolean" -> Type.CHOICE;
            case "choice" -> {
                if (!choices.isEmpty()) yield Type.CHOICE;
                findings.note(path, "nothing to choose between, so it cannot be answered here, and says so");
                yield Type.ELSEWHERE;
            }
            case "open-choice" -> choices.isEmpty() ? Type.TEXT : Type.OPEN;
            case "integer" -> choices.isEmpty() ? Type.NUMBER : Type.CHOICE;
            case "date" -> choices.isEmpty() ? Type.DATE : Type.CHOICE;
            case "time" -> choices.isEmpty() ? Type.TIME : Type.CHOICE;
            case "string", "text" -> choices.isEmpty() ? Type.TEXT : Type.CHOICE;
            case "decimal" -> Type.DECIMAL;
            case "quantity" -> Type.QUANTITY;
            case "dateTime" -> Type.MOMENT;
            case "url" -> Type.ADDRESS;
            case "display", "group" -> Type.INFO;
            case "attachment", "reference" -> {
                findings.note(path, "type " + kind + " cannot be answered here, and says so");
                yield Type.ELSEWHERE;
            }
            case "coding", "question" -> fault(path, kind.equals("coding") ? "'coding' is R5; R4 says choice or open-choice"
                    : "'question' is only a heading in the list of types");
            default -> fault(path, "must be one of R4's types, such as choice, integer, string, display, group");
        };
    }

    private Type fault(String path, String reason) {
        findings.fault(path + ".type", reason);
        return Type.INFO;
    }

    private boolean any(JsonNode at, String path) {
        String behavior = Fhir.text(at, "enableBehavior", path, findings);
        if (!Set.of("", "all", "any").contains(behavior)) findings.fault(path + ".enableBehavior", "must be all or any");
        if (behavior.isEmpty() && at.path("enableWhen").size() > 1) {
            findings.fault(path + ".enableBehavior", "missing: with several conditions it must say all or any");
        }
        return behavior.equals("any");
    }

    private List<RawItem.Rule> rules(JsonNode at, String path) {
        List<RawItem.Rule> rules = new ArrayList<>();
        List<JsonNode> all = Fhir.list(at, "enableWhen", path, findings);
        for (int i = 0; i < all.size(); i++) {
            String place = path + ".enableWhen[" + i + "]";
            Fhir.check(all.get(i), WHEN, place, findings);
            String question = Fhir.text(all.get(i), "question", place, findings);
            String operator = Fhir.text(all.get(i), "operator", place, findings);
            var answer = Fhir.value(all.get(i), "answer");
            if (question.isEmpty()) findings.fault(place + ".question", "missing");
            if (operator.isEmpty()) findings.fault(place + ".operator", "missing; a file without it is STU3 and must be converted to R4 first");
            if (answer.isEmpty()) findings.fault(place + ".answer[x]", "missing");
            else rules.add(new RawItem.Rule(place, question, operator, answer.get().kind(), answer.get().is()));
        }
        return rules;
    }

    private String hint(List<RawItem> help, ItemExtensions also) {
        List<String> all = new ArrayList<>(help.stream().map(RawItem::text).toList());
        all.addAll(also.hints());
        return String.join(" ", all);
    }

    private int longest(JsonNode at, String path) {
        JsonNode length = at.path("maxLength");
        if (length.isMissingNode()) return LONG;
        if (!length.isInt() || length.intValue() < 1) findings.fault(path + ".maxLength", "must be a whole number above 0");
        return Math.min(LONG, Math.max(1, length.asInt(LONG)));
    }

    private static int least(Detail detail, Type type) {
        return type != Type.NUMBER || detail.min().isEmpty() ? -LARGE : whole(detail.min());
    }

    private static int most(Detail detail, Type type) {
        return type != Type.NUMBER || detail.max().isEmpty() ? LARGE : whole(detail.max());
    }

    private static int whole(String number) {
        return new BigDecimal(number).max(BigDecimal.valueOf(-LARGE)).min(BigDecimal.valueOf(LARGE)).intValue();
    }
}
