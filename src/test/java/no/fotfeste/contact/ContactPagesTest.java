package no.fotfeste.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.Episodes;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Visits and contacts in a real browser, and what is sent wrong. */
@FotfesteTest
class ContactPagesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Appointments appointments;
    @Autowired Episodes episodes;
    @Autowired WebApplicationContext context;

    private World.Place place;
    private World.Place.Member kari;
    private World.Place.Member jon;
    private World.Waiting anne;
    private String address;

    @BeforeEach
    void someoneAccepted() {
        world.today(MONDAY);
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        jon = place.member("Jon Vik", Role.PHYSIOTHERAPIST);
        anne = place.accepted("tvt", "Anne Berge", kari.caller());
        address = "/personer/" + anne.person() + "/kontakter";
    }

    @Test
    void a_home_visit_alone_asks_why_with_two_it_does_not_and_held_it_stands_on_the_line() {
        try (var browser = browsers.loggedIn(kari)) {
            browser.open(address);
            browser.sees("Ingen avtaler framover", "Ring 900 00 000");
            browser.look("contacts-empty");
            browser.follow("Avtal besøk eller møte");
            browser.sees("Vurderingsbesøk hjemme (minst 2 fra teamet)");
            assertThat(browser.page().getByLabel("Sted").inputValue()).isEqualTo("Storgata 1, 1800 Askim");
            browser.look("contact-plan");
            fillIn(browser, "02.03.2026", "10.30");
            browser.press("Lagre avtalen");
            browser.sees("Det er færre enn tjenesten ber om", "Det bør være: minst 2 fra teamet");
            browser.look("contact-plan-fewer");
            browser.choose("sykdom i teamet");
            browser.press("Lagre avtalen");
            browser.sees("Avtalen er lagret", "Vurderingsbesøk hjemme", "10.30–11.30", "sykdom i teamet");
            browser.open(address + "/avtale");
            fillIn(browser, "02.03.2026", "13:00");
            browser.choose("Jon Vik");
            browser.press("Lagre avtalen");
            browser.sees("Avtalen er lagret", "13.00–14.00");
            browser.look("contacts-coming");
            browser.page().getByRole(com.microsoft.playwright.options.AriaRole.LINK,
                    new com.microsoft.playwright.Page.GetByRoleOptions().setName("Vurderingsbesøk hjemme")).last().click();
            browser.look("contact-appointment");
            browser.follow("Skriv hvordan det gikk");
            browser.choose("Gjennomført");
            browser.fill("Kort om hva dere ble enige om", "Anne vil gå tur hver dag. Vi møtes igjen om to uker.");
            browser.press("Lagre");
            browser.sees("Lagret som gjennomført", "Besøket er gjort", "Anne vil gå tur hver dag");
            browser.look("contacts-held");
            browser.follow("Start oppfølgingen");
            browser.press("Start");
            browser.sees("Oppfølgingen er startet", "Vurderingsbesøk hjemme", "Anne vil gå tur hver dag", "sykdom i teamet");
        }
    }

    @Test
    void a_contact_is_logged_in_a_few_taps_from_the_case() {
        try (var browser = browsers.loggedIn(kari)) {
            browser.open("/personer/" + anne.person());
            browser.follow("Logg kontakt");
            browser.look("contact-log");
            browser.press("Lagre kontakten");
            browser.sees("Velg hvordan det gikk");
            browser.look("contact-log-errors");
            browser.choose("Fikk kontakt");
            browser.choose("Arbeidsgiver");
            browser.press("Lagre kontakten");
            browser.sees("Skriv kort hva det gjaldt");
            browser.unfold("Mer: navn, tid");
            browser.fill("Kort om kontakten", "Lederen kan legge til rette for kortere dager.");
            browser.fill("Navn på den du var i kontakt med", "Mona Lie 🌱");
            browser.choose("Personen er enig i kontakten med andre");
            browser.press("Lagre kontakten");
            browser.sees("Kontakten er lagret", "Telefon – Arbeidsgiver, Mona Lie 🌱", "personen er enig");
            browser.open(address + "/ny");
            browser.choose("Ikke svar");
            browser.press("Lagre kontakten");
            browser.sees("fikk ikke svar");
            browser.look("contacts-logged");
        }
    }

    @Test
    void moved_cancelled_or_not_met_and_two_at_once_are_told() {
        String appointment = address + "/avtale/" + planned();
        try (var browser = browsers.loggedIn(kari); var other = browsers.loggedIn(jon)) {
            browser.open(appointment);
            other.open(appointment);
            browser.unfold("Endre tid, sted eller hvem");
            browser.look("contact-appointment-change");
            under(browser, "/endre").getByLabel("Klokka").fill("12.15");
            browser.press("Lagre endringen");
            browser.sees("Endringen er lagret", "12.15–13.15");
            other.unfold("Endre tid, sted eller hvem");
            under(other, "/endre").getByLabel("Klokka").fill("14");
            other.press("Lagre endringen");
            other.sees("Klokkeslettet er ikke til å forstå");
            under(other, "/endre").getByLabel("Klokka").fill("14.00");
            other.press("Lagre endringen");
            other.sees("Noen andre lagret en endring mens du skrev", "12.15–13.15");
            other.look("contact-conflict");
            browser.open(appointment);
            browser.unfold("Avlys");
            browser.fill("Hvorfor", "Glatt vei");
            browser.press("Avlys avtalen");
            browser.sees("Avtalen er avlyst", "avlyst", "Glatt vei");
            other.press("Lagre endringen");
            other.sees("Avtalen er allerede avsluttet av noen andre");
            other.look("contact-over");
        }
    }

    @Test
    void a_video_meeting_has_a_link_and_an_invitation_that_says_nothing_of_health() {
        try (var browser = browsers.loggedIn(kari)) {
            browser.open(address + "/avtale?slag=coordination-meeting");
            assertThat(browser.page().getByLabel("Sted").inputValue()).isEmpty();
            fillIn(browser, "05.03.2026", "9.00");
            browser.page().getByLabel("Video", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true)).check();
            browser.fill("Lenke til video", "javascript:alert(1)");
            browser.press("Lagre avtalen");
            browser.sees("Lenken er ikke til å bruke");
            browser.fill("Lenke til video", "https://join.nhn.no/rom/42");
            browser.fill("Andre som er med", "Ida Moe, NAV-veileder, og Mona Lie, leder");
            browser.press("Lagre avtalen");
            browser.sees("Ida Moe, NAV-veileder", "Video");
            browser.follow("Samarbeidsmøte");
            browser.unfold("Tekst til invitasjon");
            browser.page().getByText("Hei. Du er invitert").waitFor();
            browser.sees("Hei. Du er invitert til et møte torsdag 5. mars 2026 kl. 09.00.", "Møtet er på video: https://join.nhn.no/rom/42");
            browser.look("contact-video");
        }
    }

    @Test
    void what_is_sent_wrong_is_told_and_never_fails() throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        for (Map<String, String> wrong : List.of(Map.of("time", "25:99"), Map.of("time", ""), Map.of("minutes", "-5"),
                Map.of("minutes", "9999"), Map.of("minutes", "én time"), Map.of("on", "31.02.2026"), Map.of("on", ""),
                Map.of("staff", "ikke-en-id"), Map.of("staff", UUID.randomUUID().toString()), Map.of("staff", ""),
                Map.of("kind", "no-such"), Map.of("kind", ""), Map.of("mode", "TELEPATI"), Map.of("place", "🌱".repeat(500)),
                Map.of("mode", "VIDEO", "videoLink", "http://usikker.example"), Map.of("mode", "VIDEO", "videoLink", "https://a b"),
                Map.of("note", "x".repeat(501)), Map.of("on", "02.03.2020"))) {
            var response = send(mvc, address + "/avtale", wrong, Map.of("kind", "follow-up-visit", "on", "02.03.2026", "time", "10.30",
                    "minutes", "60", "mode", "PHYSICAL", "place", "Storgata 1", "staff", kari.id().toString()));
            assertThat(response.getStatus()).as("%s", wrong).isEqualTo(422);
        }
        for (Map<String, String> wrong : List.of(Map.of("channel", "DUE"), Map.of("with", ""), Map.of("on", "2.3.26x"), Map.of("time", "25:99"),
                Map.of("minutes", "0"), Map.of("with", "NAV", "summary", ""), Map.of("outcome", ""), Map.of("outcome", "KANSKJE"), Map.of("where", "HEALTH", "summary", ""), Map.of("summary", "å".repeat(4001)), Map.of("on", "03.03.2026"),
                Map.of("on", "03.03.1950"), Map.of("name", "x".repeat(201)))) {
            var response = send(mvc, address + "/ny", wrong, Map.of("channel", "PHONE", "with", "PERSON", "outcome", "REACHED", "summary", "Kort", "on", "02.03.2026"));
            assertThat(response.getStatus()).as("%s", wrong).isEqualTo(422);
        }
        String planned = planned();
        var eli = place.accepted("tvt", "Eli Lund", kari.caller());
        String elsewhere = "/personer/" + eli.person() + "/kontakter/avtale/" + planned;
        assertThat(status(mvc, elsewhere)).isEqualTo(404);
        assertThat(status(mvc, address + "/avtale/tull")).isEqualTo(404);
        assertThat(status(mvc, address + "/avtale?slag=%3Cscript%3E")).isEqualTo(200);
        assertThat(send(mvc, elsewhere + "/avlys", Map.of(), Map.of("why", "x")).getStatus()).isEqualTo(404);
        assertThat(send(mvc, elsewhere + "/logg", Map.of(), Map.of("outcome", "HELD", "staff", kari.id().toString())).getStatus()).isEqualTo(404);
        assertThat(send(mvc, address + "/avtale/" + planned + "/tull", Map.of(), Map.of()).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse send(MockMvc mvc, String to, Map<String, String> wrong, Map<String, String> right) throws Exception {
        var call = post(to).with(user(kari.caller().account().toString())).with(csrf())
                .param("_key", UUID.randomUUID().toString()).param("_form", "x").param("_version", "1");
        for (var field : right.entrySet()) call = call.param(field.getKey(), wrong.getOrDefault(field.getKey(), field.getValue()));
        for (var field : wrong.entrySet()) if (!right.containsKey(field.getKey())) call = call.param(field.getKey(), field.getValue());
        return mvc.perform(call).andReturn().getResponse();
    }

    private int status(MockMvc mvc, String at) throws Exception {
        return mvc.perform(get(java.net.URI.create(at)).with(user(kari.caller().account().toString()))).andReturn().getResponse().getStatus();
    }

    private String planned() {
        episodes.start(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), MONDAY,
                List.of(new Departure("home-visit", "hastet")));
        return appointments.plan(kari.caller(), anne.person(), UUID.randomUUID(), new Booking("follow-up-visit", MONDAY.plusDays(1),
                LocalTime.of(10, 0), 60, Appointment.Mode.PHYSICAL, "Storgata 1", "", "", "Nøkkel under matta", List.of(kari.id()), "")).toString();
    }

    private static void fillIn(Visitor browser, String on, String time) {
        browser.fill("Dag", on);
        browser.fill("Klokka", time);
    }

    private static Locator under(Visitor browser, String action) {
        return browser.page().locator("form[action$='" + action + "']");
    }
}
