package no.fotfeste.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.fotfeste.access.Role;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page Deling in a real browser. */
@FotfesteTest
class SharingPagesTest {

    @Autowired World world;
    @Autowired Browsers browsers;

    private World.Place.Member therapist;
    private World.Waiting anne;

    @BeforeEach
    void aPerson() {
        world.today(LocalDate.of(2026, 3, 2));
        var place = world.place();
        therapist = place.member("Kari Tveit", Role.OCCUPATIONAL_THERAPIST);
        anne = place.accepted("tvt", "Anne Berge", therapist.caller());
    }

    @Test
    void a_yes_takes_four_acts_a_no_as_many_and_a_yes_is_withdrawn_with_two_taps() {
        try (var kari = browsers.loggedIn(therapist)) {
            kari.open("/personer/" + anne.person() + "/deling");
            kari.sees("Ingen svar er skrevet inn ennå", "Vi har ikke sendt noe", "Teamet");
            kari.press("Lagre det personen sa");
            kari.sees("Velg ett av svarene.", "Fyll ut dette feltet.");
            kari.look("sharing-errors");
            kari.select("Hvem gjelder det", "Arbeidsgiver");
            kari.fill("Navn", "Solbakken barnehage");
            kari.choose("Ja");
            kari.fill("Hva personen sa", "Dere kan snakke med Mona om timene, ikke om noe annet. 🌱");
            kari.press("Lagre det personen sa");
            kari.sees("Svaret er lagret.", "Ja til Solbakken barnehage (arbeidsgiver)", "«Dere kan snakke med Mona", "Gjelder til og med 2. mars 2027");
            kari.unfold("Skriv inn et svar");
            kari.select("Hvem gjelder det", "Fastlege");
            kari.choose("Nei");
            kari.fill("Hva personen sa", "Legen trenger ikke vite dette");
            kari.press("Lagre det personen sa");
            kari.sees("Nei til Fastlege", "Får ingenting fra oss");
            kari.look("sharing");
            kari.unfold("Trekk tilbake");
            kari.press("Ja, trekk samtykket tilbake");
            kari.sees("Det gjelder ikke lenger.", "Tidligere svar");
            kari.seesNot("«Dere kan snakke med Mona");
            kari.unfold("Tidligere svar");
            kari.sees("trukket tilbake", "«Dere kan snakke med Mona om timene");
        }
    }

    @Test
    void what_cannot_be_stored_is_told_beside_its_field() {
        try (var kari = browsers.loggedIn(therapist)) {
            kari.open("/personer/" + anne.person() + "/deling");
            kari.select("Hvem gjelder det", "Andre");
            kari.choose("Ja");
            kari.fill("Hva personen sa", "æ".repeat(200_000));
            kari.unfold("Gjelder arbeid og avtaler");
            kari.fill("Til og med", "01.03.2026");
            kari.select("Hvordan ble det sagt", "gjennom tolk");
            kari.press("Lagre det personen sa");
            kari.sees("Skriv hvem det gjelder.", "Teksten er for lang.", "Dagen er allerede forbi.", "Skriv hvem som tolket");
            assertThat(kari.page().getByLabel("Hva personen sa").inputValue()).hasSize(200_000);
            kari.fill("Navn", "<b>Nabo</b> ${x}");
            kari.fill("Hva personen sa", "<script>alert(1)</script>");
            kari.fill("Til og med", "");
            kari.fill("Hvem tolket", "Tolk 1234");
            kari.press("Lagre det personen sa");
            kari.sees("Ja til <b>Nabo</b> ${x}", "«<script>alert(1)</script>»", "gjennom tolk: Tolk 1234");
            assertThat(kari.open("/personer/" + java.util.UUID.randomUUID() + "/deling")).isEqualTo(404);
        }
    }
}
