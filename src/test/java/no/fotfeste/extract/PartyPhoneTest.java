package no.fotfeste.extract;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Episodes;
import no.fotfeste.ladder.Brake;
import no.fotfeste.ladder.Ladders;
import no.fotfeste.ladder.NewLadder;
import no.fotfeste.ladder.Rung;
import no.fotfeste.ladder.Steps;
import no.fotfeste.platform.Time;
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

/** A workshop manager with a phone: the ladder, Friday's two taps, and a text that is nowhere lost. */
@FotfesteTest
class PartyPhoneTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;
    @Autowired Ladders ladders;
    @Autowired Sheets sheets;
    @Autowired ExtractDesk desk;
    @Autowired Time time;
    @Autowired ApplicationContext context;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private World.Place place;
    private World.Place.Member kari;
    private World.Waiting anne;
    private Shared shared;
    private UUID ladder;

    @BeforeEach
    void anEmployerWithALink() {
        world.today(MONDAY);
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        anne = new Courses(world, episodes).started(place, "tvt", "Anne Berge");
        shared = new Shared(context, owner);
        ladder = UUID.randomUUID();
        ladders.make(kari.caller(), anne.person(), ladder, new NewLadder("barnehageassistent", null, 80, kari.id(), new Steps(List.of(
                new Rung(MONDAY, 2, 40, "mandag og onsdag", null, "Lesekroken og måltidet", "Pause etter lunsj"),
                new Rung(MONDAY.plusWeeks(2), 2, 60, "mandag, onsdag og fredag", null, "Lesekroken og måltidet", ""))), Brake.USUAL));
        UUID party = shared.party(kari.caller(), anne.person(), Shared.EMPLOYER);
        shared.yes(kari.caller(), anne.person(), Shared.EMPLOYER);
        sheets.write(kari.caller(), anne.person(), party, party, UUID.randomUUID(), 1, new Sheet.Wording("Hei Mona. Takk for praten.", "",
                "Ikke alene på avdelingen de første to ukene.", true), java.util.Set.of());
        shared.send(kari.caller(), anne.person(), party);
    }

    @Test
    void the_employer_agrees_to_the_ladder_and_says_on_friday_that_it_was_too_much_and_staff_see_it() {
        try (var phone = browsers.visitor()) {
            phone.page().setViewportSize(360, 800);
            comeIn(phone);
            phone.sees("Denne uka: 40 %, mandag og onsdag.", "Fra mandag 16. mars 2026: 60 %", "ett trinn ned", "Hver fredag kan du svare her");
            phone.press("Jeg er enig");
            phone.sees("Takk. Vi har notert at du er enig.");
            world.today(MONDAY.plusDays(4));
            comeIn(phone);
            phone.sees("Hvordan gikk uke 10?");
            phone.look("shared-friday");
            phone.page().setViewportSize(360, 800);
            phone.press("For mye");
            phone.sees("Takk. Svaret er sendt", "Du svarte: for mye.");
        }
        try (var staff = browsers.loggedIn(kari)) {
            staff.open("/");
            staff.sees("Fredagssvar", "Anne Berge: for mye");
            staff.open("/personer/" + anne.person() + "/plan/opptrapping/" + ladder);
            staff.sees("arbeidsgiver: For mye", "med lenke, Mona Eng, Solbakken barnehage");
        }
    }

    @Test
    void a_text_stands_there_again_after_half_an_hour_in_a_new_tab_and_when_the_network_was_away() {
        try (var phone = browsers.visitor()) {
            phone.page().setViewportSize(360, 800);
            comeIn(phone);
            phone.unfold("Skriv en kommentar");
            phone.fill("Kommentar", "Vi kan flytte tirsdagen til onsdag, hvis det hjelper");
            time.use(Clock.fixed(time.instant().plus(Duration.ofMinutes(31)), Time.OSLO));
            phone.sees("Her trengs en kode", "Det du holdt på å skrive, er ikke borte");
            phone.look("shared-knock-kept");
            comeIn(phone);
            phone.sees("Dette skrev du før. Det er ikke sendt ennå.");
            PlaywrightAssertions.assertThat(comment(phone.page())).hasValue("Vi kan flytte tirsdagen til onsdag, hvis det hjelper");
            phone.fill("Kommentar", "Vi kan flytte tirsdagen til onsdag. 🌱");
            String address = phone.page().url();
            phone.page().context().setOffline(true);
            phone.press("Send kommentaren");
            phone.sees("Det er ikke dekning.");
            phone.look("shared-away");
            phone.page().context().setOffline(false);
            phone.sees("Takk. Kommentaren er sendt.", "Dette har du sagt (1)");
            PlaywrightAssertions.assertThat(comment(phone.page())).hasValue("");
            phone.unfold("Skriv en kommentar");
            phone.fill("Kommentar", "En ting til");
            Page another = phone.page().context().newPage();
            another.navigate(address);
            PlaywrightAssertions.assertThat(comment(another)).hasValue("En ting til");
            phone.page().reload();
            // the address still says that the first was sent
            PlaywrightAssertions.assertThat(comment(phone.page())).hasValue("En ting til");
        }
    }

    private static Locator comment(Page page) {
        return page.getByLabel("Kommentar", new Page.GetByLabelOptions().setExact(true));
    }

    private void comeIn(Visitor phone) {
        phone.open("/delt/" + shared.token(place.provider()));
        phone.press("Send meg en kode");
        phone.sees("er koden på vei");
        phone.fill("Kode fra SMS", shared.code(place.provider()));
        phone.press("Åpne siden");
        phone.sees("Felles plan for Anne Berge");
    }
}
