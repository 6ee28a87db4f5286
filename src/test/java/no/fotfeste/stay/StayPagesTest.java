package no.fotfeste.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A stay in a real browser: from the plan to the discharge. */
@FotfesteTest
class StayPagesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired WebApplicationContext context;

    private World.Place place;
    private World.Place.Member liv;
    private World.Waiting rune;
    private String address;

    @BeforeEach
    void someoneAccepted() {
        world.today(MONDAY);
        place = world.place();
        liv = place.member("Liv Dahl", Role.PHYSICIAN);
        rune = place.accepted("r1-8", "Rune Dal", liv.caller());
        address = "/personer/" + rune.person() + "/opphold";
    }

    @Test
    void from_the_plan_to_a_planned_end_that_moves_leave_a_split_and_the_discharge() {
        try (var browser = browsers.loggedIn(liv)) {
            browser.open("/personer/" + rune.person());
            browser.follow("Til oppholdet");
            browser.look("stay-none");
            form(browser, "/planlegg").getByLabel("Innkomst, dag").fill("09.03.2026");
            form(browser, "/planlegg").getByLabel("Rom").fill("Rom 12");
            form(browser, "/planlegg").getByLabel("Kost").fill("Uten nøtter");
            browser.press("Lagre planen");
            browser.sees("Innkomst er planlagt man. 9. mars, til tor. 23. apr. (46 dager)", "Rom 12", "Uten nøtter");
            browser.look("stay-planned");
            world.today(MONDAY.plusDays(7));
            browser.open(address);
            browser.press("Lagre innkomst");
            browser.sees("Innkomsten er lagret", "Er her. Dag 1 av 46 planlagte.", "6–7 uker er vanlig");
            browser.look("stay-here");
            browser.unfold("Endre planlagt slutt");
            form(browser, "/slutt").getByLabel("Planlagt slutt").fill("30.04.2026");
            form(browser, "/slutt").getByLabel("Hvorfor slutten flyttes").fill("Trenger en uke til");
            form(browser, "/slutt").getByLabel("Hva som taler for").fill("God kontakt med arbeidsgiver, men lite søvn");
            browser.press("Lagre ny slutt");
            browser.sees("Dag 1 av 53 planlagte", "Trenger en uke til", "God kontakt med arbeidsgiver");
            browser.unfold("Gi permisjon");
            form(browser, "/permisjon").getByLabel("Første dag borte").fill("14.03.2026");
            form(browser, "/permisjon").getByLabel("Siste dag borte").fill("13.03.2026");
            form(browser, "/permisjon").getByLabel("Hvorfor").fill("Helg hjemme");
            browser.press("Lagre permisjonen");
            browser.sees("Siste dag kan ikke være før den første");
            browser.look("stay-leave-error");
            form(browser, "/permisjon").getByLabel("Siste dag borte").fill("15.03.2026");
            browser.press("Lagre permisjonen");
            browser.sees("Permisjonen er lagret", "Helg hjemme", "2 dager");
            browser.unfold("Del oppholdet i to");
            form(browser, "/del").getByLabel("Siste dag før hjemreise").fill("20.03.2026");
            form(browser, "/del").getByLabel("Tilbake").fill("13.04.2026");
            browser.choose("personen ønsket det slik");
            browser.press("Lagre delingen");
            browser.sees("Er her. Dag 1 av 53", "Del 2");
            world.today(LocalDate.of(2026, 3, 23));
            browser.open(address);
            browser.sees("Er hjemme mellom to deler. Kommer tilbake man. 13. apr.");
            browser.look("stay-between");
            world.today(LocalDate.of(2026, 4, 13));
            browser.open(address);
            browser.press("Lagre innkomst");
            browser.sees("Er her. Dag 36 av 53");
            browser.look("stay-second-part");
            browser.follow("Til utskrivelse");
            form(browser, "/slutt").getByLabel("Kort om hvorfor").fill("Som planlagt");
            for (Locator gate : form(browser, "/slutt").getByLabel("hastet").all()) gate.check();
            browser.press("Skriv ut");
            browser.open(address);
            browser.sees("Utskrevet man. 13. apr., etter 13 dager her.");
            browser.look("stay-discharged");
        }
    }

    @Test
    void the_reception_sees_and_does_what_is_practical() {
        var rut = place.member("Rut Lie", Role.RECEPTIONIST);
        try (var browser = browsers.loggedIn(rut)) {
            browser.open(address);
            browser.unfold("Personen er kommet");
            form(browser, "/innkomst").getByLabel("Planlagt slutt").fill("");
            browser.press("Lagre innkomst");
            browser.sees("Er her. Dag 1 av 46 planlagte.");
            browser.seesNot("Endre planlagt slutt", "Del oppholdet i to");
            browser.look("stay-reception");
        }
    }

    @Test
    void what_is_sent_wrong_is_told_and_never_fails() throws Exception {
        var mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        for (Map<String, String> wrong : List.of(Map.of("on", ""), Map.of("on", "31.02.2026"), Map.of("plannedEnd", "01.03.2026"),
                Map.of("plannedEnd", "tull"), Map.of("room", "x".repeat(101)), Map.of("diet", "🌱".repeat(400)), Map.of("on", "09.03.2126"))) {
            for (String step : List.of("planlegg", "innkomst")) {
                var call = post(address + "/" + step).with(user(liv.caller().account().toString())).with(csrf())
                        .param("_key", UUID.randomUUID().toString()).param("_form", "x");
                for (var field : Map.of("on", "02.03.2026", "plannedEnd", "", "room", "", "diet", "").entrySet()) {
                    call = call.param(field.getKey(), wrong.getOrDefault(field.getKey(), field.getValue()));
                }
                assertThat(mvc.perform(call).andReturn().getResponse().getStatus()).as("%s %s", step, wrong).isEqualTo(422);
            }
        }
        for (String step : List.of("slutt", "permisjon", "del", "endre")) {
            int status = mvc.perform(post(address + "/" + step).with(user(liv.caller().account().toString())).with(csrf())
                    .param("_key", UUID.randomUUID().toString())).andReturn().getResponse().getStatus();
            assertThat(status).as(step).isEqualTo(422);
        }
        int unknown = mvc.perform(post(address + "/permisjon/" + UUID.randomUUID() + "/opphev").with(user(liv.caller().account().toString()))
                .with(csrf()).param("_key", UUID.randomUUID().toString())).andReturn().getResponse().getStatus();
        assertThat(unknown).isEqualTo(404);
    }

    private static Locator form(Visitor browser, String action) {
        return browser.page().locator("form[action$='" + action + "']");
    }
}
