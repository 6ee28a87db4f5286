package no.fotfeste.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an instrument's two files must be, and what is said when they are not. */
class InstrumentFileTest {

    @ParameterizedTest
    @MethodSource("shipped")
    void those_that_come_with_the_product_can_be_used(String code) {
        Instrument instrument = Shipped.get(code);
        assertThat(instrument.code()).isEqualTo(code);
        assertThat(instrument.copyright()).isNotBlank();
        assertThat(instrument.rules().minutes()).isPositive();
    }

    static List<String> shipped() {
        return Shipped.codes();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void no_number_is_without_a_plain_sentence_about_what_it_means(String code) {
        Instrument.Rules rules = Shipped.get(code).rules();
        List<Instrument.Band> bands = new java.util.ArrayList<>(rules.bands());
        rules.subscales().forEach(each -> bands.addAll(each.bands()));
        assertThat(bands).allSatisfy(band -> assertThat(band.sentence()).matches("\\p{Lu}.{10,300}[.]"));
        assertThat(rules.scored() || !rules.subscales().isEmpty()).isEqualTo(!bands.isEmpty());
        assertThat(rules.note() == null && !bands.isEmpty() && !code.equals("psfs")).as("says what it rests on").isFalse();
    }

    @Test
    void a_group_that_repeats_is_there_once_for_each_turn() {
        assertThat(Shipped.get("psfs").items()).extracting(Instrument.Item::id).containsExactly("activity-1", "rating-1",
                "activity-2", "rating-2", "activity-3", "rating-3", "activity-4", "rating-4", "activity-5", "rating-5");
    }

    @Test
    void the_states_of_working_life_are_those_of_the_module_work() {
        assertThat(Shipped.get("work-now").items().getFirst().options()).extracting(Instrument.Option::code)
                .containsExactlyElementsOf(List.of(no.fotfeste.work.WorkState.values()).stream().map(Enum::name).toList());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"max\": 10 | \"max\": 11 | scoring.json: max: the answers give 10",
            "\"from\": 6, | \"from\": 7, | scoring.json: bands[1].from: should be 6",
            "\"to\": 10, | \"to\": 9, | scoring.json: bands: the last one must end at 10",
            "\"single\" | \"median\" | scoring.json: method",
            "\"short\" | \"shrt\" | scoring.json: shrt",
            "\"ability\" | \"abillity\" | scoring.json: items[0]: no question has linkId 'abillity'",
            "\"most\": 0 | \"most\": 1 | scoring.json: missing.most: between 0 and one less than the number of items, 1",
            "\"tone\": \"info\" | \"tone\": \"pink\" | scoring.json: bands[1].tone"})
    void a_fault_in_the_scoring_is_told_with_its_place(String is, String becomes, String fault) {
        assertFault(Shipped.text("work-ability", "questionnaire.json"), change(Shipped.text("work-ability", "scoring.json"), is, becomes), fault);
    }

