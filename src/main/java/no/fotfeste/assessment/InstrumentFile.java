package no.fotfeste.assessment;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.fotfeste.assessment.Instrument.Band;
import no.fotfeste.assessment.Instrument.Item;
import no.fotfeste.assessment.Instrument.Method;
import no.fotfeste.assessment.Instrument.Rules;
import no.fotfeste.assessment.Instrument.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts the two files of an instrument together and says, place by place, what is wrong with them. */
final class InstrumentFile {

    static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultNullHandling(nulls -> JsonSetter.Value.forContentNulls(Nulls.FAIL)).build();
    private static final Set<String> TONES = Set.of("neutral", "info", "success", "warning", "danger");

    /** The files cannot be used: every place and its reason. */
    static final class Faulty extends RuntimeException {
        private final transient List<String> faults;

        Faulty(List<String> faults) {
            super(String.join("; ", faults));
            this.faults = List.copyOf(faults);
        }

        List<String> faults() {
            return faults;
        }
    }

    private final List<String> faults = new ArrayList<>();

    private InstrumentFile() {}

    /**
     * Errors: {@link Faulty}.
     *
     * @param code the folder or file it comes from; @param version of the questionnaire, as we count
     * @param scoring empty where answers give no number
     */
    static Instrument read(String code, int version, String questionnaire, String scoring) {
        return read(code, version, questionnaire, scoring, "");
    }

    /** In another language than it is written in. */
    static Instrument read(String code, int version, String questionnaire, String scoring, String language) {
        InstrumentFile file = new InstrumentFile();
        if (!code.matches("[a-z0-9-]{1,40}")) file.faults.add("name: small letters, digits and hyphens, at most 40");
        Findings findings = new Findings();
        Questionnaire form = QuestionnaireFile.read(questionnaire, code, language, findings);
        findings.faults().forEach(fault -> file.faults.add("questionnaire.json: " + fault));
        Rules rules = !scoring.isEmpty() ? file.rules(scoring) : form == null ? null : unscored(form);
        if (rules != null) file.checkPresent(rules);
        if (form == null || rules == null || !file.faults.isEmpty()) throw new Faulty(file.faults);
        Instrument instrument = new Instrument(code, version, form, rules);
        file.check(instrument);
        if (!file.faults.isEmpty()) throw new Faulty(file.faults);
        return instrument;
    }

    private @Nullable Rules rules(String scoring) {
        try {
            Rules rules = JSON.readValue(scoring, Rules.class);
            if (rules == null) fault("the file", "is empty");
            return rules;
        } catch (JacksonException e) {
            faults.add("scoring.json: " + reason(e));
            return null;
        }
    }

    /** A form without scoring: about ten seconds a question. */
    private static Rules unscored(Questionnaire form) {
        long asked = form.items().stream().filter(item -> item.asks() && item.turn() <= 1).count();
        return new Rules(1, form.title(), (int) Math.max(1, asked / 6), Method.NONE, List.of(), BigDecimal.ZERO, BigDecimal.ZERO,
                Instrument.Direction.LOWER, new Instrument.Missing(0, false), List.of(), null, null, null);
    }

    static String reason(JacksonException e) {
        String path = e instanceof DatabindException bind ? bind.getPath().stream().map(step -> step.getPropertyName() != null
                ? "." + step.getPropertyName() : "[" + step.getIndex() + "]").collect(Collectors.joining()) : "";
        String where = path.isEmpty() ? "line " + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
                : path.substring(path.startsWith(".") ? 1 : 0);
        return where + ": " + e.getOriginalMessage().lines().findFirst().orElse("not readable").replaceFirst(" \\(start marker.*", "");
    }

    private void checkPresent(Rules r) {
        if (r.version() < 1) fault("version", "must be 1 or more");
        present("short", r.shortName());
        present("method", r.method());
        present("items", r.items());
        present("min", r.min());
        present("max", r.max());
        present("direction", r.direction());
        present("missing", r.missing());
        present("bands", r.bands());
        if (r.change() != null) present("change.least", r.change().least());
        if (r.bands() == null) return;
        for (int i = 0; i < r.bands().size(); i++) {
            Band band = r.bands().get(i);
            present("bands[" + i + "].from", band.from());
            present("bands[" + i + "].to", band.to());
            present("bands[" + i + "].name", band.name());
            present("bands[" + i + "].sentence", band.sentence());
        }
    }

