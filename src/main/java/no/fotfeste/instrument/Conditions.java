package no.fotfeste.instrument;

import java.util.List;
import java.util.Optional;
import no.fotfeste.instrument.Instrument.Option;
import no.fotfeste.instrument.Instrument.Type;
import no.fotfeste.instrument.When.Compare;
import no.fotfeste.instrument.When.Condition;
import no.fotfeste.instrument.When.Op;

/** One enableWhen as a condition that can be held against answers. One that could never be true as meant is a fault. */
final class Conditions {

    private final Findings findings;

    Conditions(Findings findings) {
        this.findings = findings;
    }

    /** @param asked the question it asks of; @param of the ids that question has here */
    Optional<Condition> read(RawItem.Rule rule, RawItem asked, List<String> of) {
        Op op = List.of(Op.values()).stream().filter(each -> each.sign().equals(rule.operator())).findFirst().orElse(null);
        if (op == null) {
            findings.fault(rule.path() + ".operator", "must be one of exists, =, !=, >, <, >=, <=");
            return Optional.empty();
        }
        if (asked.group() || asked.kind().equals("display")) {
            findings.fault(rule.path() + ".question", "'" + rule.question() + "' is a " + asked.kind() + " and has no answer");
            return Optional.empty();
        }
        if (op == Op.EXISTS) {
            if (!rule.kind().equals("Boolean") || !rule.answer().isBoolean()) findings.fault(rule.path() + ".answer" + rule.kind(), "exists takes answerBoolean");
            return Optional.of(new Condition(rule.question(), of, op, Compare.SAME, List.of(rule.answer().asString("")), ""));
        }
        if (asked.type() == Type.ELSEWHERE) {
            findings.note(rule.path(), "asks of a question that cannot be answered here");
            return Optional.of(new Condition(rule.question(), of, op, Compare.SAME, List.of(), ""));
        }
        return asked.options().isEmpty() ? written(rule, asked, of, op) : chosen(rule, asked, of, op);
    }

    private Optional<Condition> written(RawItem.Rule rule, RawItem asked, List<String> of, Op op) {
        Optional<String> value = Initials.kept(new Fhir.Value(rule.kind(), rule.answer()), asked.kind(), List.of());
        boolean words = asked.type() == Type.TEXT || asked.type() == Type.ADDRESS;
        if (value.isEmpty() || (words && op != Op.EQUAL && op != Op.NOT_EQUAL)) return wrong(rule, asked);
        String plain = value.get().contains("|") && asked.type() == Type.QUANTITY ? value.get().substring(0, value.get().indexOf('|')) : value.get();
        if (asked.type() == Type.QUANTITY && asked.detail().units().size() > 1) findings.note(rule.path(), "compared by number, whatever the unit");
        Compare compare = switch (asked.type()) {
            case NUMBER, DECIMAL, QUANTITY -> Compare.NUMBER;
            default -> Compare.WRITTEN;
        };
        return Optional.of(new Condition(rule.question(), of, op, compare, List.of(plain),
                compare == Compare.NUMBER ? plain.replace('.', ',') : words ? plain : Moments.told(plain)));
    }

    private Optional<Condition> chosen(RawItem.Rule rule, RawItem asked, List<String> of, Op op) {
        Fhir.Value value = new Fhir.Value(rule.kind(), rule.answer());
        boolean coded = rule.kind().equals("Coding");
        boolean ordered = op != Op.EQUAL && op != Op.NOT_EQUAL;
        boolean kind = coded ? rule.answer().isObject() && asked.options().stream().anyMatch(option -> option.kind().equals("Coding"))
                : asked.type() == Type.OPEN && rule.kind().equals("String") || asked.options().stream().anyMatch(option -> option.kind().equals(rule.kind()));
        if (!kind || (ordered && (coded || rule.kind().equals("Boolean") || rule.kind().equals("String")))) return wrong(rule, asked);
        if (ordered) {
            return Optional.of(new Condition(rule.question(), of, op, rule.kind().equals("Integer") ? Compare.NUMBER : Compare.WRITTEN,
                    List.of(rule.answer().asString("")), rule.answer().asString("")));
        }
        Optional<String> code = Initials.kept(value, asked.kind(), asked.options());
        if (code.isEmpty()) findings.note(rule.path(), "no answer to '" + rule.question() + "' is the one it asks for");
        String told = asked.options().stream().filter(option -> code.filter(option.code()::equals).isPresent()).map(Option::display)
                .findFirst().orElse(code.filter(each -> each.startsWith("~")).map(each -> each.substring(1)).orElse(""));
        return Optional.of(new Condition(rule.question(), of, op, Compare.SAME, code.stream().toList(), told));
    }

    private Optional<Condition> wrong(RawItem.Rule rule, RawItem asked) {
        findings.fault(rule.path() + ".answer" + rule.kind(), "cannot be held with " + rule.operator() + " against '" + rule.question()
                + "', which is a " + asked.kind());
        return Optional.empty();
    }
}
