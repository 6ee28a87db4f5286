package no.fotfeste.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import no.fotfeste.access.Role;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

/** Services in a real browser. */
@FotfesteTest
class ServicePagesTest {

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Services services;

    @BeforeEach
    void today() {
        world.today(LocalDate.of(2026, 3, 2));
    }

    @Test
    void both_services_are_told_in_words_that_whoever_runs_a_third_one_understands() {
        try (var leo = browsers.loggedIn(world.place("tvt").member("Leo Vik", Role.LEADER))) {
            leo.follow("Tjenester");
            leo.sees("Tverrfaglig vurderingsteam (TVT)", "i bruk", "Arbeidsrettet rehabilitering, døgn (R1.8)", "ikke i bruk");
            leo.look("service-all");
            leo.follow("Tverrfaglig vurderingsteam (TVT)");
            leo.sees("Fastlege", "Pårørende – personen må være enig", "regnes ut: minst 24 år",
                    "mellom 7 dager og 14 dager etter", "jobbspesialist", "bare første gang", "minst 2 ansatte",
                    "ergoterapeut eller fysioterapeut eller sykepleier", "12 uker", "ett år", "Før «Start»: Vurderingsbesøket er gjort",
                    "sendes av seg selv", "arbeidsevne, smerte, PHQ-9");
            leo.seesNot("job-specialist", "home-visit", "work-ability", "practice");
            leo.look("service-tvt");
            leo.open("/tjenester/r1-8/1");
            leo.sees("innen 10 virkedager", "frist, pasient- og brukerrettighetsloven § 2-2", "senest dagen som er satt for start",
                    "Personen skal få tilbud om oppfølging i ett år.");
            leo.look("service-r1-8");
            assertThat(leo.open("/tjenester/r1-8/99")).isEqualTo(404);
            assertThat(leo.open("/tjenester/finnes ikke/1")).isEqualTo(404);
            assertThat(leo.open("/tjenester/r1-8/x")).isEqualTo(404);
        }
    }

    @Test
    void an_administrator_takes_a_service_into_use() {
        try (var ada = browsers.loggedIn(world.place("tvt").member("Ada Vik", Role.ADMINISTRATOR))) {
            ada.open("/tjenester");
            ada.press("Ta R1.8 i bruk");
            ada.sees("Valget er lagret.", "Slutt å ta inn til R1.8");
            ada.look("service-all-administrator");
        }
    }

    @Test
    void a_file_that_cannot_be_used_is_shown_with_the_place_and_the_reason() throws IOException {
        Path before = (Path) ReflectionTestUtils.getField(services, "folder");
        Path folder = Files.createTempDirectory("services");
        Files.writeString(folder.resolve("ny-tjeneste.yaml"),
                ServiceFiles.text("tvt").replace("who: team", "who: alle").replace("quiet-after: 3 weeks", "quiet-after: tre uker"));
        try (var ada = browsers.loggedIn(world.place().member("Ada Vik", Role.ADMINISTRATOR))) {
            ReflectionTestUtils.setField(services, "folder", folder);
            services.lookInFolder();
            ada.open("/tjenester");
            ada.sees("Filer som ikke kan brukes", "ny-tjeneste.yaml", "steps[4].who: no role is called 'alle'", "quiet-after: 'tre uker'");
            ada.look("service-faults");
        } finally {
            ReflectionTestUtils.setField(services, "folder", before);
            services.lookInFolder();
        }
    }
}
