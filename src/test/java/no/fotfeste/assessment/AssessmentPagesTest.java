package no.fotfeste.assessment;

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

/** The assessment tab in a real browser. */
@FotfesteTest
class AssessmentPagesTest {

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
        address = "/personer/" + anne.person() + "/kartlegging";
    }

    @Test
    void question_nine_above_zero_is_seen_and_acknowledged() {
        try (var jon = browsers.loggedIn(therapist)) {
            jon.open(address);
            jon.look("assessment-empty");
            jon.follow("Fyll ut Humør og overskudd (PHQ-9)");
            jon.sees("Ved oppstart", "tar omtrent 3 min", "116 123");
            jon.look("assessment-phq-9");
            answer(jon, "phq-9", "1", "2");
            answer(jon, "phq-9", "2", "3");
            for (String item : List.of("3", "4", "5", "6", "7")) answer(jon, "phq-9", item, "1");
            answer(jon, "phq-9", "9", "1");
            jon.press("Lagre svarene");
            jon.sees("Svarene er lagret.", "Dette kan ikke vente", "116 117", "12 av 27", "moderate plager", "8 av 9 spørsmål");
            jon.look("assessment-alert");
            jon.press("Varselet er fulgt opp");
            jon.sees("Fyll ut dette feltet");
            jon.fill("Hva gjorde vi", "Snakket med Anne. Ringte fastlegen. Ny samtale i morgen 🌱");
            jon.press("Varselet er fulgt opp");
            jon.sees("Varsler som er fulgt opp", "Fulgt opp av Jon Vik");
            jon.seesNot("Dette kan ikke vente");
            jon.look("assessment-alert-closed");
            jon.open("/personer/" + anne.person());
            jon.sees("PHQ-9 12 av 27 – moderate plager", "Varsel", "helse");
        }
    }

    @Test
    void work_ability_own_activities_and_the_profile_become_a_picture_over_time() {
        try (var jon = browsers.loggedIn(therapist)) {
            workAbility(jon, "measure-arrival", "3");
            jon.open(address + "/psfs?tidspunkt=measure-arrival");
            jon.look("assessment-psfs");
            jon.page().locator("[name='q-psfs-activity-1']").fill("Bære barna på jobben");
            answer(jon, "psfs", "rating-1", "2");
            jon.page().locator("[name='q-psfs-activity-2']").fill("Sitte gjennom et helt møte");
            answer(jon, "psfs", "rating-2", "4");
            answer(jon, "psfs", "rating-3", "5");
            jon.press("Lagre svarene");
            jon.sees("Skriv hva tallet gjelder.");
            jon.page().locator("[name='q-psfs-activity-3']").fill("Gå i trapper");
            jon.press("Lagre svarene");
            jon.sees("Svarene er lagret.");
            profile(jon, "3", "first-e330", "2");
            jon.open(address);
            jon.look("assessment-once");
            world.today(MONDAY.plusWeeks(8));
            workAbility(jon, "between", "6");
            jon.open(address + "/psfs?tidspunkt=between");
            jon.sees("«Bære barna på jobben»", "«Gå i trapper»");
            jon.look("assessment-psfs-again");
            answer(jon, "psfs", "rating-1", "6");
            answer(jon, "psfs", "rating-2", "6");
            answer(jon, "psfs", "rating-3", "5");
            jon.press("Lagre svarene");
            profile(jon, "1", "second-e330", "1");
            jon.open(address);
            jon.sees("Endring siden første gang: +3", "Endring siden første gang: +2", "mer enn tilfeldig variasjon", "bedre");
            jon.look("assessment-over-time");
            jon.follow("27. apr.");
            jon.sees("Tenk deg at arbeidsevnen");
            jon.look("assessment-response");
            jon.follow("Rett svarene");
            jon.sees("blir det en retting");
            jon.look("assessment-correct");
        }
    }

    @Test
    void what_is_left_can_be_finished_with_a_reason() {
        try (var jon = browsers.loggedIn(therapist)) {
            workAbility(jon, "measure-arrival", "3");
            jon.unfold("Avslutt med det som er gjort");
            jon.press("Avslutt denne kartleggingen");
            jon.sees("Velg hvorfor.");
            jon.look("assessment-finish");
            jon.choose("personen ønsket det slik");
            jon.press("Avslutt denne kartleggingen");
            jon.sees("Kartleggingen er avsluttet.", "Ved oppstart: ferdig");
        }
    }

    @Test
    void bad_input_is_told_by_the_field_and_nothing_is_lost() {
        try (var jon = browsers.loggedIn(therapist)) {
            jon.open(address + "/work-now");
            jon.look("assessment-work-now");
            jon.press("Lagre svarene");
            jon.sees("Svar på minst ett spørsmål.");
            jon.page().locator("[name='q-work-now-percent']").fill("150");
            jon.page().locator("[name='q-work-now-how']").fill("Æ e trøtt 🌱");
            jon.fill("Dato", "02.03.2031");
            jon.press("Lagre svarene");
            jon.sees("Skriv et helt tall innenfor grensene.", "Datoen kan ikke være fram i tid.");
            assertThat(jon.page().locator("[name='q-work-now-how']").inputValue()).isEqualTo("Æ e trøtt 🌱");
            jon.look("assessment-errors");
            jon.open(address + "/work-ability");
            jon.page().evaluate("document.querySelector('[name=q-work-ability-ability]').value = '11'");
            jon.page().locator("[name='q-work-ability-ability']").first().check();
            jon.press("Lagre svarene");
            jon.sees("Velg ett av svarene.");
            assertThat(jon.open(address + "/finnes-ikke")).isEqualTo(404);
            assertThat(jon.open(address + "/pain?tidspunkt=finnes-ikke")).isEqualTo(404);
            assertThat(jon.open(address + "/pain?tidspunkt=between&dag=i-går")).isEqualTo(404);
            assertThat(jon.open(address + "/svar/" + UUID.randomUUID())).isEqualTo(404);
            assertThat(jon.open(address + "/svar/rot")).isEqualTo(404);
        }
    }

    @Test
    void a_job_specialist_gets_neither_tab_nor_page() {
        var specialist = place.member("Mona Dahl", Role.JOB_SPECIALIST);
        episodes.answerJobSpecialist(therapist.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(),
                new JobSpecialistAnswer(JobSpecialistAnswer.Answer.ACCEPTED, specialist.id(), JobSpecialistAnswer.How.ORALLY, "Ja", MONDAY));
        try (var mona = browsers.loggedIn(specialist)) {
            assertThat(mona.open("/personer/" + anne.person())).isEqualTo(200);
            mona.seesNot("Kartlegging\n");
            assertThat(mona.page().locator("nav[aria-label='Deler av saken'] a[href$='/kartlegging']").count()).isZero();
            for (String page : List.of("", "/phq-9", "/icf", "/svar/" + UUID.randomUUID())) {
                assertThat(mona.open(address + page)).as(page).isEqualTo(404);
            }
        }
    }

    private void workAbility(Visitor visitor, String occasion, String value) {
        visitor.open(address + "/work-ability?tidspunkt=" + occasion);
        visitor.look("assessment-work-ability");
        answer(visitor, "work-ability", "ability", value);
        visitor.press("Lagre svarene");
        visitor.sees("Svarene er lagret.");
    }

    private void profile(Visitor visitor, String work, String leader, String qualifier) {
        visitor.open(address + "/icf");
        visitor.unfold("Aktivitet og deltakelse");
        visitor.unfold("Rundt personen");
        visitor.page().locator("[name='first-d850'][value='" + work + "']").check();
        visitor.page().locator("[name='" + leader + "'][value='" + qualifier + "']").check();
        visitor.press("Lagre profilen");
        visitor.sees("Profilen er lagret.");
    }

    private static void answer(Visitor visitor, String instrument, String item, String code) {
        visitor.page().locator("[name='q-" + instrument + "-" + item + "'][value='" + code + "']").check();
    }
}