    private void check(Instrument instrument) {
        Rules rules = instrument.rules();
        Set<String> bases = instrument.items().stream().map(Item::base).collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < rules.items().size(); i++) {
            if (!bases.contains(rules.items().get(i))) fault("items[" + i + "]", "no question has linkId '" + rules.items().get(i) + "'");
        }
        for (int i = 0; i < rules.alertRules().size(); i++) {
            var alert = rules.alertRules().get(i);
            if (!bases.contains(alert.item())) fault("alerts[" + i + "].item", "no question has linkId '" + alert.item() + "'");
            if (alert.key() == null || !alert.key().matches("[a-z-]{1,40}")) fault("alerts[" + i + "].key", "small letters and hyphens");
            if (alert.text() == null || alert.text().isBlank()) fault("alerts[" + i + "].text", "missing");
        }
        if (!rules.scored()) {
            if (!rules.items().isEmpty() || !rules.bands().isEmpty()) fault("method", "'none' takes no items and no bands");
            return;
        }
        if (rules.items().isEmpty()) fault("items", "at least one");
        if (rules.method() == Method.SINGLE && instrument.scored().size() != 1) fault("items", "'single' takes one");
        if (rules.missing().most() < 0 || (rules.missing().most() > 0 && !rules.missing().prorate())) {
            fault("missing", "a missing answer is never zero: 'most' above 0 takes 'prorate': true");
        }
        instrument.scored().forEach(item -> scorable(item));
        if (faults.isEmpty()) range(instrument);
        bands(rules);
    }

    private void scorable(Item item) {
        boolean numbers = item.type() == Type.NUMBER || (item.type() == Type.CHOICE && !item.many()
                && item.options().stream().allMatch(option -> option.code().matches("[0-9]{1,6}")));
        if (!numbers) fault("items", "'" + item.base() + "' has answers that are not numbers");
    }

    /** The answers must be able to reach neither below min nor above max. */
    private void range(Instrument instrument) {
        Rules rules = instrument.rules();
        List<Item> items = instrument.scored();
        int low = items.stream().mapToInt(InstrumentFile::lowest).sum();
        int high = items.stream().mapToInt(InstrumentFile::highest).sum();
        int by = rules.method() == Method.MEAN ? items.size() : 1;
        if (rules.min().multiply(BigDecimal.valueOf(by)).compareTo(BigDecimal.valueOf(low)) != 0) fault("min", "the answers give " + low / by);
        if (rules.max().multiply(BigDecimal.valueOf(by)).compareTo(BigDecimal.valueOf(high)) != 0) fault("max", "the answers give " + high / by);
    }

    private static int lowest(Item item) {
        return item.type() == Type.NUMBER ? item.least()
                : item.options().stream().mapToInt(option -> Integer.parseInt(option.code())).min().orElse(0);
    }

    private static int highest(Item item) {
        return item.type() == Type.NUMBER ? item.most()
                : item.options().stream().mapToInt(option -> Integer.parseInt(option.code())).max().orElse(0);
    }

    /** From min to max without a hole and without an overlap. */
    private void bands(Rules rules) {
        BigDecimal step = rules.method() == Method.MEAN ? new BigDecimal("0.1") : BigDecimal.ONE;
        BigDecimal next = rules.min();
        for (int i = 0; i < rules.bands().size(); i++) {
            Band band = rules.bands().get(i);
            if (band.from().compareTo(next) != 0) fault("bands[" + i + "].from", "should be " + next + ", so that every score has one band");
            if (band.to().compareTo(band.from()) < 0) fault("bands[" + i + "].to", "is below 'from'");
            if (band.tone() == null || !TONES.contains(band.tone())) fault("bands[" + i + "].tone", "one of " + TONES.stream().sorted().toList());
            next = band.to().add(step);
        }
        if (rules.bands().isEmpty() || rules.bands().getLast().to().compareTo(rules.max()) != 0) {
            fault("bands", "the last one must end at " + rules.max());
        }
    }

    private void present(String path, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) fault(path, "missing");
    }

    private void fault(String path, String reason) {
        faults.add("scoring.json: " + path + ": " + reason);
    }
}
