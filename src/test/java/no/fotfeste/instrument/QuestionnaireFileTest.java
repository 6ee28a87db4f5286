package no.fotfeste.instrument;

import static no.fotfeste.instrument.Forms.enable;
import static no.fotfeste.instrument.Forms.extension;
import static no.fotfeste.instrument.Forms.inside;
import static no.fotfeste.instrument.Forms.item;
import static no.fotfeste.instrument.Forms.of;
import static no.fotfeste.instrument.Forms.options;
import static no.fotfeste.instrument.Forms.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import no.fotfeste.instrument.Instrument.Item;
import no.fotfeste.instrument.Instrument.Type;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a Questionnaire made elsewhere may say, and what is said when we do not follow. */
class QuestionnaireFileTest {

    @Test
    void everything_r4_has_is_read() {
        Questionnaire form = accepted(Forms.everything());
        assertThat(form.items()).extracting(Item::type).contains(Type.CHOICE, Type.OPEN, Type.NUMBER, Type.DECIMAL, Type.QUANTITY,
                Type.DATE, Type.MOMENT, Type.TIME, Type.TEXT, Type.ADDRESS, Type.INFO, Type.ELSEWHERE);
        assertThat(form.items()).extracting(Item::id).contains("name-3", "what-2-10");
        assertThat(form.notes()).containsExactly("item[13]: type attachment cannot be answered here, and says so",
                "item[14].item[2]: repeats; asked up to 10 times here");
        assertThat(form.items().getFirst().detail().required()).isTrue();
        assertThat(find(form, "one").hint()).isEqualTo("Om help");
        assertThat(find(form, "day").detail().initial()).containsExactly("2026-01-02");
        assertThat(find(form, "number").most()).isEqualTo(10);
    }

    @Test
    void what_would_be_shown_wrongly_is_refused_with_place_and_reason() {
        assertThat(refused(of(item("a", "string"), item("a", "string")))).containsExactly("item[1].linkId: 'a' is used twice");
        assertThat(refused(of(item("a", "string", enable(when("b", "=", "\"answerString\": \"x\""))))))
                .containsExactly("item[0].enableWhen[0].question: no question has linkId 'b'");
        assertThat(refused(of(item("a", "string"), item("b", "string", enable(when("a", "=", "\"answerInteger\": 1"))))))
                .containsExactly("item[1].enableWhen[0].answerInteger: cannot be held with = against 'a', which is a string");
        assertThat(refused(of(item("a", "boolean"), item("b", "string", "\"enableWhen\": [" + when("a", "=", "\"answerBoolean\": true") + ","
                + when("a", "=", "\"answerBoolean\": false") + "]")))).first().asString().startsWith("item[1].enableBehavior: missing");
        assertThat(refused(of(item("a", "string", "\"modifierExtension\": [{\"url\": \"x\"}]"))))
                .containsExactly("item[0].modifierExtension: may change the meaning of the rest, and is not known here");
        assertThat(refused(of(item("a", "choice", "\"option\": [{\"valueInteger\": 1}]")))).containsExactly(
                "item[0].option: is not an element of R4 here; it looks like STU3, which must be converted to R4 first");
        assertThat(refused(of(item("a", "coding")))).containsExactly("item[0].type: 'coding' is R5; R4 says choice or open-choice");
        assertThat(refused(of(item("a", "string", "\"extension\": [{\"url\": \"http://hl7.org/fhir/uv/sdc/StructureDefinition/"
                + "sdc-questionnaire-enableWhenExpression\"}]")))).first().asString().contains("enableWhenExpression is not followed");
        assertThat(refused("<Questionnaire/>")).containsExactly("the file: is XML; we read JSON only");
        assertThat(refused("{\"resourceType\": \"Bundle\"}")).containsExactly("resourceType: must be Questionnaire, and is Bundle");
    }

    @Test
    void conditions_in_a_circle_are_refused_with_the_way_round() {
        assertThat(refused(of(item("a", "boolean", enable(when("c", "exists", "\"answerBoolean\": true"))),
                item("b", "boolean", enable(when("a", "exists", "\"answerBoolean\": true"))),
                item("c", "boolean", enable(when("b", "exists", "\"answerBoolean\": true"))))))
                .containsExactly("item[0].enableWhen: asks in a circle: a → c → b → a");
        assertThat(refused(of(item("g", "group", enable(when("a", "exists", "\"answerBoolean\": true")), inside(item("a", "boolean"))))))
                .singleElement().asString().contains("asks in a circle: a → a");
    }

    @Test
    void what_lies_too_deep_is_refused() {
        String deep = item("x", "string");
        for (int i = 0; i < 60; i++) deep = item("g" + i, "group", inside(deep));
        assertThat(refused(of(deep))).anyMatch(fault -> fault.contains("deeper than 30 levels"));
    }

