package no.fotfeste.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.extract.Sheet.Item;
import no.fotfeste.journal.Note;
import no.fotfeste.journal.Notes;
import no.fotfeste.plan.Goal;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.SpecialistSteps;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;

/**
 * What a job specialist does, from the joint visit to the final report, as she does it; the same person is then seen by a
 * clinician, who has the work in the line, and by the employer, who has only their part.
 */
@FotfesteTest
class JobSpecialistWeekTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String SECRET = "Har vært langt nede i vinter";

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;
    @Autowired Notes notes;
    @Autowired ApplicationContext context;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private World.Place place;
    private World.Place.Member kari;
    private World.Place.Member vidar;
    private World.Waiting anne;
    private String person;
    private String link;
    private Shared shared;

    @Test
    void from_the_joint_visit_to_the_final_report_and_each_sees_what_they_may() {
        someoneWhoSaidYes();
        try (var specialist = browsers.loggedIn(vidar)) {
            SpecialistSteps steps = new SpecialistSteps(specialist, person);
            steps.visit("Felles besøk med jobbspesialist", world.today(), List.of("Vidar Moen", "Jon Vik"), "Vil prøve to timer om dagen");
            employer(specialist);
            steps.met("Kan ta imot en i mars");
            world.today(MONDAY.plusDays(9));
            specialist.open("/uka");
            specialist.sees("Ring etter felles besøk (1)", "1 av høyst 20");
            specialist.follow("Anne Berge");
            steps.contact("Ringte som avtalt");
            steps.visit("Arbeidsplassbesøk", world.today(), List.of("Vidar Moen"), "Styreren viser rundt. To timer, tre dager i uka");
            steps.jobStart("Barnehageassistent", "Solbakken barnehage");
            employersPage();
            world.today(MONDAY.plusDays(23));
            steps.contact("Det går bra på jobb");
            specialist.open("/uka");
            specialist.seesNot("Ring etter felles besøk", SECRET);
            specialist.sees("Møter med arbeidsgivere", "Hvilke møter (2)");
            specialist.look("job-specialist-week");
            world.today(MONDAY.plusDays(120));
            steps.taper();
            steps.report(world.today(), SECRET);
        }
        clinician();
    }

    private void someoneWhoSaidYes() {
        world.today(MONDAY);
        place = world.place("tvt");
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        place.member("Jon Vik", Role.PHYSIOTHERAPIST);
        vidar = place.member("Vidar Moen", Role.JOB_SPECIALIST);
        anne = new Courses(world, episodes).started(place, "tvt", "Anne Berge");
        person = "/personer/" + anne.person();
        shared = new Shared(context, owner);
        UUID goal = shared.goal(kari.caller(), anne.person(), "Jeg vil tilbake til barnehagen", Goal.Domain.WORK);
        notes.write(kari.caller(), anne.person(), UUID.randomUUID(), Information.HEALTH, new Note.Writing(Note.Kind.TALK, MONDAY, null, SECRET), true);
        episodes.answerJobSpecialist(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(),
                new JobSpecialistAnswer(JobSpecialistAnswer.Answer.ACCEPTED, vidar.id(), JobSpecialistAnswer.How.ORALLY, "Ja, gjerne", MONDAY));
        UUID party = shared.party(kari.caller(), anne.person(), Shared.EMPLOYER);
        shared.yes(kari.caller(), anne.person(), Shared.EMPLOYER);
        shared.write(kari.caller(), anne.person(), party, "Hei Mona. Takk for praten.", new Item(Item.Kind.GOAL, goal));
        shared.send(kari.caller(), anne.person(), party);
        link = shared.token(place.provider());
    }

    private void employer(Visitor staff) {
        staff.open("/arbeidsgivere/ny");
        staff.fill("Navn", "Solbakken barnehage");
        staff.fill("Bransje", "barnehage");
        staff.press("Lagre arbeidsgiveren");
    }

    /** Employment notes stand in the shared line, with the organisation they come from (P3). */
    private void clinician() {
        try (var staff = browsers.loggedIn(kari)) {
            staff.open(person);
            staff.sees("Felles besøk med jobbspesialist", "Arbeidsplassbesøk", "Det går bra på jobb", "Barnehageassistent", "NAV", SECRET);
            staff.open("/uka?hvem=" + vidar.id());
            staff.sees("Vidar Moen", "1 av høyst 20");
            staff.open("/uka/metode");
            staff.sees("1 av 1 (100 %)");
        }
    }

    private void employersPage() {
        try (var phone = browsers.visitor()) {
            phone.page().setViewportSize(360, 800);
            phone.open("/delt/" + link);
            phone.press("Send meg en kode");
            phone.sees("er koden på vei");
            phone.fill("Kode fra SMS", shared.code(place.provider()));
            phone.press("Åpne siden");
            phone.sees("Felles plan for Anne Berge", "Hei Mona. Takk for praten.", "Jeg vil tilbake til barnehagen");
            phone.seesNot(SECRET, "Ringte som avtalt", "viser rundt", "Vil prøve to timer om dagen", "Kan ta imot en i mars");
            assertThat(phone.open(person)).as("no way from there into the record").isNotEqualTo(500);
            phone.seesNot("Anne Berge");
        }
    }
}
