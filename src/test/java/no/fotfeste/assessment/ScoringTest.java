package no.fotfeste.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.fotfeste.assessment.Instrument.Direction;
import no.fotfeste.assessment.Instrument.Item;
import no.fotfeste.assessment.Instrument.Option;
import no.fotfeste.assessment.Scoring.Trend;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every shipped instrument that gives a number, against patterns worked out by hand. A dash is a question skipped. */
class ScoringTest {

    private static final List<String> SCORED = List.of("work-ability", "pain", "phq-9", "gad-7", "psfs");

    @ParameterizedTest(name = "{0}: {1} gives {2}, {3}")
    @CsvSource(nullValues = "none", value = {
            "work-ability, -, none, none",
            "work-ability, 0, 0, lav",
            "work-ability, 5, 5, lav",
            "work-ability, 6, 6, middels",
            "work-ability, 7, 7, middels",
            "work-ability, 8, 8, god",
            "work-ability, 10, 10, god",
            "pain, -, none, none",
            "pain, 0, 0, ingen",
            "pain, 1, 1, lett",
            "pain, 3, 3, lett",
            "pain, 4, 4, moderat",
            "pain, 6, 6, moderat",
            "pain, 7, 7, sterk",
            "pain, 10, 10, sterk",
            "phq-9, ---------, none, none",
            "phq-9, 000000000, 0, få plager",
            "phq-9, 111100000, 4, få plager",
            "phq-9, 111110000, 5, lette plager",
            "phq-9, 111111111, 9, lette plager",
            "phq-9, 211111111, 10, moderate plager",
            "phq-9, 222221111, 14, moderate plager",
            "phq-9, 222222111, 15, ganske alvorlige plager",
            "phq-9, 333222220, 19, ganske alvorlige plager",
            "phq-9, 333322220, 20, alvorlige plager",
            "phq-9, 333333333, 27, alvorlige plager",
            "phq-9, 11111111-, 9, lette plager",
            "phq-9, 3333333--, 27, alvorlige plager",
            "phq-9, 1111000--, 5, lette plager",
            "phq-9, 333333---, none, none",
            "gad-7, -------, none, none",
            "gad-7, 0000000, 0, få plager",
            "gad-7, 1111000, 4, få plager",
            "gad-7, 1111100, 5, lette plager",
            "gad-7, 2211111, 9, lette plager",
            "gad-7, 2221111, 10, moderate plager",
            "gad-7, 2222222, 14, moderate plager",
            "gad-7, 3222222, 15, alvorlige plager",
            "gad-7, 3333333, 21, alvorlige plager",
            "gad-7, 111111-, 7, lette plager",
            "gad-7, 33333--, 21, alvorlige plager",
            "gad-7, 3333---, none, none",
            "psfs, -----, none, none",
            "psfs, 34---, 3.5, egen skala",
            "psfs, 0----, 0.0, egen skala",
            "psfs, 344--, 3.7, egen skala",
            "psfs, 98765, 7.0, egen skala"})
    void patterns(String code, String pattern, @Nullable BigDecimal score, @Nullable String band) {
        Instrument instrument = Shipped.get(code);
        Scoring.Score found = Scoring.score(instrument, pattern(instrument, pattern));
        assertThat(found.value()).isEqualTo(score);
        assertThat(found.band() == null ? null : found.band().name()).isEqualTo(band);
    }

    @Test
    void a_missing_answer_is_not_zero() {
        Instrument phq = Shipped.get("phq-9");
        Scoring.Score full = Scoring.score(phq, pattern(phq, "222222200"));
        Scoring.Score partly = Scoring.score(phq, pattern(phq, "2222222--"));
        assertThat(full.value()).isEqualTo("14");
        assertThat(partly.value()).isEqualTo("18");
        assertThat(partly.prorated()).isTrue();
        assertThat(full.prorated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"000000000, 0", "000000001, 1", "333333330, 0", "--------3, 1", "33333333-, 0"})
    void question_nine_above_zero_must_not_wait_whatever_the_score(String pattern, int alerts) {
        Instrument phq = Shipped.get("phq-9");
        assertThat(Scoring.score(phq, pattern(phq, pattern)).alerts()).hasSize(alerts);
    }