    @Test
    void five_thousand_questions_are_read_within_seconds() {
        String form = of(IntStream.range(0, 5000).mapToObj(i -> i == 0 ? item("q0", "boolean")
                : item("q" + i, "boolean", enable(when("q" + (i - 1), "exists", "\"answerBoolean\": true")))).toArray(String[]::new));
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            Questionnaire read = accepted(form);
            assertThat(read.items()).hasSize(5000);
            assertThat(When.off(read.order(), Answers.of(java.util.Map.of("q0", "true")))).hasSize(4998);
        });
    }

    @Test
    void answers_are_taken_from_value_sets_in_the_file_and_those_elsewhere_are_named() {
        String contained = "\"contained\": [{\"resourceType\": \"ValueSet\", \"id\": \"v\", \"compose\": {\"include\": [{\"system\": \"http://s\","
                + "\"concept\": [{\"code\": \"1\", \"display\": \"En\"}, {\"code\": \"2\"}]}]}}, {\"resourceType\": \"ValueSet\", \"id\": \"e\","
                + "\"expansion\": {\"contains\": [{\"abstract\": true, \"display\": \"Alle\", \"contains\": [{\"system\": \"http://s\", \"code\": \"9\", \"display\": \"Ni\"}]}]}}],";
        Questionnaire form = accepted(of(item("a", "choice", "\"answerValueSet\": \"#v\""), item("b", "choice", "\"answerValueSet\": \"#e\""),
                item("c", "choice", "\"answerValueSet\": \"http://elsewhere\""), item("d", "open-choice", "\"answerValueSet\": \"http://elsewhere\""))
                .replace("\"item\": [{\"linkId\": \"a\"", contained + "\"item\": [{\"linkId\": \"a\""));
        assertThat(find(form, "a").options()).extracting(Instrument.Option::display).containsExactly("En", "2");
        assertThat(find(form, "b").options()).extracting(Instrument.Option::display).containsExactly("Ni");
        assertThat(find(form, "c").type()).isEqualTo(Type.ELSEWHERE);
        assertThat(find(form, "d").type()).isEqualTo(Type.TEXT);
        assertThat(form.notes()).anyMatch(note -> note.contains("the value set http://elsewhere is not in the file"));
    }

    @Test
    void a_translation_is_hidden_until_it_is_approved() {
        String translated = of("{\"linkId\": \"a\", \"type\": \"string\", \"text\": \"Hvordan går det?\", \"_text\": {\"extension\": [{\"url\":"
                + "\"http://hl7.org/fhir/StructureDefinition/translation\", \"extension\": [{\"url\": \"lang\", \"valueCode\": \"en\"},"
                + "{\"url\": \"content\", \"valueString\": \"How are you?\"}]}]}}");
        Questionnaire form = accepted(translated);
        assertThat(form.languages()).containsExactly(new Questionnaire.Language("en", false));
        assertThat(form.notes()).anyMatch(note -> note.contains("translated to en, which is hidden until it is approved"));
        assertThat(form.items().getFirst().text()).isEqualTo("Hvordan går det?");
        String approved = translated.replace("\"status\"", "\"extension\": [{\"url\": \"" + Texts.APPROVED + "\", \"valueCode\": \"en\"}], \"status\"");
        assertThat(accepted(approved).languages()).containsExactly(new Questionnaire.Language("en", true));
        Questionnaire english = QuestionnaireFile.read(approved, "form", "en", new Findings());
        assertThat(english).isNotNull();
        assertThat(english.items().getFirst().text()).isEqualTo("How are you?");
    }

    @Test
    void an_answer_that_is_not_among_those_asked_for_is_a_note() {
        Questionnaire form = accepted(of(item("a", "choice", options("1", "2")),
                item("b", "string", enable(when("a", "=", "\"answerCoding\": {\"system\": \"http://example.org/s\", \"code\": \"9\"}")))));
        assertThat(form.notes()).containsExactly("item[1].enableWhen[0]: no answer to 'a' is the one it asks for");
    }

    @Test
    void a_number_as_large_as_a_mountain_is_no_limit() {
        assertThat(accepted(of(item("a", "decimal", extension("maxValue", "\"valueDecimal\": 1e99999999")))).notes())
                .containsExactly("item[0]: maxValue: does not fit the question, so it is not checked");
    }

    private static Item find(Questionnaire form, String id) {
        return form.items().stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }

    private static Questionnaire accepted(String json) {
        Findings findings = new Findings();
        Questionnaire form = QuestionnaireFile.read(json, "form", "", findings);
        assertThat(findings.faults()).isEmpty();
        assertThat(form).isNotNull();
        return form;
    }

    private static List<String> refused(String json) {
        Findings findings = new Findings();
        assertThat(QuestionnaireFile.read(json, "form", "", findings)).isNull();
        return findings.faults();
    }
}
