package no.fotfeste.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.fotfeste.instrument.Instrument.Band;
import no.fotfeste.instrument.Instrument.Item;
import no.fotfeste.instrument.Instrument.Method;
import no.fotfeste.instrument.Instrument.Missing;
import no.fotfeste.instrument.Instrument.Rules;
import no.fotfeste.instrument.Instrument.Subscale;
import no.fotfeste.instrument.Instrument.Transform;
import no.fotfeste.instrument.Instrument.Type;
import org.jspecify.annotations.Nullable;

/** Whether every answer gets a number that the file has words for; if not, the place and the reason. */
final class RulesCheck {

    private static final Set<String> TONES = Set.of("neutral", "info", "success", "warning", "danger");
    private static final int MOST_PARTS = 100;
    private static final int LARGEST = 999_999;

    private final List<String> faults = new ArrayList<>();

    private RulesCheck() {}

    /** What the file leaves out, before it is held against the questions. */
    static List<String> present(Rules rules) {
        RulesCheck check = new RulesCheck();
        if (rules.version() < 1) check.fault("version", "must be 1 or more");
        if (rules.minutes() < 0 || rules.minutes() > 240) check.fault("minutes", "between 0 and 240");
        check.present("short", rules.shortName());
        check.present("method", rules.method());
        check.there(rules.whole(), "");
        if (rules.subscales().size() > MOST_PARTS) check.fault("subscales", "more than " + MOST_PARTS);
        for (int i = 0; i < rules.subscales().size(); i++) {
            String at = "subscales[" + i + "].";
            Subscale each = rules.subscales().get(i);
            if (each.key() == null || !each.key().matches("[a-z0-9-]{1,40}")) check.fault(at + "key", "small letters, digits and hyphens");
            check.present(at + "name", each.name());
            check.present(at + "method", each.method());
            check.there(each, at);
        }
        return check.faults;
    }

    private void there(Subscale scale, String at) {
        number(at + "min", scale.min());
        number(at + "max", scale.max());
        present(at + "direction", scale.direction());
        present(at + "missing", scale.missing());
        if (scale.change() != null) {
            number(at + "change.least", scale.change().least());
            if (scale.change().one() != null) number(at + "change.one", scale.change().one());
            present(at + "change.source", scale.change().source());
        }
        if (scale.missing() != null && scale.missing().share() != null) number(at + "missing.share", scale.missing().share());
        for (int i = 0; i < scale.bands().size(); i++) {
            Band band = scale.bands().get(i);
            number(at + "bands[" + i + "].from", band.from());
            number(at + "bands[" + i + "].to", band.to());
            present(at + "bands[" + i + "].name", band.name());
            present(at + "bands[" + i + "].sentence", band.sentence());
        }
    }

