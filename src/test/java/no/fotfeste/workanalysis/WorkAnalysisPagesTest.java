package no.fotfeste.workanalysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The job specialist describes the job, judges it with the person, and makes a measure out of the largest gap. */
@FotfesteTest
class WorkAnalysisPagesTest {

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;

    @Test
    void a_job_becomes_gaps_and_a_gap_becomes_a_measure() {
        world.today(LocalDate.of(2026, 3, 2));
        var place = world.place();
        var coordinator = place.member("Kari Tveit", Role.COORDINATOR);
        var specialist = place.member("Vera Lund", Role.JOB_SPECIALIST);
        var anne = place.accepted("tvt", "Anne Berge", coordinator.caller());
        episodes.answerJobSpecialist(coordinator.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(),
                new JobSpecialistAnswer(JobSpecialistAnswer.Answer.ACCEPTED, specialist.id(), JobSpecialistAnswer.How.ORALLY, "Ja", world.today()));
        try (var vera = browsers.loggedIn(specialist)) {
            vera.open("/personer/" + anne.person());
            vera.seesNot("Klar for arbeid", "ICF");
            vera.follow("Arbeidsanalyse");
            vera.look("work-analysis-none");
            vera.press("Begynn");
            vera.sees("Velg ett av svarene.");
            vera.choose("Jobben personen har");
            vera.fill("Sted", "Solbakken barnehage");
            vera.press("Begynn");
            vera.sees("Analysen er begynt.", "Skriv først hva personen gjør");
            vera.fill("Hva gjør personen?", "Kle på barna og gå tur. Æøå 🌱");
            vera.press("Legg til oppgaven");
            vera.sees("Kryss av for minst ett krav");
            vera.look("work-analysis-task");
            vera.choose("Løfte og bære");
            vera.choose("Tåle stress");
            vera.fill("Noe annet, med egne ord", "Synge");
            vera.press("Legg til oppgaven");
            vera.sees("Oppgaven er lagt til.", "Neste steg er å vurdere");
            vera.follow("Vurder kravene");
            judge(vera, "Løfte og bære", "4 – svært mye", "1 – litt");
            judge(vera, "Tåle stress", "3 – mye", "Vet ikke");
            judge(vera, "Synge", "2 – en del", "4 – svært mye");
            vera.look("work-analysis-judge");
            vera.press("Lagre vurderingen");
            vera.sees("Vurderingen er lagret.", "3 trinn fra", "Dette vet vi ikke ennå", "1 gap har ikke fått noe svar ennå.", "Dette går greit (1)");
            vera.look("work-analysis-gaps");
            vera.follow("Lag tiltak for Løfte og bære");
            vera.unfold("Tilpasning på jobben");
            vera.look("work-analysis-gap");
            vera.under("Tilpasning på jobben").getByLabel("Tiltaket").fill("Heve stellebordet");
            vera.under("Tilpasning på jobben").getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).last().click();
            vera.sees("Tiltaket ligger i planen.", "Tilpasning: Heve stellebordet", "ikke gjort ennå");
            vera.seesNot("ikke fått noe svar");
            vera.follow("Vurder på nytt");
            judge(vera, "Løfte og bære", "4 – svært mye", "3 – mye");
            vera.press("Lagre vurderingen");
            vera.sees("Før og nå", "2 trinn mindre gap enn første gang.");
            vera.look("work-analysis-again");
            vera.open("/personer/" + anne.person() + "/plan");
            vera.sees("Heve stellebordet");
        }
        var stranger = world.place().member("Per Kvam", Role.COORDINATOR);
        try (var per = browsers.loggedIn(stranger)) {
            assertThat(per.open("/personer/" + anne.person() + "/arbeidsanalyse")).isEqualTo(404);
        }
    }

    private static void judge(Visitor visitor, String demand, String asks, String goes) {
        visitor.page().getByLabel(demand + ": jobben krever").selectOption(new SelectOption().setLabel(asks));
        visitor.page().getByLabel(demand + ": går greit nå").selectOption(new SelectOption().setLabel(goes));
    }
}
