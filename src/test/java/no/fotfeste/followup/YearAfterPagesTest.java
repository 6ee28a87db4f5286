package no.fotfeste.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Episodes;
import no.fotfeste.notify.OutboxLooks;
import no.fotfeste.person.Person.ContactDetails;
import no.fotfeste.person.Persons;
import no.fotfeste.platform.Token;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;

/** The year after in a real browser: the staff's desk, and a phone without a login. */
@FotfesteTest
class YearAfterPagesTest {

    private static final LocalDate ENDED = LocalDate.of(2026, 5, 29);

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;
    @Autowired Surveys surveys;
    @Autowired Persons persons;
    @Autowired ApplicationContext context;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private Courses courses;
    private OutboxLooks outbox;
    private World.Place place;
    private World.Place.Member kari;

    @BeforeEach
    void aPlace() {
        world.today(ENDED.minusMonths(3));
        courses = new Courses(world, episodes);
        outbox = new OutboxLooks(owner);
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.PHYSICIAN);
    }

    @Test
    void tvt_a_person_answers_on_the_phone_and_the_team_and_the_results_see_it() {
        var mari = courses.started(place, "tvt", "Mari Sol");
        new SurveyAnswers(context, owner).workGoal(place, mari);
        world.today(ENDED);
        courses.end(place, mari);
        walk(mari, "tvt");
    }

    @Test
    void inpatient_a_person_answers_on_the_phone_and_the_team_and_the_results_see_it() {
        walk(courses.ended(place, "r1-8", "Anne Dal", ENDED.minusMonths(2), ENDED), "r1-8");
    }

    private void walk(World.Waiting person, String name) {
        String after = "/personer/" + person.person() + "/etter";
        try (var staff = browsers.loggedIn(kari)) {
            staff.open(after);
            staff.sees("Etter 6 måneder", "ikke sendt ennå", "29. nov", "Oppfølgingen varer til");
            staff.look("after-before-" + name);
        }
        for (int months : new int[] {6, 12}) {
            world.today(ENDED.plusMonths(months));
            surveys.tick(place.provider());
            String link = linkFromOutbox(name + "-" + months);
            try (var phone = browsers.visitor()) {
                answer(phone, link, months, name);
            }
            try (var staff = browsers.loggedIn(kari)) {
                staff.open(after);
                staff.sees("besvart", "vanlig jobb, delvis, AAP", "50 %", "personen selv", "Det går bedre når jeg");
                staff.look("after-answered-" + name + "-" + months);
                staff.press("Jeg har lest svaret");
                staff.sees("Lest av teamet");
                staff.open("/resultater");
                staff.sees("Etter 6 måneder", "Etter 12 måneder", "Svarprosenten er av dem som kan spørres");
                staff.look("results-few-" + name + "-" + months);
            }
        }
    }

    /** As whoever looks after the outbox finds it. */
    private String linkFromOutbox(String name) {
        try (var staff = browsers.loggedIn(kari)) {
            staff.open("/utboks");
            staff.unfold("ligger her");
            staff.page().getByText("Lenka er bare til deg").first().scrollIntoViewIfNeeded();
            staff.page().waitForTimeout(500);
            staff.sees("Du har en melding fra");
            staff.look("outbox-" + name);
            return staff.page().locator("a[href^='/svar/']").first().getAttribute("href");
        }
    }

    private void answer(Visitor phone, String link, int months, String name) {
        phone.page().setViewportSize(360, 800);
        assertThat(phone.open(link)).isEqualTo(200);
        assertThat(phone.open(link)).as("to open a link changes nothing").isEqualTo(200);
        phone.sees("Hvordan går det?", "innen en uke", "113", "116 117", "116 123");
        phone.seesNot("Mari", "Anne", "Sol", "Dal", "TVT", "R1.8", "Min dag", "rehabilitering");
        phone.look("answer-" + name + "-" + months);
        phone.press("Send svaret");
        phone.sees("Kryss av for minst ett svar");
        phone.look("answer-errors-" + name + "-" + months);
        phone.page().setViewportSize(360, 800);
        phone.choose("Jeg er i vanlig jobb, men mindre enn jeg skal");
        phone.choose("arbeidsavklaringspenger");
        phone.fill("Hvor mange prosent jobber du?", "50");
        phone.fill("Er det noe mer du vil si?", "Det går bedre når jeg får gå i mitt eget tempo 🌱");
        phone.press("Send svaret");
        phone.sees("Takk for svaret");
        phone.look("answer-thanks-" + name + "-" + months);
        assertThat(phone.address()).doesNotContain(link.substring(6));
        assertThat(phone.open(link)).isEqualTo(404);
        String used = phone.text();
        phone.look("answer-dead-" + name + "-" + months);
        assertThat(phone.open("/svar/" + Token.fresh())).isEqualTo(404);
        assertThat(phone.text()).isEqualTo(used);
        assertThat(phone.open("/svar/kort")).isEqualTo(404);
        assertThat(phone.text()).isEqualTo(used);
        assertThat(phone.open("/personer")).isIn(200, 302);
        phone.sees("Logg inn");
    }

    @Test
    void one_page_for_every_link_that_opens_nothing() {
        courses.ended(place, "tvt", "Mari Sol", ENDED.minusMonths(3), ENDED);
        world.today(ENDED.plusMonths(6));
        surveys.tick(place.provider());
        String token = outbox.of(place.provider()).getFirst().token();
        try (var phone = browsers.visitor()) {
            phone.open("/svar/" + token);
            phone.choose("Jeg tar utdanning");
            world.today(ENDED.plusMonths(9));
            phone.press("Send svaret");
            phone.sees("Denne lenka virker ikke");
            String expired = phone.text();
            phone.open("/svar/" + token);
            assertThat(phone.text()).isEqualTo(expired);
            char last = token.charAt(0) == 'A' ? 'B' : 'A';
            phone.open("/svar/" + last + token.substring(1));
            assertThat(phone.text()).isEqualTo(expired);
        }
    }

    @Test
    void what_is_written_stays_when_something_is_wrong() {
        courses.ended(place, "tvt", "Mari Sol", ENDED.minusMonths(3), ENDED);
        world.today(ENDED.plusMonths(6));
        surveys.tick(place.provider());
        try (var phone = browsers.visitor()) {
            phone.open("/svar/" + outbox.of(place.provider()).getFirst().token());
            phone.fill("Hvor mange prosent jobber du?", "hundre");
            phone.fill("Er det noe mer du vil si?", "Æøå og 🌱 står");
            phone.press("Send svaret");
            phone.sees("Kryss av for minst ett svar", "Skriv et helt tall");
            assertThat(phone.page().getByLabel("Er det noe mer du vil si?").inputValue()).isEqualTo("Æøå og 🌱 står");
        }
    }

    @Test
    void without_an_address_somebody_rings_and_a_contact_is_written_down() {
        var mari = courses.ended(place, "tvt", "Mari Sol", ENDED.minusMonths(3), ENDED);
        var now = persons.get(kari.caller(), mari.person());
        persons.changeContact(kari.caller(), mari.person(), UUID.randomUUID(), now.version(),
                new ContactDetails("900 00 000", "", "", "", false, "", ""));
        world.today(ENDED.plusMonths(6));
        surveys.tick(place.provider());
        try (var staff = browsers.loggedIn(kari)) {
            staff.open("/personer/" + mari.person() + "/etter");
            staff.sees("ring eller skriv", "Personen har ikke e-post");
            staff.look("after-by-hand");
            staff.unfold("Skriv inn svar fra telefon");
            staff.press("Lagre svaret");
            staff.sees("Kryss av for minst ett svar");
            staff.choose("Jeg er i vanlig jobb, så mye som jeg skal");
            staff.fill("Hvor mange prosent jobber du?", "100");
            staff.look("after-register");
            staff.press("Lagre svaret");
            staff.sees("Svaret er lagret.", "på telefon", "Kari Tveit", "100 %");
            staff.unfold("Skriv inn en samtale");
            staff.fill("Kort om samtalen", "Ringte. Går bra.");
            staff.fill("Neste samtale", "15.01.2027");
            staff.press("Lagre samtalen");
            staff.sees("Ringte. Går bra.", "Avtalt samtale", "15. jan. 2027");
            staff.press("Personen vil ikke ha skjema");
            staff.sees("Personen har sagt nei. Vi sender ikke noe.");
            staff.look("after-objected");
        }
    }

    @Test
    void a_job_specialist_sees_and_registers_work_and_nothing_about_health() {
        world.today(ENDED.minusMonths(3));
        var mari = courses.started(place, "tvt", "Mari Sol");
        var jon = place.member("Jon Vik", Role.VOCATIONAL_COUNSELLOR);
        episodes.addMember(kari.caller(), mari.person(), mari.referral().course(), UUID.randomUUID(), jon.id(), Case.Part.MEMBER);
        world.today(ENDED);
        courses.end(place, mari);
        world.today(ENDED.plusMonths(6));
        surveys.tick(place.provider());
        try (var staff = browsers.loggedIn(jon)) {
            staff.open("/personer/" + mari.person() + "/etter");
            staff.unfold("Skriv inn svar fra telefon");
            staff.seesNot("arbeidsevne", "smerte");
            staff.choose("Jeg tar utdanning");
            staff.press("Lagre svaret");
            staff.sees("Svaret er lagret.", "utdanning");
        }
    }
}
