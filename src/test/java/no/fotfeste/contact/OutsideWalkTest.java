package no.fotfeste.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import no.fotfeste.access.Role;
import no.fotfeste.notify.OutboxLooks;
import no.fotfeste.platform.Token;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** From the register to a meeting that comes again with somebody from NAV, and the person's own page, in a browser. */
@FotfesteTest
class OutsideWalkTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Appointments appointments;
    @Autowired Reminders reminders;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private World.Place place;
    private World.Place.Member kari;
    private World.Waiting anne;
    private String address;

    @BeforeEach
    void someoneAccepted() {
        world.today(MONDAY);
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        anne = place.accepted("tvt", "Anne Berge", kari.caller());
        address = "/personer/" + anne.person();
    }

    @Test
    void from_the_register_to_a_meeting_that_comes_again_with_a_counsellor_from_nav() throws Exception {
        try (var browser = browsers.loggedIn(kari)) {
            register(browser);
            browser.open(address);
            browser.follow("Kontakter");
            browser.follow("Legg til eller endre kontakter utenfor");
            browser.select("Hvem", "NAV Indre Østfold – Ida Moe, NAV-veileder");
            browser.select("Hva de er for personen", "NAV-veileder");
            browser.press("Legg til");
            browser.sees("Kontakten er lagt til", "Ida Moe, NAV Indre Østfold", "99 88 77 66");
            browser.look("outside");
            handOver(browser);
            plan(browser);
            invitation(browser);
            agree(browser);
        }
    }

    private static void register(Visitor browser) {
        browser.open("/register");
        browser.follow("Legg til i registeret");
        browser.press("Lagre");
        browser.sees("Fyll ut dette feltet");
        browser.look("register-new");
        browser.fill("Navn", "NAV Indre Østfold");
        browser.select("Hva slags", "NAV");
        browser.fill("Telefon", "55 55 33 33");
        browser.fill("Når passer det", "Telefontid mandag til fredag 10–12");
        browser.press("Lagre");
        browser.sees("Registeret er oppdatert", "Ring 55 55 33 33");
        browser.unfold("Legg til kontaktperson");
        browser.fill("Navn på kontaktpersonen", "Ida Moe");
        browser.fill("Stilling", "NAV-veileder");
        browser.under("Legg til kontaktperson").getByLabel("Telefon").fill("99 88 77 66");
        browser.press("Lagre kontaktpersonen");
        browser.sees("Kontaktpersonen er lagret", "Ida Moe");
        browser.look("register-party");
        browser.open("/register?sok=ida");
        browser.sees("NAV Indre Østfold");
        browser.look("register");
    }

    private static void handOver(Visitor browser) {
        browser.follow("Følg over til et tilbud");
        browser.select("Til hvem", "NAV Indre Østfold");
        browser.fill("Hva personen skal der", "Vil bli med på jobbklubb");
        browser.fill("Hvem blir med første gang", "Kari Tveit");
        browser.press("Lagre overføringen");
        browser.sees("Bare når personen er enig");
        browser.look("handover-errors");
        browser.choose("Personen er enig");
        browser.press("Lagre overføringen");
        browser.sees("Overføringen er lagret", "Vil bli med på jobbklubb", "Med første gang: Kari Tveit");
        browser.unfold("Hvordan gikk det");
        browser.look("handover");
    }

    private void plan(Visitor browser) {
        browser.open(address + "/kontakter/avtale?slag=coordination-meeting");
        browser.fill("Dag", "03.03.2026");
        browser.fill("Klokka", "10.00");
        browser.fill("Sted", "Rådhuset, rom 3");
        browser.choose("Ida Moe, NAV Indre Østfold");
        browser.unfold("Gjenta avtalen");
        browser.select("Hvor ofte", "Annenhver uke");
        browser.press("Lagre avtalen");
        browser.sees("Skriv siste dag, eller hvor mange ganger");
        browser.fill("Eller antall ganger", "3");
        browser.look("plan-repeat");
        browser.press("Lagre avtalen");
        browser.sees("Avtalen er lagret", "gjentas · Rådhuset, rom 3 · Ida Moe, NAV Indre Østfold");
        browser.look("contacts-series");
        browser.open(address + "/kontakter/avtale?slag=coordination-meeting");
        browser.fill("Dag", "03.03.2026");
        browser.fill("Klokka", "10.30");
        browser.fill("Sted", "Rådhuset");
        browser.press("Lagre avtalen");
        browser.sees("Disse tidene er opptatt", "10.00–11.00: personen har en annen avtale", "10.00–11.00: Kari Tveit");
        browser.look("plan-taken");
        browser.open(address + "/kontakter");
        browser.follow("Samarbeidsmøte");
        browser.sees("1 av 3 avtaler som hører sammen", "Ida Moe, NAV Indre Østfold");
    }

    private static void invitation(Visitor browser) throws Exception {
        browser.unfold("Tekst til invitasjon");
        Download file = browser.page().waitForDownload(() -> browser.follow("Last ned hele rekka"));
        assertThat(file.suggestedFilename()).isEqualTo("avtale.ics");
        assertThat(Files.readString(file.path()).split("BEGIN:VEVENT")).hasSize(4);
    }

    private static void agree(Visitor browser) {
        browser.unfold("Legg til noe som skal gjøres");
        browser.page().locator("select[name=who]").selectOption(
                new com.microsoft.playwright.options.SelectOption().setLabel("Ida Moe, NAV Indre Østfold"));
        browser.page().locator("input[name=what]").fill("Sjekker lønnstilskudd");
        browser.under("Legg til noe som skal gjøres").getByText("Legg til", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true)).click();
        browser.sees("Lagt til", "Sjekker lønnstilskudd");
        browser.unfold("1 av 3 avtaler");
        browser.look("appointment-series");
        browser.follow("Alle kontakter");
        browser.sees("Avtalt i møter, ikke gjort ennå", "Sjekker lønnstilskudd");
        browser.press("Gjort");
        browser.sees("Merket som gjort");
    }

    @Test
    void on_the_phone_without_a_login_i_cannot_come_is_one_tap() {
        appointments.plan(kari.caller(), anne.person(), UUID.randomUUID(), new Booking("coordination-meeting", MONDAY.plusDays(1),
                LocalTime.of(10, 0), 60, Appointment.Mode.PHYSICAL, "Rådhuset, rom 3, Askim", "", "", "", List.of(kari.id()), ""));
        reminders.tick(place.provider());
        Matcher link = Pattern.compile("/avtale/[A-Za-z0-9_-]{43}").matcher(new OutboxLooks(owner).of(place.provider()).getFirst().body());
        assertThat(link.find()).isTrue();
        try (var phone = browsers.visitor(); var browser = browsers.loggedIn(kari)) {
            phone.open(link.group());
            phone.page().setViewportSize(360, 700);
            phone.sees("tirsdag 3. mars 2026 kl. 10.00", "Rådhuset, rom 3, Askim", "Vis på kart");
            phone.seesNot("Anne", "Berge", "Kari", "Samarbeidsmøte", "TVT");
            phone.look("coming");
            phone.page().setViewportSize(360, 700);
            phone.press("Jeg kan ikke komme");
            phone.sees("Takk for at du sa fra");
            phone.look("coming-declined");
            assertThat(phone.open("/avtale/" + Token.fresh())).isEqualTo(404);
            phone.look("coming-gone");
            browser.open("/");
            browser.sees("Avtal ny tid, personen kan ikke komme");
            browser.open(address + "/kontakter");
            browser.sees("personen kan ikke komme");
            browser.follow("Samarbeidsmøte");
            browser.sees("Kan ikke komme", "Påminnelse sendt på e-post");
            browser.look("appointment-declined");
            browser.open("/kalender");
            browser.press("Lag kalenderlenke");
            browser.sees("Den vises bare nå");
            browser.look("calendar-mine");
        }
    }
}
