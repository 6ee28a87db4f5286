package no.fotfeste.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    @Autowired no.fotfeste.service.Services services;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Time time;
    @TempDir Path folder;

    @Test
    void those_of_the_product_are_there() {
        assertThat(shipped.faults()).isEmpty();
        assertThat(shipped.all()).extracting(Instrument::code)
                .containsAll(Shipped.codes().stream().filter(code -> !code.equals("patient-experience")).toList())
                .doesNotContain("patient-experience");
        assertThat(shipped.get("patient-experience").rules().anonymous()).isTrue();
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
    void one_with_parts_and_turned_items_is_in_use_without_a_restart() throws IOException {
        try (var context = started()) {
            Instruments instruments = context.getBean(Instruments.class);
            assertThat(instruments.find("own-sleep")).isEmpty();
            write("own-sleep", Forms.SLEEP, Forms.SLEEP_SCORING);
            instruments.lookInFolder();
            assertThat(instruments.faults()).isEmpty();
            Scoring.Score score = Scoring.score(instruments.get("own-sleep"), Answers.of(Map.of("1", "3", "2", "0", "3", "1")));
            assertThat(score.parts()).extracting(part -> part.key() + " " + part.value() + " " + part.band().name())
                    .containsExactly("nights 3.50 dårlig", "days 25 egen skala");
            assertThat(score.value()).isNull();
        }
    }

    @Test
    void licensed_words_laid_beside_fill_the_slots_and_answers_stay_readable_when_they_are_taken_away() throws IOException {
        try (var context = started()) {
            Instruments instruments = context.getBean(Instruments.class);
            Instrument slots = instruments.get("hscl-5");
            assertThat(slots.alone()).isFalse();
            Path texts = Files.createDirectories(folder.resolve("hscl-5")).resolve("texts.json");
            Files.writeString(texts, words("1", "2", "3", "4", "5"));
            instruments.lookInFolder();
            assertThat(instruments.faults()).isEmpty();
            Instrument worded = instruments.get("hscl-5");
            assertThat(worded.alone()).isTrue();
            assertThat(worded.items()).extracting(Instrument.Item::text).contains("Ord 1", "Ord 5");
            assertThat(worded.items().getFirst().options()).extracting(Instrument.Option::display).containsExactly("Aldri", "2", "3", "Mye");
            assertThat(worded.copyright()).contains("Tillatelse 17 (Rettighetshaver, 2026-03-01)");
            assertThat(Scoring.score(worded, ScoringTable.rows("hscl-5").get(3).answers()).value()).isEqualByComparingTo("2");
            Files.delete(texts);
            instruments.lookInFolder();
            assertThat(instruments.get("hscl-5").alone()).as("what may no longer be used is not used").isFalse();
            assertThat(instruments.get("hscl-5").version()).isEqualTo(slots.version());
            assertThat(instruments.get("hscl-5", worded.version(), 1).items().getFirst().text()).isEqualTo("Ord 1");
        }
    }

    @Test
    void words_that_do_not_fit_are_refused_with_their_places_and_the_slots_stay() throws IOException {
        try (var context = started()) {
            Instruments instruments = context.getBean(Instruments.class);
            Path texts = Files.createDirectories(folder.resolve("hscl-10")).resolve("texts.json");
            Files.writeString(texts, words("1", "2", "11").replace("2026-03-01", "1. mars").replace("\"Rettighetshaver\"", "\" \""));
            instruments.lookInFolder();
            assertThat(instruments.faults().get("hscl-10")).contains("texts.json: permitted-by: missing", "on: a date as 2026-03-31",
                    "texts.11: no question has that linkId", "texts.3: missing");
            assertThat(instruments.get("hscl-10").rules().slots()).isTrue();
            Files.writeString(Files.createDirectories(folder.resolve("phq-9")).resolve("texts.json"), words("1"));
            Files.writeString(Files.createDirectories(folder.resolve("nothing-called-this")).resolve("texts.json"), "{");
            instruments.lookInFolder();
            assertThat(instruments.faults().get("phq-9")).contains("phq-9 has its words already");
            assertThat(instruments.faults().get("nothing-called-this")).contains("no form is called nothing-called-this");
        }
    }

    @Test
    void the_forms_of_an_occasion_take_no_longer_than_it_says() {
        for (var service : services.all()) {
            for (var occasion : service.occasions()) {
                int minutes = occasion.instruments().stream().mapToInt(code -> shipped.get(code).rules().minutes()).sum();
                assertThat(minutes).as("%s %s", service.code(), occasion.name()).isPositive().isLessThanOrEqualTo(occasion.minutes());
                boolean later = occasion.kind().startsWith("survey-");
                if (Set.of("tvt", "r1-8").contains(service.code())) assertThat(occasion.minutes()).isLessThanOrEqualTo(later ? 4 : 20);
            }
        }
    }

    @Test
    void what_is_sent_to_the_person_has_its_words_and_asks_of_nothing_that_cannot_wait_a_week() {
        for (String code : List.of("tvt", "r1-8")) {
            var service = services.current(code, time.today());
            for (var step : service.steps().stream().filter(step -> step.send()).toList()) {
                for (String instrument : service.occasion(step.expect()).orElseThrow().instruments()) {
                    assertThat(shipped.get(instrument).alone()).as(instrument).isTrue();
                    assertThat(shipped.get(instrument).acute()).as(instrument).isFalse();
                }
            }
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

    private static String words(String... linkIds) {
        String texts = List.of(linkIds).stream().map(each -> "\"" + each + "\": \"Ord " + each + "\"").collect(java.util.stream.Collectors.joining(","));
        return "{\"version\": \"1\", \"licence\": \"Tillatelse 17\", \"permitted-by\": \"Rettighetshaver\", \"on\": \"2026-03-01\", "
                + "\"intro\": \"Hvor mye har dette plaget deg?\", \"texts\": {" + texts + "}, \"answers\": {\"*\": {\"1\": \"Aldri\", \"4\": \"Mye\"}}}";
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
