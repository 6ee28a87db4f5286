package no.fotfeste.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Episodes;
import no.fotfeste.plan.Goal;
import no.fotfeste.sharing.Consents;
import no.fotfeste.sharing.Party;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.PdfCheck;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;

/** From the plan to an employer's phone and back, in a real browser. */
@FotfesteTest
class AnchoringWalkTest {

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;
    @Autowired Consents consents;
    @Autowired ApplicationContext context;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private World.Place place;
    private World.Place.Member kari;
    private World.Waiting anne;
    private Shared shared;
    private String anchoring;

    @BeforeEach
    void aPlan() {
        world.today(LocalDate.of(2026, 3, 2));
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        anne = new Courses(world, episodes).started(place, "tvt", "Anne Berge");
        shared = new Shared(context, owner);
        shared.goal(kari.caller(), anne.person(), "Jeg vil tilbake til barnehagen, men ikke bli helt tom", Goal.Domain.WORK);
        shared.measure(kari.caller(), anne.person(), "Møte styreren og snakke om vaktene", false);
        anchoring = "/personer/" + anne.person() + "/forankring";
    }

    @Test
    void staff_makes_it_the_person_approves_the_employer_agrees_on_a_phone_and_says_when_it_does_not_work() throws Exception {
        try (var staff = browsers.loggedIn(kari)) {
            staff.open("/personer/" + anne.person() + "/plan");
            staff.follow("Forankring");
            staff.sees("Ingen parter er lagt til ennå");
            add(staff);
            approve(staff);
            staff.press("Send versjon 1");
            staff.sees("Lenka er sendt.", "sendt", "Lenka virker til og med");
            try (var phone = browsers.visitor()) {
                phone.page().setViewportSize(360, 800);
                comeIn(phone);
                agree(phone);
                take(phone);
                staff.open(anchoring);
                staff.sees("fungerer ikke", "2 ulest");
                staff.look("anchoring");
                staff.follow("Mona Eng");
                staff.sees("Fungerer ikke", "Tirsdagene er for lange", "lastet ned versjon 1", "kan ikke kalles tilbake");
                staff.press("Jeg har lest det");
                staff.sees("Det står nå at det er lest.");
                staff.look("anchoring-said");
            }
        }
    }

    @Test
    void a_counsellor_at_nav_comments_and_the_page_that_stands_open_closes_within_a_second() {
        Party nav = new Party(Party.Kind.NAV, "NAV Askim");
        UUID id = shared.party(kari.caller(), anne.person(), nav);
        UUID yes = shared.yes(kari.caller(), anne.person(), nav);
        shared.write(kari.caller(), anne.person(), id, "Vi trenger svar om lønnstilskudd før påske.");
        shared.send(kari.caller(), anne.person(), id);
        try (var phone = browsers.visitor()) {
            phone.open("/delt/" + shared.token(place.provider()));
            phone.press("Send meg en kode");
            phone.sees("er koden på vei");
            phone.fill("Kode fra SMS", shared.code(place.provider()));
            phone.press("Åpne siden");
            phone.unfold("Skriv en kommentar");
            phone.press("Send kommentaren");
            phone.sees("Fyll ut dette feltet");
            phone.fill("Kommentar", "<o:p></o:p>" + "æ".repeat(50_000));
            phone.press("Send kommentaren");
            phone.sees("Teksten er for lang");
            assertThat(phone.page().getByLabel("Kommentar").first().inputValue()).hasSizeGreaterThan(50_000);
            phone.fill("Kommentar", "<p class=\"MsoNormal\">Vi ser på det 🌱</p>");
            phone.press("Send kommentaren");
            phone.sees("Takk. Kommentaren er sendt.", "Dette har du sagt (1)");
            consents.withdraw(kari.caller(), anne.person(), yes, UUID.randomUUID(), "Nei, ikke mer");
            long began = System.nanoTime();
            phone.sees("Her trengs en kode");
            assertThat((System.nanoTime() - began) / 1_000_000).as("milliseconds until it closed").isLessThan(3_000);
            phone.seesNot("lønnstilskudd", "Anne");
            phone.open(String.valueOf(phone.address()) + "/utskrift");
            phone.seesNot("lønnstilskudd", "Anne");
        }
        try (var staff = browsers.loggedIn(kari)) {
            staff.open(anchoring + "/" + id);
            staff.sees("<p class=\"MsoNormal\">Vi ser på det 🌱</p>", "Personen har ikke svart ennå");
            staff.open("/");
            staff.sees("Ta over det som var avtalt", "Les hva en part utenfor har skrevet");
        }
    }

