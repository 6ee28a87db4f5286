package no.fotfeste.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.instrument.Answers;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.instrument.Response;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The stage judged, moved back, left as it is and corrected; the profile and the expectation beside it. */
@FotfesteTest
class ReadinessPagesTest {

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired StageJudgements judgements;
    @Autowired Assessments assessments;
    @Autowired Instruments instruments;

    @Test
    void staff_judge_the_stage_and_the_profile_stands_beside_it() {
        LocalDate today = LocalDate.of(2026, 6, 1);
        world.today(today);
        var place = world.place();
        var coordinator = place.member("Kari Tveit", Role.COORDINATOR);
        var anne = place.accepted("tvt", "Anne Berge", coordinator.caller());
        try (var kari = browsers.loggedIn(coordinator)) {
            kari.open("/personer/" + anne.person() + "/kartlegging");
            kari.follow("Klar for arbeid");
            kari.sees("Ingen har vurdert hvor personen er ennå.", "Ikke spurt ennå.");
            kari.press("Lagre vurderingen");
            kari.sees("Fyll ut dette feltet.");
            kari.look("readiness-errors");
            earlier(coordinator.caller(), anne, today);
            kari.open("/personer/" + anne.person() + "/kartlegging/klar");
            kari.sees("Tenker på arbeid, men er i tvil", "Tilbake. Det hører ofte med.", "To deler er like høye", "«Innen tre måneder»",
                    "Tallene sier ikke hvilken fase personen er i");
            kari.look("readiness");
            kari.press("Uendret i dag");
            kari.sees("Vurderingen er lagret.", "Uendret siden");
            kari.seesNot("Uendret i dag");
            kari.follow("Rett vurderingen fra man. 1. juni");
            kari.choose("Gjør seg klar");
            kari.fill("Hva bygger du på?", "Hun ringte selv til barnehagen. Æøå 🌱");
            kari.look("readiness-correct");
            kari.press("Lagre rettelsen");
            kari.sees("Hun ringte selv til barnehagen. Æøå 🌱", "Rettet: slik sto det før");
        }
        var receptionist = place.member("Resi Dal", Role.RECEPTIONIST);
        try (var resi = browsers.loggedIn(receptionist)) {
            assertThat(resi.open("/personer/" + anne.person() + "/kartlegging/klar")).isIn(403, 404);
        }
    }

    private void earlier(Caller kari, World.Waiting anne, LocalDate today) {
        judgements.judge(kari, anne.person(), UUID.randomUUID(), 0, "2", "Vet ikke om hun vil", today.minusDays(120));
        judgements.judge(kari, anne.person(), UUID.randomUUID(), 1, "4", "Har begynt med to dager i barnehagen", today.minusDays(60));
        judgements.judge(kari, anne.person(), UUID.randomUUID(), 2, "2", "Trakk seg etter en tung uke, vil prøve igjen", today.minusDays(20));
        Map<String, String> given = new HashMap<>(Map.of("group", "none"));
        instruments.get(Readiness.RRTW).asked().stream().filter(item -> item.id().matches("n[0-9]+")).forEach(item -> given.put(item.id(), "4"));
        fill(kari, anne, Readiness.RRTW, Answers.of(given), today.minusDays(20));
        fill(kari, anne, Readiness.EXPECTATION, Answers.of(Map.of("when", "month-6")), today.minusDays(120));
        fill(kari, anne, Readiness.EXPECTATION, Answers.of(Map.of("when", "month-3")), today.minusDays(20));
    }

    private void fill(Caller kari, World.Waiting anne, String code, Answers answers, LocalDate on) {
        assessments.fill(kari, anne.person(), UUID.randomUUID(), 0, new Response.New(UUID.randomUUID(), Occasion.BETWEEN,
                instruments.get(code), on, answers, Response.By.STAFF, null));
    }
}
