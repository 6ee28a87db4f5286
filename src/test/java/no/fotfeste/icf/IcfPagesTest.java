package no.fotfeste.icf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ICF profile and the goals that answer it, in a real browser. */
@FotfesteTest
class IcfPagesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;

    private World.Place place;
    private World.Place.Member therapist;
    private World.Waiting anne;
    private String address;

    @BeforeEach
    void someoneWhoHasStarted() {
        world.today(MONDAY);
        place = world.place();
        therapist = place.member("Jon Vik", Role.OCCUPATIONAL_THERAPIST);
        anne = place.accepted("tvt", "Anne Berge", therapist.caller());
        episodes.start(therapist.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), MONDAY,
                List.of(new Departure("home-visit", "hastet")));
        address = "/personer/" + anne.person() + "/kartlegging/icf";
    }

    @Test
    void a_profile_at_arrival_a_code_more_a_goal_that_answers_and_the_change_at_the_end() {
        try (var jon = browsers.loggedIn(therapist)) {
            jon.open(address + "/koder");
            jon.fill("Kode eller ord", "x99");
            jon.press("Legg til");
            jon.sees("Det er ingen slik kode i ICF.");
            jon.fill("Kode eller ord", "å gå");
            jon.press("Legg til");
            jon.sees("Koden er lagt til", "d450 Å gå", "ikke kontrollert");
            jon.look("icf-codes");
            jon.open(address);
            jon.sees("ICF-profil: Ved oppstart", "b130 Energi og driv", "Aktivitet og deltakelse (0 av 7 vurdert)");
            jon.look("icf-blank");
            jon.press("Lagre profilen");
            jon.sees("Ingenting er vurdert ennå.");
            jon.unfold("Aktivitet og deltakelse (0 av 7 vurdert)");
            jon.unfold("Rundt personen (0 av 4 vurdert)");
            choose(jon, "first-d850", "3");
            choose(jon, "second-d850", "1");
            choose(jon, "first-e330", "3");
            choose(jon, "second-e330", "1");
            choose(jon, "first-b130", "2");
            choose(jon, "first-d450", "9");
            jon.unfold("Merknad til e330");
            jon.page().locator("[name='note-e330']").fill("Ny leder siden nyttår 🌱");
            jon.press("Lagre profilen");
            jon.sees("Profilen er lagret.", "Personen kan mer enn det som skjer i dag.", "Ingen mål svarer på dette ennå.", "9 ikke aktuelt");
            jon.look("icf-once");
            jon.open("/personer/" + anne.person() + "/plan/mal/ny");
            jon.fill("Målet, med personens egne ord", "Tilbake til barnehagen, to dager i uka");
            jon.choose("arbeid");
            jon.choose("tilbake etter fravær");
            jon.choose("d850 Lønnet arbeid: 3 store vansker");
            jon.choose("e330 Leder");
            jon.look("icf-goal-new");
            jon.press("Lagre målet");
            jon.sees("Målet er lagret.");
            world.today(MONDAY.plusWeeks(10));
            jon.open(address + "?tidspunkt=measure-end");
            jon.sees("ICF-profil: Ved avslutning", "Sist, man. 2. mars: 2 moderate vansker");
            jon.unfold("Aktivitet og deltakelse");
            jon.unfold("Rundt personen");
            choose(jon, "first-d850", "1");
            choose(jon, "first-e330", "1");
            choose(jon, "second-e330", "3");
            jon.page().locator("[name='rest-same']").check();
            jon.look("icf-again");
            jon.press("Lagre profilen");
            jon.sees("Profilen er lagret.", "Tilbake til barnehagen", "bedre", "likt");
            jon.look("icf-over-time");
            jon.follow("«Tilbake til barnehagen");
            jon.sees("Hva målet svarer på", "da målet ble koblet: 3 store vansker, uten hjelp: 1 lette vansker (man. 2. mars)", "nå: 1 lette vansker");
            jon.look("icf-goal");
            jon.open("/personer/" + anne.person() + "/kartlegging");
            jon.sees("Vansker som ingen mål svarer på ennå: 1.");
            jon.look("icf-overview");
        }
    }

    @Test
    void a_finding_is_corrected_a_draft_comes_back_and_what_is_odd_is_told() {
        try (var jon = browsers.loggedIn(therapist)) {
            jon.open(address);
            jon.unfold("Aktivitet og deltakelse");
            choose(jon, "first-d240", "2");
            jon.unfold("Merknad til d240");
            jon.page().locator("[name='note-d240']").pressSequentially("Utkast");
            jon.sees("Utkast lagret");
            jon.open(address);
            assertThat(jon.page().locator("[name='first-d240'][value='2']").isChecked()).isTrue();
            jon.press("Lagre profilen");
            jon.sees("Profilen er lagret.");
            jon.follow("Ved oppstart");
            jon.sees("Denne profilen er fylt ut man. 2. mars av Jon Vik.");
            choose(jon, "first-d240", "4");
            jon.press("Lagre profilen");
            jon.unfold("Rettet (1)");
            jon.sees("Først: 2 moderate vansker – Utkast. Rettet til: 4 fullstendige vansker – Utkast (Jon Vik).");
            jon.look("icf-corrected");
            jon.open(address + "?tidspunkt=between");
            jon.unfold("Aktivitet og deltakelse");
            jon.page().locator("[name='note-d240']").evaluate("each => each.value = 'x'.repeat(200000)");
            choose(jon, "first-d240", "1");
            jon.page().locator("[name='first-d240'][value='1']").evaluate("each => each.value = '7'");
            jon.fill("Dato", "02.03.2031");
            jon.press("Lagre profilen");
            jon.sees("Datoen kan ikke være fram i tid.", "Velg");
            for (String wrong : List.of("?tidspunkt=aldri", "?profil=" + UUID.randomUUID(), "?profil=rot")) {
                assertThat(jon.open(address + wrong)).as(wrong).isEqualTo(404);
            }
        }
        var specialist = place.member("Mona Dahl", Role.JOB_SPECIALIST);
        episodes.answerJobSpecialist(therapist.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(),
                new JobSpecialistAnswer(JobSpecialistAnswer.Answer.ACCEPTED, specialist.id(), JobSpecialistAnswer.How.ORALLY, "Ja", MONDAY));
        try (var mona = browsers.loggedIn(specialist)) {
            for (String page : List.of("", "/over-tid", "/koder")) assertThat(mona.open(address + page)).as(page).isEqualTo(404);
        }
    }

    private static void choose(Visitor visitor, String field, String value) {
        visitor.page().locator("[name='" + field + "'][value='" + value + "']").check();
    }
}