    @Test
    void forms_without_a_number_give_none() {
        for (String code : List.of("work-now", "expectation", "everyday")) {
            Instrument instrument = Shipped.get(code);
            Answers first = Answers.of(Map.of(instrument.items().getFirst().id(), instrument.items().getFirst().options().getFirst().code()));
            assertThat(Scoring.score(instrument, first).value()).isNull();
        }
    }

    /** @param code which instrument; @param answers any pattern, questions skipped among them */
    record Case(String code, Answers answers) {}

    @Property
    void no_pattern_gives_a_score_outside_the_bands(@ForAll("patterns") Case any) {
        Instrument instrument = Shipped.get(any.code());
        Scoring.Score score = Scoring.score(instrument, any.answers());
        if (score.value() == null) {
            assertThat(score.missing() > instrument.rules().missing().allowed(instrument.scored().size()) || score.answered() == 0).isTrue();
            return;
        }
        assertThat(score.value()).isBetween(instrument.rules().min(), instrument.rules().max());
        assertThat(score.band()).isNotNull();
        assertThat(instrument.rules().bands().stream().filter(band -> band.from().compareTo(score.value()) <= 0
                && band.to().compareTo(score.value()) >= 0)).hasSize(1);
    }

    @Provide
    Arbitrary<Case> patterns() {
        return Arbitraries.of(SCORED).flatMap(code -> {
            List<Item> items = Shipped.get(code).scored();
            return Arbitraries.of(items.getFirst().options()).injectNull(0.15).list().ofSize(items.size()).map(chosen -> {
                Map<String, String> given = new HashMap<>();
                for (int i = 0; i < items.size(); i++) {
                    Option option = chosen.get(i);
                    if (option != null) given.put(items.get(i).id(), option.code());
                }
                return new Case(code, Answers.of(given));
            });
        });
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
            "3, 5, 2, HIGHER, BETTER", "5, 3, 2, HIGHER, WORSE", "3, 4, 2, HIGHER, WITHIN", "3, 3, 2, HIGHER, SAME",
            "15, 10, 5, LOWER, BETTER", "10, 15, 5, LOWER, WORSE", "10, 6, 5, LOWER, WITHIN", "3, 9, none, HIGHER, UNKNOWN"})
    void a_change_counts_when_it_is_more_than_chance(BigDecimal first, BigDecimal last, @Nullable BigDecimal least,
            Direction direction, Trend trend) {
        assertThat(Scoring.trend(first, last, least, direction)).isEqualTo(trend);
    }

    @Test
    void eight_and_nine_of_the_icf_are_no_numbers() {
        assertThat(Icf.isNumber(8)).isFalse();
        assertThat(Icf.isNumber(9)).isFalse();
        assertThat(Icf.isNumber(null)).isFalse();
        assertThat(Icf.isNumber(0)).isTrue();
        assertThat(Icf.isNumber(-4)).isTrue();
        assertThat(Icf.trend(3, 1, false)).isEqualTo(Trend.BETTER);
        assertThat(Icf.trend(-2, 1, true)).isEqualTo(Trend.BETTER);
        assertThat(Icf.trend(1, 1, true)).isEqualTo(Trend.SAME);
    }

    static Answers pattern(Instrument instrument, String pattern) {
        List<Item> items = instrument.scored();
        Map<String, String> given = new HashMap<>();
        if (items.size() == 1) {
            if (!pattern.equals("-")) given.put(items.getFirst().id(), pattern);
            return Answers.of(given);
        }
        for (int i = 0; i < items.size(); i++) {
            if (pattern.charAt(i) != '-') given.put(items.get(i).id(), pattern.substring(i, i + 1));
        }
        return Answers.of(given);
    }
}