    /** Errors in rules that are all there, held against the questions. */
    static List<String> check(Instrument instrument) {
        RulesCheck check = new RulesCheck();
        Rules rules = instrument.rules();
        Set<String> bases = instrument.items().stream().map(Item::base).collect(Collectors.toCollection(HashSet::new));
        check.alerts(rules, bases);
        check.known(rules.profile(), bases, "profile");
        if (rules.scored()) check.scale(instrument, rules.whole(), bases, "");
        else check.nothing(rules);
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < rules.subscales().size(); i++) {
            Subscale each = rules.subscales().get(i);
            String at = "subscales[" + i + "].";
            if (!keys.add(each.key())) check.fault(at + "key", "'" + each.key() + "' is used twice");
            if (each.method() == Method.NONE) check.fault(at + "method", "a part has a number: sum, mean or single");
            else check.scale(instrument, each, bases, at);
        }
        return check.faults;
    }

    private void nothing(Rules rules) {
        if (!rules.items().isEmpty() || !rules.bands().isEmpty() || !rules.reverse().isEmpty()) fault("method", "'none' takes no items and no bands");
        if (rules.change() != null) fault("change", "'none' has no number that could change");
    }

    private void alerts(Rules rules, Set<String> bases) {
        for (int i = 0; i < rules.alertRules().size(); i++) {
            var alert = rules.alertRules().get(i);
            if (!bases.contains(alert.item())) fault("alerts[" + i + "].item", "no question has linkId '" + alert.item() + "'");
            if (alert.key() == null || !alert.key().matches("[a-z-]{1,40}")) fault("alerts[" + i + "].key", "small letters and hyphens");
            if (alert.text() == null || alert.text().isBlank()) fault("alerts[" + i + "].text", "missing");
        }
    }

    private void known(List<String> items, Set<String> bases, String at) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (!bases.contains(items.get(i))) fault(at + "[" + i + "]", "no question has linkId '" + items.get(i) + "'");
            if (!seen.add(items.get(i))) fault(at + "[" + i + "]", "'" + items.get(i) + "' is there twice");
        }
    }

    private void scale(Instrument instrument, Subscale scale, Set<String> bases, String at) {
        int before = faults.size();
        known(scale.items(), bases, at + "items");
        if (scale.items().isEmpty()) fault(at + "items", "at least one");
        Set<String> counts = new HashSet<>(scale.items());
        for (int i = 0; i < scale.reverse().size(); i++) {
            if (!counts.contains(scale.reverse().get(i))) {
                fault(at + "reverse[" + i + "]", "'" + scale.reverse().get(i) + "' is not among the items, so it is never turned");
            }
        }
        List<Item> items = instrument.scored(scale);
        if (scale.method() == Method.SINGLE && items.size() != 1) fault(at + "items", "'single' takes one");
        if (scale.places() < 0 || scale.places() > 4) fault(at + "decimals", "between 0 and 4");
        items.forEach(item -> scorable(item, at));
        if (faults.size() == before) {
            missing(scale, items, at);
            range(scale, items, at);
        }
        if (scale.places() >= 0 && scale.places() <= 4) bands(scale, at);
    }

    private void scorable(Item item, String at) {
        boolean typed = item.type() == Type.NUMBER && !item.many();
        boolean chosen = item.type() == Type.CHOICE && !item.many() && item.options().stream().allMatch(option -> option.code().matches("0|[1-9][0-9]{0,5}"));
        if (!typed && !chosen) fault(at + "items", "'" + item.base() + "' has answers that are not numbers");
        else if (typed && (item.least() < 0 || item.most() > LARGEST)) {
            fault(at + "items", "'" + item.base() + "' is typed, and needs minValue and maxValue between 0 and " + LARGEST);
        }
    }

    private void missing(Subscale scale, List<Item> items, String at) {
        Missing rule = scale.missing();
        long ways = java.util.stream.Stream.of(rule.most(), rule.atLeast(), rule.share()).filter(java.util.Objects::nonNull).count();
        if (ways != 1) {
            fault(at + "missing", "one of 'most', 'at-least' and 'share'");
            return;
        }
        if (rule.share() != null && (rule.share().signum() <= 0 || rule.share().compareTo(BigDecimal.ONE) > 0)) {
            fault(at + "missing.share", "above 0, and at most 1");
        } else if (rule.atLeast() != null && (rule.atLeast() < 1 || rule.atLeast() > items.size())) {
            fault(at + "missing.at-least", "between 1 and the number of items, " + items.size());
        } else if (rule.most() != null && (rule.most() < 0 || rule.most() >= items.size())) {
            fault(at + "missing.most", "between 0 and one less than the number of items, " + items.size());
        } else if (rule.allowed(items.size()) > 0) {
            standIn(scale, items, at);
        }
    }

    /** Answers can stand for those missing only where all questions have the same scale. */
    private void standIn(Subscale scale, List<Item> items, String at) {
        if (scale.method() == Method.SUM && !scale.missing().prorate()) {
            fault(at + "missing", "a missing answer is never zero: in a sum, some may be missing only with 'prorate': true");
        }
        if (items.stream().map(item -> Scoring.lowest(item) + "–" + Scoring.highest(item)).distinct().count() > 1) {
            fault(at + "missing", "the items have different scales, so none of them can stand for another; 'most' must be 0");
        }
    }

    /** The answers must be able to reach min and max, and neither below nor above. */
    private void range(Subscale scale, List<Item> items, String at) {
        BigDecimal low = BigDecimal.valueOf(items.stream().mapToLong(Scoring::lowest).sum());
        BigDecimal high = BigDecimal.valueOf(items.stream().mapToLong(Scoring::highest).sum());
        if (low.compareTo(high) == 0) fault(at + "items", "have only one answer to choose");
        boolean mean = scale.method() == Method.MEAN;
        BigDecimal by = BigDecimal.valueOf(mean ? items.size() : 1);
        if (scale.transform() == Transform.TO_100) {
            low = BigDecimal.ZERO;
            high = BigDecimal.valueOf(100);
            by = BigDecimal.ONE;
        }
        if (rounded(low, by, scale).compareTo(scale.min()) != 0) fault(at + "min", "the answers give " + told(low, by, scale));
        if (rounded(high, by, scale).compareTo(scale.max()) != 0) fault(at + "max", "the answers give " + told(high, by, scale));
    }

    private static BigDecimal rounded(BigDecimal sum, BigDecimal by, Subscale scale) {
        return sum.divide(by, scale.places(), RoundingMode.HALF_UP);
    }

    private static String told(BigDecimal sum, BigDecimal by, Subscale scale) {
        return plain(rounded(sum, by, scale));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** From min to max without a hole and without an overlap, as finely as the number is told. */
    private void bands(Subscale scale, String at) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale.places());
        BigDecimal next = scale.min();
        for (int i = 0; i < scale.bands().size(); i++) {
            Band band = scale.bands().get(i);
            String place = at + "bands[" + i + "].";
            if (band.from().compareTo(next) != 0) fault(place + "from", "should be " + plain(next) + ", so that every score has one band");
            if (band.to().compareTo(band.from()) < 0) fault(place + "to", "is below 'from'");
            if (band.to().stripTrailingZeros().scale() > scale.places()) fault(place + "to", "has more decimals than the score");
            if (band.tone() == null || !TONES.contains(band.tone())) fault(place + "tone", "one of " + TONES.stream().sorted().toList());
            next = band.to().add(step);
        }
        if (scale.bands().isEmpty() || scale.bands().getLast().to().compareTo(scale.max()) != 0) {
            fault(at + "bands", "the last one must end at " + plain(scale.max()));
        }
    }

    private void present(String path, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) fault(path, "missing");
    }

    /** There, and of a size that a score can have: 1e999999 is a number too. */
    private void number(String path, @Nullable BigDecimal value) {
        if (value == null) fault(path, "missing");
        else if (value.precision() - value.scale() > 12 || value.scale() > 6) fault(path, "not a size that a score can have");
    }

    private void fault(String path, String reason) {
        if (faults.size() < 50) faults.add("scoring.json: " + path + ": " + reason);
    }
}
