package no.fotfeste.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import no.fotfeste.platform.Time;
import no.fotfeste.testing.FotfesteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A folder is all it takes to add an instrument, as docs/add-an-instrument.md says. */
@FotfesteTest
class InstrumentsTest {

    @Autowired Instruments shipped;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Time time;
    @TempDir Path folder;

    @Test
    void those_of_the_product_are_there() {
        assertThat(shipped.faults()).isEmpty();
        assertThat(shipped.all()).extracting(Instrument::code)
                .contains("work-ability", "pain", "phq-9", "gad-7", "psfs", "work-now", "expectation", "economy-and-loneliness");
    }

    @Test
    void an_instrument_is_added_by_a_folder() throws IOException {
        write("sleep", text("pain", "questionnaire.json", "sleep"), Shipped.text("pain", "scoring.json"));
        try (var context = started()) {
            Instruments instruments = context.getBean(Instruments.class);
            Instrument sleep = instruments.get("sleep");
            assertThat(Scoring.score(sleep, Answers.of(Map.of("pain", "7"))).value()).isEqualTo("7");
        }
    }

    @Test
    void one_that_is_faulty_is_refused_with_place_and_reason_and_the_rest_go_on() throws IOException {
        write("broken", text("pain", "questionnaire.json", "broken"), Shipped.text("pain", "scoring.json").replace("\"max\": 10", "\"max\": 12"));
        write("half", "{\"resourceType\": \"Questionnaire\"", null);
        write("good", text("pain", "questionnaire.json", "good"), Shipped.text("pain", "scoring.json"));
        try (var context = started()) {
            Instruments instruments = context.getBean(Instruments.class);
            assertThat(instruments.faults()).containsOnlyKeys("broken", "half");
            assertThat(instruments.faults().get("broken")).contains("scoring.json: max: the answers give 10");
            assertThat(instruments.faults().get("half")).startsWith("questionnaire.json: the file: is not JSON: line 1");
            assertThat(instruments.find("broken")).isEmpty();
            assertThat(instruments.find("good")).isPresent();
            assertThat(instruments.all()).extracting(Instrument::code).contains("good").doesNotContain("broken", "half");
        }
    }

    @Test
    void a_version_in_use_never_changes_and_a_new_one_stands_beside_it() throws IOException {
        write("mood", text("pain", "questionnaire.json", "mood"), Shipped.text("pain", "scoring.json"));
        try (var context = started()) {
            Instruments instruments = context.getBean(Instruments.class);
            write("mood", text("pain", "questionnaire.json", "mood").replace("\"Smerte\"", "\"Humør\""), Shipped.text("pain", "scoring.json"));
            instruments.lookInFolder();
            assertThat(instruments.faults().get("mood")).contains("is in use with another content");
            assertThat(instruments.get("mood").title()).isEqualTo("Smerte");
            write("mood", text("pain", "questionnaire.json", "mood").replace("\"Smerte\"", "\"Humør\"").replace("\"version\": \"1\"", "\"version\": \"2\""),
                    Shipped.text("pain", "scoring.json"));
            instruments.lookInFolder();
            assertThat(instruments.faults()).isEmpty();
            assertThat(instruments.get("mood").title()).isEqualTo("Humør");
            assertThat(instruments.get("mood", 1, 2).title()).isEqualTo("Smerte");
        }
    }

    @Test
    void one_file_made_elsewhere_is_enough_and_its_version_is_counted_here() throws IOException {
        String made = "{\"resourceType\": \"Questionnaire\", \"status\": \"active\", \"title\": \"Fall\", \"version\": \"0.9-rc\", \"name\": \"FallRisk\","
                + "\"item\": [{\"linkId\": \"1.1\", \"type\": \"boolean\", \"text\": \"Falt du?\"}]}";
        Files.writeString(folder.resolve("Fall Risk.json"), made);
        try (var context = started()) {
            Instruments instruments = context.getBean(Instruments.class);
            assertThat(instruments.get("fall-risk").version()).isEqualTo(1);
            Files.writeString(folder.resolve("Fall Risk.json"), made.replace("Falt du?", "Har du falt?"));
            instruments.lookInFolder();
            assertThat(instruments.faults().get("fall-risk")).contains("version: 0.9-rc").contains("is in use with another content");
            Files.writeString(folder.resolve("Fall Risk.json"), made.replace("Falt du?", "Har du falt?").replace("0.9-rc", "0.9"));
            instruments.lookInFolder();
            assertThat(instruments.get("fall-risk").version()).isEqualTo(2);
            assertThat(instruments.get("fall-risk", 1, 1).items().getFirst().text()).isEqualTo("Falt du?");
            assertThat(instruments.edition("fall-risk", "1-1")).isPresent();
            assertThat(instruments.edition("fall-risk", "9-1")).isEmpty();
        }
        try (var again = started()) {
            assertThat(again.getBean(Instruments.class).get("fall-risk").version()).isEqualTo(2);
        }
    }

    /** The same class as in the product, with fotfeste.instruments set. */
    private AnnotationConfigApplicationContext started() {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(
                new MapPropertySource("folder", Map.of("fotfeste.instruments", folder.toString())));
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(TransactionTemplate.class, () -> transaction);
        context.registerBean(Time.class, () -> time);
        context.register(Instruments.class);
        context.refresh();
        return context;
    }

    private static String text(String code, String file, String name) {
        return Shipped.text(code, file).replace("\"name\": \"" + code + "\"", "\"name\": \"" + name + "\"");
    }

    private void write(String name, String questionnaire, @org.jspecify.annotations.Nullable String scoring) throws IOException {
        Path inside = Files.createDirectories(folder.resolve(name));
        Files.writeString(inside.resolve("questionnaire.json"), questionnaire);
        if (scoring != null) Files.writeString(inside.resolve("scoring.json"), scoring);
    }
}
