package no.fotfeste.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an instrument's two files must be, and what is said when they are not. */
class InstrumentFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"work-ability", "pain", "phq-9", "gad-7", "psfs", "work-now", "expectation", "economy-and-loneliness"})
    void those_that_come_with_the_product_can_be_used(String code) {
        Instrument instrument = Shipped.get(code);
        assertThat(instrument.code()).isEqualTo(code);
        assertThat(instrument.copyright()).isNotBlank();
        assertThat(instrument.rules().minutes()).isPositive();
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