    private void add(Visitor staff) {
        staff.unfold("Legg til en part");
        staff.press("Legg til");
        staff.sees("Velg ett av svarene");
        staff.look("anchoring-add");
        staff.select("Hva de er", "Arbeidsgiver");
        staff.fill("Navn på stedet", "Solbakken barnehage");
        staff.fill("Hvem der", "Mona Eng");
        staff.fill("E-post", Shared.EMAIL);
        staff.fill("Mobil", Shared.PHONE);
        staff.press("Legg til");
        staff.sees("Parten er lagt til.", "Ingenting kan sendes før det står et ja her");
        staff.choose("Ja");
        staff.press("Lagre det personen sa");
        staff.sees("Svaret er lagret.");
        staff.press("Jeg har snakket med dem på");
        staff.sees("Nummeret er bekreftet.");
        staff.look("anchoring-party");
    }

    private void approve(Visitor staff) {
        staff.follow("Utdrag av planen");
        staff.sees("Siden er tom");
        staff.choose("Jeg vil tilbake til barnehagen");
        staff.choose("Møte styreren");
        staff.fill("Noen ord til dem", "Hei Mona. Takk for praten på torsdag.");
        staff.fill("Hva personen klarer nå", "To timer om dagen, helst om morgenen.");
        staff.fill("Det vi ber dem legge til rette", "Ikke alene på avdelingen de første to ukene.");
        staff.press("Lagre og se siden");
        staff.sees("Lagret. Slik vil de se det.", "Felles plan for Anne Berge");
        staff.look("anchoring-sheet");
        staff.press("Jeg godkjenner teksten");
        staff.sees("Nå er det personens tur");
        staff.look("anchoring-person");
        staff.choose("Ja");
        staff.press("Lagre svaret");
        staff.sees("Svaret er lagret.");
    }

    private void comeIn(Visitor phone) {
        String link = "/delt/" + shared.token(place.provider());
        assertThat(phone.open(link)).isEqualTo(200);
        phone.sees("Her trengs en kode");
        phone.seesNot("Anne", "Berge", "Kari", "rehabilitering", "Solbakken");
        phone.look("shared-knock");
        phone.press("Send meg en kode");
        phone.sees("er koden på vei");
        phone.fill("Kode fra SMS", "12345");
        phone.press("Åpne siden");
        phone.sees("Koden virker ikke");
        phone.look("shared-code-wrong");
        String code = shared.code(place.provider());
        phone.fill("Kode fra SMS", code.substring(0, 3) + " " + code.substring(3));
        phone.press("Åpne siden");
        phone.sees("Felles plan for Anne Berge", "Takk for praten", "Møte styreren", "To timer om dagen", "Ikke alene på avdelingen");
        assertThat(phone.page().title()).doesNotContain("Anne", "Berge");
        phone.look("shared-party");
        phone.page().setViewportSize(360, 800);
    }

    private static void agree(Visitor phone) {
        phone.press("Jeg er enig");
        phone.sees("Takk. Vi har notert at du er enig.", "Du sa deg enig");
        phone.unfold("Dette fungerer ikke");
        phone.fill("Hva er det som ikke går?", "Tirsdagene er for lange");
        phone.press("Send: fungerer ikke");
        phone.sees("Takk for at du sier fra", "Vi tar kontakt");
        phone.look("shared-said");
    }

    private static void take(Visitor phone) throws Exception {
        Download download = phone.page().waitForDownload(() -> phone.follow("Last ned som PDF"));
        assertThat(download.suggestedFilename()).isEqualTo("delt-side.pdf");
        byte[] pdf = Files.readAllBytes(download.path());
        PdfCheck.accessible(pdf);
        assertThat(PdfCheck.text(pdf)).contains("Anne Berge", "To timer om dagen");
        assertThat(PdfCheck.beside(pdf)).doesNotContain("Anne", "Kari", "Mona");
        phone.unfold("Kopier teksten");
        assertThat(phone.page().locator("textarea[readonly]").first().inputValue()).contains("Felles plan for Anne Berge", "- Møte styreren");
        phone.follow("Skriv ut");
        phone.sees("Tilbake til siden", "To timer om dagen");
        phone.look("shared-print");
    }
}
