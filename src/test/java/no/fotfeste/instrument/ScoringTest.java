package no.fotfeste.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.fotfeste.instrument.Instrument.Band;
import no.fotfeste.instrument.Instrument.Direction;
import no.fotfeste.instrument.Instrument.Item;
import no.fotfeste.instrument.Instrument.Method;
import no.fotfeste.instrument.Instrument.Subscale;
import no.fotfeste.instrument.Instrument.Type;
import no.fotfeste.instrument.Scoring.Part;
import no.fotfeste.instrument.Scoring.Trend;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped instrument against its table, worked out by hand from the published rule; and what no answers can do. */
class ScoringTest {

    static Stream<ScoringTable.Row> rows() {
        return Shipped.codes().stream().flatMap(code -> ScoringTable.rows(code).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void patterns(ScoringTable.Row row) {
        Scoring.Score score = Scoring.score(Shipped.get(row.code()), row.answers());
        if (row.scale().equals("profile")) {
            assertThat(score.profile()).isEqualTo(row.score() == null ? "" : row.score());
            return;
        }
        Part found = part(score, row.scale());
        if (row.score() == null) {
            assertThat(found.value()).isNull();
            assertThat(found.band()).isNull();
        } else {
            assertThat(found.value()).isEqualByComparingTo(row.score());
            assertThat(found.band()).extracting(Band::name).isEqualTo(row.band());
        }
    }

    static Stream<String> codes() {
        return Shipped.codes().stream();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_shipped_instrument_has_a_table_with_its_source_and_all_that_is_hard(String code) throws Exception {
        assertThat(ScoringTable.FOLDER.resolve(code + ".csv")).exists();
        assertThat(Files.readString(ScoringTable.FOLDER.resolve(code + ".csv"))).contains("# Source: ");
        Instrument instrument = Shipped.get(code);
        assertThat(ScoringTable.rows(code)).isNotEmpty();
        for (Subscale scale : scales(instrument)) {
            List<ScoringTable.Row> rows = ScoringTable.rows(code).stream().filter(row -> row.scale().equals(key(scale))).toList();
            int items = instrument.scored(scale).size();
            int allowed = scale.missing().allowed(items);
            for (int missing : new TreeSet<>(List.of(items, 1, allowed, allowed + 1))) {
                assertThat(rows).as("%s %s: %s missing", code, scale.key(), missing).anyMatch(row -> missing(instrument, scale, row) == missing
                        && (row.score() == null) == (missing > allowed || missing == items));
            }
            boundaries(code, scale, items, rows);
        }
    }

    /** The lowest and the highest score, and on both sides of each boundary the ones that lie nearest. */
    private static void boundaries(String code, Subscale scale, int items, List<ScoringTable.Row> rows) {
        double step = scale.transform() != null ? 100.0 / items : scale.method() == Method.MEAN ? 1.0 / items : 1;
        double near = step + Math.pow(10, -scale.places());
        List<Double> scores = rows.stream().filter(row -> row.score() != null).map(row -> Double.valueOf(row.score())).toList();
        assertThat(scores).as("%s %s: ends", code, scale.key()).contains(scale.min().doubleValue(), scale.max().doubleValue());
        for (Band band : scale.bands().subList(1, scale.bands().size())) {
            double above = scores.stream().filter(score -> score >= band.from().doubleValue()).min(Double::compare).orElseThrow();
            double below = scores.stream().filter(score -> score < band.from().doubleValue()).max(Double::compare).orElseThrow();
            assertThat(above - below).as("%s %s: around %s", code, scale.key(), band.from()).isLessThanOrEqualTo(near);
        }
    }

    private static int missing(Instrument instrument, Subscale scale, ScoringTable.Row row) {
        return (int) instrument.scored(scale).stream().filter(item -> !row.answers().has(item.id())).count();
    }

    @Test
    void a_missing_answer_is_not_zero() {
        Scoring.Score full = Scoring.score(Shipped.get("phq-9"), answers("phq-9", "2 2 2 2 2 2 2 0 0"));
        Scoring.Score partly = Scoring.score(Shipped.get("phq-9"), answers("phq-9", "2 2 2 2 2 2 2 - -"));
        assertThat(full.value()).isEqualTo("14");
        assertThat(partly.value()).isEqualTo("18");
        assertThat(partly.prorated()).isTrue();
        assertThat(full.prorated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"phq-9, 0 0 0 0 0 0 0 0 0, 0", "phq-9, 0 0 0 0 0 0 0 0 1, 1", "phq-9, 3 3 3 3 3 3 3 3 0, 0", "phq-9, - - - - - - - - 3, 1",
            "phq-9, 3 3 3 3 3 3 3 3 -, 0"})
    void question_nine_above_zero_must_not_wait_whatever_the_score(String code, String pattern, int alerts) {
        assertThat(Scoring.score(Shipped.get(code), answers(code, pattern)).alerts()).hasSize(alerts);
    }

    @Test
    void the_same_question_of_the_hscl_must_not_wait_either() {
        Instrument hscl = Shipped.get("hscl-25");
        assertThat(Scoring.score(hscl, Answers.of(Map.of("20", "1"))).alerts()).isEmpty();
        assertThat(Scoring.score(hscl, Answers.of(Map.of("20", "2"))).alerts()).hasSize(1);
        assertThat(hscl.acute()).isTrue();
    }

    @Test
    void what_is_shipped_without_its_words_or_judged_by_staff_is_never_given_to_the_person_alone() {
        List<String> alone = Shipped.codes().stream().filter(code -> Shipped.get(code).alone()).toList();
        assertThat(alone).containsExactlyInAnyOrder("economy-and-loneliness", "expectation", "gad-7", "helps-and-hinders",
                "medication-and-substances", "pain", "phq-9", "psfs", "work-ability", "work-now", "work-situation");
    }

    @Test
    void readiness_has_parts_of_the_group_that_was_asked_and_never_a_total() {
        Scoring.Score not = Scoring.score(Shipped.get("rrtw"), Answers.of(Map.of("group", "none", "n1", "5", "n7", "5", "w1", "5")));
        assertThat(not.parts()).extracting(Part::key).containsExactly("inability", "uncertainty");
        assertThat(not.value()).isNull();
        assertThat(Scoring.score(Shipped.get("rrtw"), Answers.NONE).parts()).isEmpty();
    }

    /** @param answers any at all: skipped, twice, and such as no question asks for */
    record Any(String code, Answers answers) {}

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void no_answers_give_a_score_outside_the_bands(@ForAll("any") Any any) {
        Instrument instrument = Shipped.get(any.code());
        Scoring.Score score = Scoring.score(instrument, any.answers());
        for (Subscale scale : scales(instrument)) {
            Part part = part(score, key(scale));
            BigDecimal value = part.value();
            if (value == null) continue;
            assertThat(value).isBetween(scale.min(), scale.max());
            assertThat(scale.bands().stream().filter(band -> band.from().compareTo(value) <= 0 && band.to().compareTo(value) >= 0)).hasSize(1);
            assertThat(part.band()).isNotNull();
        }
    }

    /** Worked out another way: the mean of what was answered, the turned ones turned, put where the scale has it. */
    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void a_score_is_that_of_the_answers_there_are_and_missing_ones_are_never_zero(@ForAll("any") Any any) {
        Instrument instrument = Shipped.get(any.code());
        Scoring.Score score = Scoring.score(instrument, any.answers());
        Set<String> off = When.off(instrument.form().order(), any.answers());
        for (Subscale scale : scales(instrument)) {
            List<Item> items = instrument.scored(scale);
            List<Double> ups = new ArrayList<>();
            double low = 0;
            double high = 0;
            for (Item item : items) {
                double least = numbers(item).getFirst();
                double most = numbers(item).getLast();
                low += least;
                high += most;
                List<String> given = any.answers().given().getOrDefault(item.id(), List.of());
                boolean fits = given.size() == 1 && given.getFirst().matches("[0-9]{1,6}") && !off.contains(item.id())
                        && (item.type() == Type.NUMBER ? Integer.parseInt(given.getFirst()) >= least && Integer.parseInt(given.getFirst()) <= most
                        : item.option(given.getFirst()).isPresent());
                if (fits) ups.add(scale.reverse().contains(item.base()) ? least + most - Integer.parseInt(given.getFirst()) : Integer.parseInt(given.getFirst()));
            }
            Part part = part(score, key(scale));
            assertThat(part.answered()).isEqualTo(ups.size());
            boolean enough = !ups.isEmpty() && items.size() - ups.size() <= scale.missing().allowed(items.size());
            assertThat(part.value() != null).isEqualTo(enough);
            if (!enough) continue;
            double mean = ups.stream().mapToDouble(each -> each).average().orElseThrow();
            double expected = scale.transform() != null ? 100 * (mean * items.size() - low) / (high - low)
                    : scale.method() == Method.MEAN ? mean : mean * items.size();
            assertThat(new BigDecimal(expected, MathContext.DECIMAL64).subtract(part.value()).abs().doubleValue())
                    .isLessThanOrEqualTo(0.5 * Math.pow(10, -scale.places()) + 1e-9);
        }
    }

    @Property(tries = 700, edgeCases = EdgeCasesMode.NONE)
    void one_more_answer_never_makes_fewer(@ForAll("any") Any any) {
        Instrument instrument = Shipped.get(any.code());
        Scoring.Score all = Scoring.score(instrument, any.answers());
        for (Item item : ScoringTable.counted(instrument)) {
            if (!any.answers().has(item.id())) continue;
            Map<String, List<String>> fewer = new LinkedHashMap<>(any.answers().given());
            fewer.remove(item.id());
            Scoring.Score without = Scoring.score(instrument, new Answers(fewer));
            for (Subscale scale : scales(instrument)) {
                assertThat(part(all, key(scale)).answered()).isGreaterThanOrEqualTo(part(without, key(scale)).answered());
            }
        }
    }

    @Provide
    Arbitrary<Any> any() {
        Arbitrary<String> garbage = Arbitraries.of("-1", "999999", "9999999999", "abc", "1.5", "1,5", "٣", "0003", "NaN", "null", "1e9", "~1", "1|2", "æ");
        return Arbitraries.of(Shipped.codes()).flatMap(code -> Arbitraries.of(0.0, 0.05, 0.2, 0.6).flatMap(skipped -> {
            List<Arbitrary<List<String>>> each = new ArrayList<>();
            List<Item> asked = Shipped.get(code).asked();
            for (Item item : asked) {
                Arbitrary<String> valid = item.options().isEmpty() ? Arbitraries.of(numbers(item).stream().map(String::valueOf).toList())
                        : Arbitraries.of(item.options().stream().map(Instrument.Option::code).toList());
                Arbitrary<List<String>> one = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(30, valid.list().ofSize(1)),
                        net.jqwik.api.Tuple.of(1, garbage.list().ofSize(1)), net.jqwik.api.Tuple.of(1, valid.list().ofSize(2)));
                each.add(one.injectNull(skipped));
            }
            return Combinators.combine(each).as(chosen -> {
                Map<String, List<String>> given = new LinkedHashMap<>();
                for (int i = 0; i < asked.size(); i++) {
                    List<String> answer = chosen.get(i);
                    if (answer != null) given.put(asked.get(i).id(), answer);
                }
                return new Any(code, new Answers(given));
            });
        }));
    }

    /** The lowest first, the highest last. */
    private static List<Integer> numbers(Item item) {
        if (item.type() == Type.NUMBER) return List.of(Math.max(0, item.least()), (Math.max(0, item.least()) + Math.min(item.most(), 9999)) / 2, Math.min(item.most(), 999_999));
        List<Integer> numbers = item.options().stream().map(Instrument.Option::code).filter(code -> code.matches("[0-9]{1,6}")).map(Integer::valueOf).sorted().toList();
        return numbers.isEmpty() ? List.of(1) : numbers;
    }

    private static List<Subscale> scales(Instrument instrument) {
        List<Subscale> all = new ArrayList<>(instrument.rules().subscales());
        if (instrument.rules().scored()) all.add(instrument.rules().whole());
        return all;
    }

    private static String key(Subscale scale) {
        return scale.key().isEmpty() ? "total" : scale.key();
    }

    private static Part part(Scoring.Score score, String key) {
        return key.equals("total") ? new Part("", "", score.value(), score.band(), score.answered(), score.missing())
                : score.parts().stream().filter(part -> part.key().equals(key)).findFirst().orElse(new Part(key, "", null, null, 0, 0));
    }

    private static Answers answers(String code, String pattern) {
        List<Item> items = ScoringTable.counted(Shipped.get(code));
        Map<String, String> given = new LinkedHashMap<>();
        String[] tokens = pattern.split(" ");
        for (int i = 0; i < tokens.length; i++) if (!tokens[i].equals("-")) given.put(items.get(i).id(), tokens[i]);
        return Answers.of(given);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
            "3, 5, 2, HIGHER, BETTER", "5, 3, 2, HIGHER, WORSE", "3, 4, 2, HIGHER, WITHIN", "3, 3, 2, HIGHER, SAME",
            "15, 10, 5, LOWER, BETTER", "10, 15, 5, LOWER, WORSE", "10, 6, 5, LOWER, WITHIN", "3, 9, none, HIGHER, UNKNOWN"})
    void a_change_counts_when_it_is_more_than_chance(BigDecimal first, BigDecimal last, @Nullable BigDecimal least,
            Direction direction, Trend trend) {
        assertThat(Scoring.trend(first, last, least, direction)).isEqualTo(trend);
    }

}
