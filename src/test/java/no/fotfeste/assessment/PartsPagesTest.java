package no.fotfeste.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import no.fotfeste.access.Role;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.instrument.Forms;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A form with numbers for its parts, laid in the folder as the page of docs says, answered and read in a browser. */
@FotfesteTest
class PartsPagesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Instruments instruments;
    @TempDir Path folder;

    @Test
    void an_own_form_with_parts_is_added_answered_and_read_over_time() throws Exception {
        Path own = Files.createDirectories(folder.resolve("own-nights"));
        Files.writeString(own.resolve("questionnaire.json"), Forms.SLEEP.replace("Prøve", "Søvn og dager"));
        Files.writeString(own.resolve("scoring.json"), Forms.SLEEP_SCORING);
        instruments.lookIn(folder);
        world.today(MONDAY);
        var place = world.place();
        var therapist = place.member("Jon Vik", Role.OCCUPATIONAL_THERAPIST);
        var anne = place.accepted("tvt", "Anne Berge", therapist.caller());
        String address = "/personer/" + anne.person() + "/kartlegging";
        try (var jon = browsers.loggedIn(therapist)) {
            answer(jon, address, "own-nights", Map.of("1", "4", "2", "0", "3", "3"));
            jon.sees("Nettene", "4 av 4", "dårlig", "Søvnen er dårlig. Snakk om den.", "Dagene", "75 av 100", "Se på endringen.");
            answer(jon, address, "fabq", Map.of("2", "4", "3", "4", "4", "4", "5", "4", "6", "5"));
            jon.sees("Fysisk aktivitet", "16 av 24", "høy", "For få svar til å regne ut et tall");
            answer(jon, address, "eq-5d-5l", Map.of("1", "2", "2", "1", "3", "2", "4", "3", "5", "2"));
            jon.sees("Profil: 21232.", "Tallene regnes ikke sammen");
            world.today(MONDAY.plusWeeks(6));
            answer(jon, address, "own-nights", Map.of("1", "2", "2", "3"));
            jon.sees("1,5 av 4", "god", "Søvnen er god.", "Endring siden første gang: −2,5. Det er bedre, og mer enn tilfeldig variasjon.",
                    "4 – dårlig", "1,5 – god", "for få svar");
            jon.look("assessment-parts");
            jon.page().locator("a[href*='/svar/']:has-text('Søvn og dager')").last().click();
            jon.sees("Nettene", "1,5 av 4 – god. Søvnen er god.", "Delene står hver for seg");
            jon.look("assessment-parts-response");
            jon.open("/personer/" + anne.person());
            jon.sees("Søvn: Nettene 4 (dårlig), Dagene 75", "FABQ: Fysisk aktivitet 16 (høy)");
        }
    }

    @Test
    void from_paper_a_form_without_its_words_is_filled_in_by_staff_and_readiness_asks_first_which_group() {
        world.today(MONDAY);
        var place = world.place();
        var therapist = place.member("Jon Vik", Role.OCCUPATIONAL_THERAPIST);
        var anne = place.accepted("tvt", "Anne Berge", therapist.caller());
        String address = "/personer/" + anne.person() + "/kartlegging";
        try (var jon = browsers.loggedIn(therapist)) {
            jon.open(address + "/six-minute-walk?tidspunkt=between");
            jon.look("assessment-walk");
            jon.open(address + "/work-situation?tidspunkt=between");
            choose(jon, "work-situation", "job", "away");
            jon.look("assessment-work-situation");
            jon.open(address + "/rrtw?tidspunkt=between");
            jon.sees("Ordene i dette skjemaet er ikke lagt inn her", "Er personen i arbeid nå");
            jon.seesNot("Personen svarte alene", "9. spørsmål i papirskjemaet");
            choose(jon, "rrtw", "group", "working");
            jon.sees("9. spørsmål i papirskjemaet");
            jon.look("assessment-slots");
            for (int i = 1; i < 10; i++) choose(jon, "rrtw", "w" + i, i == 9 ? "5" : "1");
            jon.press("Lagre svarene");
            jon.sees("Svarene er lagret.");
            jon.open(address);
            jon.sees("Usikker på å bli i arbeid", "Gjør noe for å bli i arbeid", "Fordelingen av spørsmålene på delene er ubekreftet");
            jon.seesNot("Ser ikke for seg arbeid");
            assertThat(jon.open(address + "/patient-experience?tidspunkt=between")).as("what is anonymous is never on a case").isEqualTo(404);
        }
    }

    private static void answer(Visitor jon, String address, String code, Map<String, String> answers) {
        jon.open(address + "/" + code + "?tidspunkt=between");
        for (String item : answers.keySet().stream().sorted().toList()) choose(jon, code, item, answers.get(item));
        jon.press("Lagre svarene");
        jon.sees("Svarene er lagret.");
        jon.open(address);
    }

    private static void choose(Visitor jon, String code, String item, String answer) {
        jon.page().locator("[name='q-" + code + "-" + item + "'][value='" + answer + "']").check();
    }
}
