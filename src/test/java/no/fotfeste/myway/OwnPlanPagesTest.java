package no.fotfeste.myway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import no.fotfeste.access.Role;
import no.fotfeste.contact.Appointment;
import no.fotfeste.contact.Appointments;
import no.fotfeste.contact.Booking;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Episodes;
import no.fotfeste.notify.OutboxLooks;
import no.fotfeste.plan.Goal;
import no.fotfeste.plan.Measure;
import no.fotfeste.plan.Measure.Arena;
import no.fotfeste.plan.Measure.Doer;
import no.fotfeste.plan.Measure.Effort;
import no.fotfeste.plan.Measures;
import no.fotfeste.plan.Plans;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The person's own pages on a phone, beside the team's on a screen. */
@FotfesteTest
class OwnPlanPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String WORK = "Jeg vil tilbake til barnehagen, men ikke bli helt tom hver ettermiddag.";

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;
    @Autowired Plans plans;
    @Autowired Measures measures;
    @Autowired Appointments appointments;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private World.Place place;
    private World.Place.Member kari;
    private World.Waiting anne;
    private UUID goal;
    private UUID closed;

    @BeforeEach
    void aPlanThatHasBegun() {
        world.today(TODAY);
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        anne = place.accepted("tvt", "Anne Berg", kari.caller());
        episodes.addMember(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), kari.id(), Case.Part.COORDINATOR);
        goal = plans.addGoal(kari.caller(), anne.person(), UUID.randomUUID(), new Goal.Wish(WORK, "Gradvis tilbakeføring 50 %", Goal.Domain.WORK, Goal.Aim.RETURN, true, false));
        closed = plans.addGoal(kari.caller(), anne.person(), UUID.randomUUID(), new Goal.Wish("Mindre vondt i hodet", "", Goal.Domain.PHYSICAL_HEALTH, null, false, true));
        measures.add(kari.caller(), anne.person(), UUID.randomUUID(), new Measure.Wish(Arena.WORKPLACE, goal, "Møte styrer om oppgavene", Doer.staff(kari.id()), null, false));
        measures.add(kari.caller(), anne.person(), UUID.randomUUID(), new Measure.Wish(Arena.PERSON, null, "Gå en tur", Doer.SELF, null, false,
                new Effort(Measure.Kind.HOME_TASK, "hver dag", "20 minutter", "", "", "")));
        plans.arena(kari.caller(), anne.person(), UUID.randomUUID(), Arena.NAV, true);
    }

    @Test
    void the_person_and_the_therapist_write_the_plan_together_on_two_screens() {
        try (var screen = browsers.loggedIn(kari); var phone = browsers.visitor()) {
            phone.page().setViewportSize(360, 780);
            comeInAtTheTable(screen, phone);
            phone.sees("Hei, Anne", "Neste steg", "Fortell hvordan det gikk", "Gå en tur", "Kari Tveit", WORK);
            phone.look("own-home");
            tellHowItWent(phone);
            bothWriteInTheSameGoal(screen, phone);
            phone.page().setViewportSize(360, 780);
            screen.open("/personer/" + anne.person() + "/plan");
            screen.seesNot("Planen er endret");
            phone.follow("Nytt mål");
            phone.look("own-goal-new");
            phone.fill("Målet mitt", "Mer tid med barna mine");
            phone.choose("Familie og hjem");
            phone.press("Lagre");
            phone.sees("Målet er lagret.", "Mer tid med barna mine", "Mindre vondt i hodet");
            screen.sees("Planen er endret mens siden sto åpen.");
            screen.look("own-staff-changed");
            screen.follow("Vis planen nå");
            screen.sees("Mer tid med barna mine");
            phone.unfold("Legg til noe jeg gjør selv");
            phone.fill("Hva vil du gjøre?", "Legge meg klokka elleve");
            phone.choose("Hjemme og rundt meg");
            phone.press("Legg til");
            phone.sees("Lagt til i planen.", "Legge meg klokka elleve");
            phone.look("own-plan");
            phone.press("Jeg er enig");
            phone.sees("Takk. Teamet ser at du er enig.", "Du sa ja");
            phone.unfold("Jeg vil endre noe");
            phone.fill("Hva vil du ha annerledes?", "Jeg vil begynne med to dager");
            phone.press("Send");
            phone.sees("En av oss leser det");
            screen.open("/personer/" + anne.person() + "/plan");
            screen.sees("Jeg vil begynne med to dager", "Mer tid med barna mine", "skrevet av Anne selv", "Legge meg klokka elleve", "Avtalt", "meldt av personen selv");
            screen.look("own-staff-plan");
            screen.press("Jeg har lest det");
            screen.sees("Notert at det er lest.");
            screen.seesNot("Anne vil endre noe i planen");
            screen.open("/personer/" + anne.person());
            screen.sees("Vil endre noe: «Jeg vil begynne med to dager»", "Sier ja til planen", "Kode til egen side er vist ved bordet");
        }
    }

    @Test
    void by_link_the_pages_say_kindly_what_is_not_shown_and_out_means_out() {
        appointments.plan(kari.caller(), anne.person(), UUID.randomUUID(), new Booking("workplace-visit", TODAY.plusDays(1), LocalTime.of(10, 0), 60,
                Appointment.Mode.PHYSICAL, "Solbakken barnehage", "", "", "Hunden biter", List.of(kari.id()), "annet"));
        try (var screen = browsers.loggedIn(kari); var phone = browsers.visitor()) {
            phone.page().setViewportSize(360, 780);
            screen.open("/personer/" + anne.person() + "/deling/egen-side");
            screen.fill("Mobil", "911 22 333");
            screen.press("Send lenke");
            screen.sees("Noen av oss må ha hørt stemmen");
            screen.choose("Jeg har snakket med Anne på dette nummeret");
            screen.press("Send lenke");
            screen.sees("Lenka er på vei.", "sendt man. 2. mars", "hørt av Kari Tveit");
            screen.look("own-door-open");
            comeInByLink(phone);
            phone.sees("Hei, Anne", "Denne uka", "Arbeidsplassbesøk", "Solbakken barnehage", "Mål om helsa di vises ikke her");
            phone.seesNot("Hunden biter", "Mindre vondt i hodet");
            phone.look("own-home-by-link");
            assertThat(phone.open("/personer/" + anne.person())).isEqualTo(403);
            phone.sees("Siden er ikke en av dine.");
            phone.look("own-not-yours");
            assertThat(phone.open("/min/plan/mal/" + closed)).isEqualTo(404);
            phone.open("/min");
            phone.unfold("Steng siden min");
            phone.press("Steng siden min");
            phone.sees("Siden er lukket.");
            assertThat(phone.open("/min")).isEqualTo(200);
            phone.sees("Skriv koden du ser");
        }
    }

    @Test
    void to_come_in_on_the_therapists_own_machine_ends_the_therapists_session() {
        try (var screen = browsers.loggedIn(kari)) {
            screen.open("/personer/" + anne.person() + "/deling/egen-side");
            screen.press("Åpne på skjermen til Anne");
            String code = screen.page().locator(".big-code-signs").innerText();
            screen.open("/min/inn");
            screen.fill("Koden", code);
            screen.press("Åpne");
            screen.sees("Hei, Anne");
            assertThat(screen.open("/personer")).isEqualTo(403);
            screen.open("/min");
            screen.press("Logg ut");
            screen.sees("Du er logget ut.");
            screen.open("/personer");
            screen.sees("Brukernavn");
        }
    }

    private void comeInByLink(Visitor phone) {
        phone.open("/min/inn/" + last("/min/inn/([A-Za-z0-9_-]{43})"));
        phone.look("own-knock");
        phone.press("Send meg en kode");
        phone.sees("er koden på vei til telefonen din");
        phone.fill("Koden", last("Koden din er ([0-9]{6})"));
        phone.press("Åpne");
    }

    private String last(String pattern) {
        return new OutboxLooks(owner).of(place.provider()).stream().map(mail -> Pattern.compile(pattern).matcher(mail.body()))
                .filter(Matcher::find).map(found -> found.group(1)).findFirst().orElseThrow();
    }

    private void comeInAtTheTable(Visitor screen, Visitor phone) {
        screen.open("/personer/" + anne.person() + "/deling/egen-side");
        screen.look("own-door");
        screen.press("Åpne på skjermen til Anne");
        screen.sees("Koden til Anne");
        screen.look("own-door-code");
        String code = screen.page().locator(".big-code-signs").innerText();
        assertThat(phone.open("/min")).isEqualTo(200);
        phone.sees("Skriv koden du ser");
        phone.look("own-table");
        phone.fill("Koden", "AAAA-AAAA");
        phone.press("Åpne");
        phone.sees("Koden virker ikke.");
        phone.fill("Koden", code.toLowerCase());
        phone.press("Åpne");
    }

    private void tellHowItWent(Visitor phone) {
        phone.follow("Fortell");
        phone.look("own-task");
        phone.choose("Litt");
        phone.fill("Hvordan gikk det", "6");
        phone.fill("Vil du si noe mer?", "To turer 🌧️");
        phone.press("Send");
        phone.sees("Takk. De som følger deg opp, ser hvordan det gikk.", "Les planen og si hva du mener");
        phone.follow("Se planen min");
        phone.sees("Planen min", "Ikke aktuelt nå.", "Møte styrer om oppgavene", "sist man. 2. mars: delvis gjort");
        phone.seesNot("Gradvis tilbakeføring");
    }

    /** Both stand in the same goal; the therapist saves first. */
    private void bothWriteInTheSameGoal(Visitor screen, Visitor phone) {
        phone.follow("Endre ordene");
        screen.open("/personer/" + anne.person() + "/plan/mal/" + goal);
        screen.fill("Målet, med personens egne ord", "Jeg vil tilbake til barnehagen to dager i uka");
        screen.press("Lagre målet");
        screen.sees("Målet er lagret.");
        phone.fill("Målet mitt", "Jeg vil tilbake, men i mitt tempo");
        phone.press("Lagre");
        phone.sees("Jeg vil tilbake til barnehagen to dager i uka");
        phone.seesNot("Gradvis tilbakeføring");
        assertThat(phone.page().locator("textarea").inputValue()).isEqualTo("Jeg vil tilbake, men i mitt tempo");
        phone.look("own-goal-conflict");
        phone.press("Lagre");
        phone.sees("Målet er lagret.", "Jeg vil tilbake, men i mitt tempo");
    }
}
