package no.fotfeste.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
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
            visit(specialist, "Felles besøk med jobbspesialist", List.of("Vidar Moen", "Jon Vik"), "Vil prøve to timer om dagen");
            employer(specialist);
            world.today(MONDAY.plusDays(9));
            specialist.open("/uka");
            specialist.sees("Ring etter felles besøk (1)", "1 av høyst 20");
            specialist.follow("Anne Berge");
            contact(specialist, "Ringte som avtalt");
            visit(specialist, "Arbeidsplassbesøk", List.of("Vidar Moen"), "Styreren viser rundt. To timer, tre dager i uka");
            jobStart(specialist);
            employersPage();
            world.today(MONDAY.plusDays(23));
            contact(specialist, "Det går bra på jobb");
            specialist.open("/uka");
            specialist.seesNot("Ring etter felles besøk", SECRET);
            specialist.sees("Møter med arbeidsgivere", "Hvilke møter (2)");
            specialist.look("job-specialist-week");
            world.today(MONDAY.plusDays(120));
            report(specialist);
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

    private void visit(Visitor staff, String kind, List<String> who, String outcome) {
        staff.open(person + "/kontakter/avtale");
        staff.choose(kind);
        staff.fill("Dag", no.fotfeste.ui.Show.typed(world.today()));
        staff.fill("Klokka", "08.15");
        staff.fill("Sted", "Storgata 1");
        Locator boxes = staff.page().locator("input[name=staff]");
        for (int i = 0; i < boxes.count(); i++) boxes.nth(i).uncheck();
        who.forEach(staff::choose);
        staff.press("Lagre avtalen");
        staff.sees("Avtalen er lagret.");
        staff.follow("Skriv hvordan det gikk");
        staff.choose("Gjennomført");
        staff.fill("Kort om hva dere ble enige om", outcome);
        staff.press("Lagre");
        staff.sees("Lagret som gjennomført.");
    }

    private void employer(Visitor staff) {
        staff.open("/arbeidsgivere/ny");
        staff.fill("Navn", "Solbakken barnehage");
        staff.fill("Bransje", "barnehage");
        staff.press("Lagre arbeidsgiveren");
        staff.select("Hvordan", "Besøk");
        staff.fill("Hva handlet det om", "Kan ta imot en i mars");
        staff.press("Logg kontakten");
        staff.sees("Kontakten er logget.", "ansikt til ansikt");
    }

    private void contact(Visitor staff, String what) {
        staff.open(person + "/kontakter/ny");
        staff.seesNot("bør komme dag 7 til 14");
        staff.choose("Fikk kontakt");
        staff.fill("Kort om kontakten", what);
        staff.press("Lagre kontakten");
        staff.sees("Kontakten er lagret.");
    }

    private void jobStart(Visitor staff) {
        staff.open(person + "/arbeid/jobb");
        staff.unfold("Har begynt i jobb");
        Locator form = staff.page().locator("details").filter(new Locator.FilterOptions().setHasText("Lagre jobbstarten")).first();
        form.getByLabel("Hva slags jobb").fill("Barnehageassistent");
        form.getByLabel("Arbeidsgiver").first().selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Solbakken barnehage"));
        form.getByLabel("Stilling i prosent").fill("20");
        form.getByLabel("Timer gjort med lønn til nå").fill("4");
        staff.press("Lagre jobbstarten");
        staff.sees("regnes som jobbstart");
    }

    private void report(Visitor staff) {
        staff.open(person + "/avslutning");
        for (String what : List.of("Situasjonen er stabil", "Mestrer arbeidsoppgavene")) {
            staff.unfold(what);
            Locator form = staff.page().locator("details").filter(new Locator.FilterOptions().setHasText(what)).first();
            form.locator("textarea").fill("Jevnt i to måneder");
            form.getByRole(AriaRole.BUTTON).click();
            staff.sees("Lagret.");
        }
        staff.press("Start nedtrapping");
        staff.sees("Nedtrapping");
        staff.open(person + "/arbeidsnotater");
        staff.press("Lag sluttrapport");
        staff.seesNot(SECRET);
        staff.fill("Hva vi har gjort", "Besøk, samtaler og møter.");
        staff.fill("Hvordan det gikk", "I jobb 20 %.");
        staff.fill("Hvem", "Fastlegen");
        staff.fill("Gjør hva", "følger opp videre");
        staff.fill("Innen", no.fotfeste.ui.Show.typed(world.today().plusDays(30)));
        staff.press("Lagre og les gjennom");
        staff.press("Signer");
        staff.sees("Dokumentet er signert.");
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