    /** Of a scoring with parts: the whole place is told, and nothing is thrown. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"key\": \"days\" | \"key\": \"nights\" | scoring.json: subscales[1].key: 'nights' is used twice",
            "\"key\": \"days\" | \"key\": \"Om dagen\" | scoring.json: subscales[1].key: small letters",
            "\"reverse\": [\"2\"] | \"reverse\": [\"3\"] | scoring.json: subscales[0].reverse[0]: '3' is not among the items",
            "\"items\": [\"1\", \"2\"] | \"items\": [\"1\", \"2\", \"1\"] | scoring.json: subscales[0].items[2]: '1' is there twice",
            "\"items\": [\"1\", \"2\"] | \"items\": [\"1\", \"2\", \"9\"] | scoring.json: subscales[0].items[2]: no question has linkId '9'",
            "\"items\": [\"1\", \"2\"] | \"items\": [] | scoring.json: subscales[0].items: at least one",
            "\"items\": [\"1\", \"2\"] | \"items\": null | scoring.json: subscales[0].items: at least one",
            "\"to\": 1.99 | \"to\": 1.98 | scoring.json: subscales[0].bands[1].from: should be 1.99",
            "\"to\": 1.99 | \"to\": 2 | scoring.json: subscales[0].bands[1].from: should be 2.01",
            "\"decimals\": 2 | \"decimals\": 1 | scoring.json: subscales[0].bands[0].to: has more decimals than the score",
            "\"decimals\": 2 | \"decimals\": 9 | scoring.json: subscales[0].decimals: between 0 and 4",
            "\"decimals\": 2 | \"decimals\": \"to\" | scoring.json: subscales[0].decimals",
            "\"max\": 100 | \"max\": 4 | scoring.json: subscales[1].max: the answers give 100",
            "\"max\": 100 | \"max\": 1e999999999 | scoring.json: subscales[1].max: not a size that a score can have",
            "{\"share\": 0.5} | {\"share\": 1.5} | scoring.json: subscales[0].missing.share: above 0, and at most 1",
            "{\"share\": 0.5} | {\"most\": 2} | scoring.json: subscales[0].missing.most: between 0 and one less than the number of items, 2",
            "{\"share\": 0.5} | {\"at-least\": 3} | scoring.json: subscales[0].missing.at-least: between 1 and the number of items, 2",
            "{\"share\": 0.5} | {\"share\": 0.5, \"most\": 1} | scoring.json: subscales[0].missing: one of",
            "{\"share\": 0.5} | {} | scoring.json: subscales[0].missing: one of",
            "\"mean\" | \"sum\" | scoring.json: subscales[0].max: the answers give 8",
            "\"single\" | \"none\" | scoring.json: subscales[1].method: a part has a number",
            "\"transform\": \"0-100\" | \"transform\": \"0-10\" | scoring.json: subscales[1].transform",
            "\"sentence\": \"Se på endringen.\" | \"sentence\": \"\" | scoring.json: subscales[1].bands[0].sentence: missing",
            "\"least\": 1, | \"least\": null, | scoring.json: subscales[0].change.least: missing",
            "\"method\": \"none\", | \"method\": \"none\", \"profile\": [\"x\"], | scoring.json: profile[0]: no question has linkId 'x'",
            "\"method\": \"none\", | \"method\": \"none\", \"change\": {\"least\": 1, \"source\": \"x\"}, | scoring.json: change: 'none' has no number"})
    void a_fault_in_a_part_is_told_with_its_place(String is, String becomes, String fault) {
        assertThat(InstrumentFile.read("form", 1, Forms.SLEEP, Forms.SLEEP_SCORING).rules().subscales()).hasSize(2);
        assertFault(Forms.SLEEP, change(Forms.SLEEP_SCORING, is, becomes), fault);
    }

    @Test
    void an_answer_cannot_stand_for_one_on_another_scale() {
        String mixed = Forms.SLEEP.replaceFirst("\\{\"valueInteger\": 0},", "");
        assertFault(mixed, Forms.SLEEP_SCORING, "scoring.json: subscales[0].missing: the items have different scales");
        assertFault(Forms.of(Forms.item("1", "integer"), Forms.item("2", "integer"), Forms.item("3", "integer")),
                Forms.SLEEP_SCORING, "'1' is typed, and needs minValue and maxValue");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"linkId\": \"lonely\" | \"linkId\": \"economy\" | questionnaire.json: item[1].linkId: 'economy' is used twice",
            "\"type\": \"choice\" | \"type\": \"slider\" | questionnaire.json: item[0].type",
            "\"code\": \"2\" | \"code\": \"1\" | questionnaire.json: item[0].answerOption: '1' is there twice",
            "\"display\": \"Ofte\" | \"display\": \"\" | questionnaire.json: item[0].answerOption",
            "\"version\": \"1\" | \"version\": 1 | questionnaire.json: version: must be a text",
            "\"resourceType\": \"Questionnaire\" | \"resourceType\": \"Patient\" | questionnaire.json: resourceType",
            "\"type\": \"choice\" | \"enableWhen\": [], \"type\": \"choice\" | questionnaire.json: item[0].enableWhen: an empty list"})
    void a_fault_in_the_questions_is_told_with_its_place(String is, String becomes, String fault) {
        assertFault(change(Shipped.text("economy-and-loneliness", "questionnaire.json"), is, becomes), Shipped.text("economy-and-loneliness", "scoring.json"), fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"item\": [null]}", "\"text\"", "{\"resourceType\": \"Questionnaire\", \"item\": 5}"})
    void what_is_no_questionnaire_at_all_is_refused(String rubbish) {
        assertFault(rubbish, Shipped.text("economy-and-loneliness", "scoring.json"), "questionnaire.json: ");
        if (!rubbish.isEmpty()) assertFault(Shipped.text("economy-and-loneliness", "questionnaire.json"), rubbish, "scoring.json: ");
    }

    private static String change(String text, String is, String becomes) {
        assertThat(text).contains(is.strip());
        return text.replace(is.strip(), becomes.strip());
    }

    private static void assertFault(String questionnaire, String scoring, String fault) {
        assertThatExceptionOfType(InstrumentFile.Faulty.class).isThrownBy(() -> InstrumentFile.read("form", 1, questionnaire, scoring))
                .withMessageContaining(fault);
    }
}
