package no.fotfeste.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves as a file is a valid QuestionnaireResponse to its Questionnaire: HL7's own validator says so. */
class ResponseFileTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Map<String, Questionnaire> QUESTIONNAIRES = new java.util.concurrent.ConcurrentHashMap<>();
    private static FhirValidator validator;

    @BeforeAll
    static void theValidator() {
        FHIR.setParserErrorHandler(new LenientErrorHandler(false));
        var unknown = new UnknownCodeSystemWarningValidationSupport(FHIR);
        unknown.setNonExistentCodeSystemSeverity(IValidationSupport.IssueSeverity.WARNING);
        var chain = new ValidationSupportChain(new DefaultProfileValidationSupport(FHIR), new Tried(),
                new CommonCodeSystemsTerminologyService(FHIR), new InMemoryTerminologyServerValidationSupport(FHIR), unknown);
        validator = FHIR.newValidator().registerValidatorModule(new FhirInstanceValidator(chain));
    }

    @Test
    void answers_to_forms_made_by_others_are_valid_to_their_questionnaire() {
        Map<String, Path> accepted = Material.accepted();
        assertThat(accepted).hasSizeGreaterThanOrEqualTo(10);
        List<String> wrong = new ArrayList<>();
        accepted.forEach((code, file) -> {
            Instrument instrument = Material.read(file);
            for (int turn = 0; turn < 2; turn++) {
                for (String error : errors(instrument, QuestionnaireSource.text(file), Material.answers(instrument, turn))) {
                    wrong.add(code + " " + turn + ": " + error);
                }
            }
            errors(instrument, QuestionnaireSource.text(file), Answers.NONE).forEach(error -> wrong.add(code + " skipped: " + error));
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"work-ability", "pain", "phq-9", "gad-7", "psfs", "work-now", "expectation", "economy-and-loneliness"})
    void answers_to_those_that_come_with_the_product_are_valid(String code) {
        Instrument instrument = Shipped.get(code);
        for (int turn = 0; turn < 2; turn++) {
            assertThat(errors(instrument, Shipped.text(code, "questionnaire.json"), Material.answers(instrument, turn))).isEmpty();
        }
    }

    @Test
    void every_type_of_answer_is_written_as_its_type() {
        String json = Forms.everything();
        Instrument instrument = InstrumentFile.read("everything", 1, json, "");
        for (int turn = 0; turn < 2; turn++) assertThat(errors(instrument, json, Material.answers(instrument, turn))).isEmpty();
        String written = ResponseFile.write(instrument, response(instrument, Material.answers(instrument, 0)));
        assertThat(written).contains("valueBoolean", "valueDecimal", "valueInteger", "valueDate\"", "valueDateTime", "valueTime", "valueString",
                "valueUri", "valueCoding", "valueQuantity", "\"status\" : \"completed\"");
    }

    @Test
    void the_validator_can_say_no() {
        String json = Forms.everything();
        Instrument instrument = InstrumentFile.read("everything", 1, json, "");
        String written = ResponseFile.write(instrument, response(instrument, Material.answers(instrument, 0)));
        assertThat(messages(instrument, json, written.replace("valueDecimal", "valueInteger").replace("\"yesno\"", "\"not-there\""))).isNotEmpty();
    }

    @Test
    void neither_whom_it_is_about_nor_who_wrote_it_is_in_the_file() {
        Instrument instrument = Shipped.get("pain");
        assertThat(ResponseFile.write(instrument, response(instrument, Material.answers(instrument, 0))))
                .doesNotContain("\"subject\"", "\"author\"", "\"source\"", "Kari Tveit");
    }

    @Test
    void the_questionnaire_is_named_by_its_own_address_where_it_has_one() {
        assertThat(ResponseFile.canonical(InstrumentFile.read("form", 1, Forms.everything(), ""))).isEqualTo("http://example.org/q");
        assertThat(ResponseFile.canonical(Shipped.get("pain"))).isEqualTo("urn:fotfeste:questionnaire:pain|1");
        assertThat(ResponseFile.canonical(InstrumentFile.read("form", 1, Forms.everything().replace("http://example.org/q", "Questionnaire/7"), "")))
                .isEqualTo("urn:fotfeste:questionnaire:form");
    }

    private static List<String> errors(Instrument instrument, String form, Answers answers) {
        return messages(instrument, form, ResponseFile.write(instrument, response(instrument, answers)));
    }

    private static List<String> messages(Instrument instrument, String form, String written) {
        Questionnaire questionnaire = FHIR.newJsonParser().parseResource(Questionnaire.class, form);
        QuestionnaireResponse response = FHIR.newJsonParser().parseResource(QuestionnaireResponse.class, written);
        // each in a place of its own: some have the same address, some none
        questionnaire.setUrl("http://example.org/tried/" + instrument.code()).setVersion("1");
        // the validator does not look into a value set that has no address
        for (var contained : questionnaire.getContained()) {
            if (contained instanceof ValueSet set && !set.hasUrl()) set.setUrl(questionnaire.getUrl() + "/" + set.getIdPart());
        }
        QUESTIONNAIRES.put(questionnaire.getUrl() + "|1", questionnaire);
        String tried = written.replace(response.getQuestionnaire(), questionnaire.getUrl() + "|1");
        var messages = validator.validateWithResult(tried).getMessages();
        assertThat(messages).as("held against the questionnaire").noneMatch(each -> each.getMessage().contains("could not be resolved"));
        return messages.stream()
                .filter(each -> each.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                // its own mistakes: answers counted on a group, which has turns, and exactly as many as asked for called too few
                .filter(each -> !each.getMessage().matches("The minimum number of answers is ([0-9]+) but this has (0|\\1) answers"))
                .map(each -> each.getLocationString() + " " + each.getMessage()).toList();
    }

    /** The questionnaires tried, by their addresses. */
    private static final class Tried implements IValidationSupport {

        @Override
        public FhirContext getFhirContext() {
            return FHIR;
        }

        @Override
        public <T extends IBaseResource> T fetchResource(Class<T> type, String address) {
            Questionnaire found = QUESTIONNAIRES.get(address.contains("|") ? address : address + "|1");
            return type != null && type.isInstance(found) ? type.cast(found) : null;
        }
    }

    private static Response response(Instrument instrument, Answers answers) {
        return new Response(UUID.fromString("00000000-0000-4000-8000-000000000001"), "between", instrument.code(), 1, 1, LocalDate.of(2026, 3, 2),
                answers, null, null, Response.By.STAFF, null, "Kari Tveit", Instant.parse("2026-03-02T09:00:00Z"));
    }
}
